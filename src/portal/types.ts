import type { Status } from './frame/status-view.ts';
import type { AboutView } from './about/types.ts';
import type { BulletinIndexView, BulletinView } from './bulletin/types.ts';
import type { CalendarIndexView, CalendarYearView } from './calendar/types.ts';
import type { CodeListView, CodeView } from './codes/types.ts';
import type { DrawIndexView, DrawView } from './verification/types.ts';
import type { EditionFileView } from './freeze/types.ts';
import type { DutiesView, DutyPartPage } from './duties/types.ts';
import type { FrameView } from './frame/types.ts';
import type { FrontView } from './front/types.ts';
import type { ItemIndexView, ItemView } from './items/types.ts';
import type { FullTextView, MethodView, RulesFileView } from './method/types.ts';
import type { RankingIndexView, RankingView } from './ranking/types.ts';
import type { ReplacedVersionView } from './ranking/replaced-version-types.ts';
import type { StatementPeriodPage } from './sheet/statement-types.ts';
import type { TaskListView, TaskPartPage } from './task-list/types.ts';
import type { TaskPage } from './dossier/types.ts';
import type { UnitPeriodPage } from './sheet/parts/types.ts';
import type { UnitIndexView, UnitPage, UnitPartPage } from './units/types.ts';
import type { YearUnitPage, YearView } from './year/types.ts';

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
