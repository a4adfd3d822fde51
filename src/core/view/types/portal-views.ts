import type { Status } from '../status-view.ts';
import type { AboutView } from './about.ts';
import type { BulletinIndexView, BulletinView } from './bulletin.ts';
import type { CalendarIndexView, CalendarYearView } from './calendar.ts';
import type { CodeListView, CodeView } from './code.ts';
import type { DrawIndexView, DrawView } from './draw.ts';
import type { EditionFileView } from './edition.ts';
import type { DutiesView, DutyPartPage } from './duty.ts';
import type { FrameView } from './frame.ts';
import type { FrontView } from './front.ts';
import type { ItemIndexView, ItemView } from './item.ts';
import type { FullTextView, MethodView, RulesFileView } from './method.ts';
import type { RankingIndexView, RankingView } from './ranking.ts';
import type { ReplacedVersionView } from './replaced-version.ts';
import type { StatementPeriodPage } from './statement.ts';
import type { TaskListView, TaskPartPage } from './task-list.ts';
import type { TaskPage } from './task.ts';
import type { UnitPeriodPage } from './unit-period.ts';
import type { UnitIndexView, UnitPage, UnitPartPage } from './unit.ts';
import type { YearUnitPage, YearView } from './year.ts';

/** Everything the pages show, and nothing else: the public projection. */
export interface PortalViews {
  readonly frame: FrameView;
  readonly front: FrontView;
  readonly rankingIndex: RankingIndexView;
  readonly rankings: readonly RankingView[];
  readonly replacedVersions: readonly ReplacedVersionView[];
  readonly editionFiles: readonly EditionFileView[];
  readonly status: Status;
  /** Inside the system alone. */
  readonly statements: readonly StatementPeriodPage[];
  readonly bulletinIndex: BulletinIndexView;
  /** Newest first. */
  readonly bulletins: readonly BulletinView[];
  readonly itemIndex: ItemIndexView;
  readonly items: readonly ItemView[];
  /** Newest first. */
  readonly years: readonly YearView[];
  readonly yearUnits: readonly YearUnitPage[];
  readonly unitIndex: UnitIndexView;
  readonly unitParts: readonly UnitPartPage[];
  readonly units: readonly UnitPage[];
  readonly unitPeriods: readonly UnitPeriodPage[];
  /** Null in an office that supervises no matters. */
  readonly taskList: TaskListView | null;
  readonly taskParts: readonly TaskPartPage[];
  readonly tasks: readonly TaskPage[];
  /** Null where no version of the rules has a sample. */
  readonly drawIndex: DrawIndexView | null;
  readonly draws: readonly DrawView[];
  readonly duties: DutiesView;
  readonly dutyParts: readonly DutyPartPage[];
  readonly calendarIndex: CalendarIndexView;
  readonly calendars: readonly CalendarYearView[];
  /** The rules in force at the as-of day (`/method/`); null in a ledger without rules, and the page says so. */
  readonly method: MethodView | null;
  /** Every loaded version (`/method/<version>/`), so that old periods keep their rules. */
  readonly methods: readonly MethodView[];
  readonly rulesFiles: readonly RulesFileView[];
  readonly fullText: FullTextView | null;
  readonly codeList: CodeListView;
  readonly codes: readonly CodeView[];
  readonly about: AboutView;
}
