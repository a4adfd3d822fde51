import type {
  DayText,
  FieldView,
  FigureView,
  LinkView,
  MomentText,
  PeriodText,
  RecordRef,
  SystemFieldView,
  UnitRef,
  WithheldView,
} from '../shared/types.ts';
import type { DutyListView } from '../duties/types.ts';
import type { LightCountView } from '../lights/types.ts';
import type { PartFigureView, RankRowView } from '../ranking/types.ts';
import type { BarKeyView, PartCode, RankChangeView, ScoreScale, TrendPoint } from '../score/types.ts';
import type { TaskRowView } from '../task-list/types.ts';
import type { Page } from '../shared/page.ts';

/** /units/ */
export interface UnitIndexView {
  readonly leagues: readonly UnitIndexLeagueView[];
  /** Units outside the leagues: 秘书科 and, in the year only, 市本级. */
  readonly others: readonly UnitIndexRowView[];
  /** Of an index too long for one page: the way to the pages of the others; empty where they stand here. */
  readonly otherPages: readonly LinkView[];
  /** Period of the ranking columns: the latest that was frozen; null before the first. */
  readonly period: PeriodText | null;
}

export type UnitPartPage = Page<{ readonly part: string }, UnitPartView>;

/** /units/list/<part>/ */
interface UnitPartView {
  /** Of the league. */
  readonly name: string;
  readonly text: string;
  readonly rows: readonly UnitIndexRowView[];
  readonly period: PeriodText | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

interface UnitIndexLeagueView {
  readonly id: string;
  readonly name: string;
  /** Likewise. */
  readonly pages: readonly LinkView[];
  /** In the fixed unit order. */
  readonly rows: readonly UnitIndexRowView[];
}

export interface UnitIndexRowView {
  readonly unit: UnitRef;
  /** `第5名`, or 「—」 with the reason. */
  readonly rank: FigureView;
  readonly total: FigureView;
  /** Live; null if live facts are not published. */
  readonly lights: readonly LightCountView[] | null;
  /** Live: what is owed and overdue now. */
  readonly owed: FigureView | null;
}

export type UnitPage = Page<{ readonly id: string }, UnitView>;

/** /units/<id>/ */
export interface UnitView {
  readonly unit: UnitRef;
  /** The rules in force ask for weekly reports. */
  readonly reports: boolean;
  /** League, leader in charge (post), 前身, 继任. */
  readonly facts: readonly FieldView[];
  /** The liaison in force; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  /** The row of the latest frozen period; null if not ranked there. */
  readonly latest: UnitLatestView | null;
  /** Why there is no latest row; null if there is one. */
  readonly latestReason: string | null;
  /** Periods still 暂定, oldest first; inside the system alone. */
  readonly provisional: readonly UnitProvisionalView[];
  /** Newest first. */
  readonly periods: readonly UnitPeriodRowView[];
  /** Columns of the periods' parts: those of every version of the rules that governs one of them. */
  readonly partHeads: readonly PartHeadView[];
  /** Oldest first; drawn as total and rank over the periods. */
  readonly trend: readonly TrendPoint[];
  /** What the trend is drawn against; null without one. */
  readonly scale: ScoreScale | null;
  /** Units in the league, so that the rank axis has a foot; 0 without league. */
  readonly leagueSize: number;
  readonly tasks: readonly UnitTaskGroupView[];
  readonly withheld: WithheldView | null;
  /** What it owes now; null if live facts are not published. */
  readonly duties: DutyListView | null;
  /** `逾期2项，即将到期1项，未到期8项`, withheld ones included; null likewise. */
  readonly owedText: string | null;
  /** Missed or late within the last periods, newest first; null likewise. */
  readonly missed: DutyListView | null;
  /** Experiences printed, honours, bulletins that name it; newest first. */
  readonly notes: readonly UnitNoteView[];
  /** 月度报送 in its parts, newest first. */
  readonly monthly: readonly PaperView[];
  /** What the section issued, newest first; on its own page alone. */
  readonly issued: readonly PaperView[];
  /** Objections and answers, newest first; empty in the public build. */
  readonly objections: readonly PaperView[];
}

export interface PartHeadView {
  readonly code: PartCode;
  readonly name: string;
}

interface UnitLatestView {
  readonly period: PeriodText;
  readonly leagueName: string;
  /** The day whose lights the row shows. */
  readonly cutOff: DayText;
  readonly row: RankRowView;
  readonly key: readonly BarKeyView[];
  readonly scale: ScoreScale;
  /** A target to chase: `距前一名丁区7.18分`, `距第1名己区14.08分`, `距优秀（90分）9.03分`. */
  readonly gaps: readonly string[];
}

interface UnitProvisionalView {
  readonly period: PeriodText;
  /** That it is 暂定, and until when. */
  readonly text: string;
  readonly latest: UnitLatestView | null;
  /** Why there is no row; null if there is one. */
  readonly reason: string | null;
}

export interface UnitPeriodRowView {
  readonly period: PeriodText;
  /** `/units/<id>/<YYYY-MM>/` */
  readonly href: string;
  readonly total: FigureView;
  readonly rank: FigureView;
  readonly change: RankChangeView;
  readonly grade: string | null;
  readonly parts: readonly PartFigureView[];
  /** `暂定`, `待锁定`, `已更正（第2版）`; null for one that stands as it was first frozen. */
  readonly stateText: string | null;
}

export interface UnitTaskGroupView {
  /** `主办`, `协办`, `已办结`, `已终止`. */
  readonly title: string;
  readonly rows: readonly TaskRowView[];
}

/** A paper on a unit's page, its words unaltered. */
export interface PaperView {
  readonly title: string;
  /** Orders the papers; not printed. */
  readonly order: string;
  readonly received: MomentText;
  /** Parts that everyone may read; a part without a label is a sentence. */
  readonly parts: readonly FieldView[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  /** 代录, 补录. */
  readonly marks: readonly string[];
  readonly records: readonly RecordRef[];
}

export interface UnitNoteView {
  readonly day: DayText;
  readonly text: string;
  readonly link: LinkView | null;
}
