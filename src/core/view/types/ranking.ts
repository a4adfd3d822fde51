import type { DayText, DownloadView, FigureView, LinkView, MonthText, RuleRef, UnitRef } from './common.ts';
import type { LightCountView } from './light.ts';
import type { BarPiece, EditionView, RankChangeView, TrendPoint } from './score.ts';

/** /ranking/ */
export interface RankingIndexView {
  /** Newest first. */
  readonly months: readonly RankingMonthView[];
  /** On the month that is running or not yet approved, e.g. `2026年11月尚未结束，成绩为暂定，不公开。`; null if none. */
  readonly runningNote: string | null;
}

export interface RankingMonthView {
  readonly month: MonthText;
  readonly href: string;
  readonly stateText: string;
  /** Whether the lock day has come; otherwise the month is 暂定. */
  readonly settled: boolean;
  readonly lockDay: DayText;
  readonly leagues: readonly RankingMonthLeagueView[];
}

export interface RankingMonthLeagueView {
  readonly name: string;
  /** Units at rank 1 (several if tied), each with its printed total. */
  readonly first: readonly UnitTotalView[];
  readonly rankedCount: number;
  readonly unrankedCount: number;
}

export interface UnitTotalView {
  readonly unit: UnitRef;
  readonly total: FigureView;
}

/** /ranking/<YYYY-MM>/ — always an approved edition. */
export interface RankingView {
  readonly month: MonthText;
  /** The version shown first, then the older ones. At least one. */
  readonly editions: readonly EditionView[];
  /** Whether the lock day has come; otherwise the month is 暂定. */
  readonly settled: boolean;
  readonly lockDay: DayText;
  readonly cutOff: DayText;
  readonly rule: LinkView;
  readonly leagues: readonly LeagueView[];
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  readonly downloads: readonly DownloadView[];
}

export interface LeagueView {
  /** ASCII, e.g. `counties`; also the anchor. */
  readonly id: string;
  /** `县（市）区` or `机关各部门`. */
  readonly name: string;
  /** In fixed order: rank, then the fixed unit order inside a tie. Empty if nobody was ranked. */
  readonly rows: readonly RankRowView[];
  readonly unranked: readonly UnrankedRowView[];
  /** Explanations of marks in the table, e.g. `*` who entered or left. */
  readonly footnotes: readonly FootnoteView[];
  /** 红榜: rank ≤ 3 and ≥ 90. */
  readonly honours: readonly ListedUnitView[];
  /** 提醒. */
  readonly cautions: readonly ListedUnitView[];
  /** The day whose lights the rows show. */
  readonly cutOff: DayText;
  /** e.g. `同分并列，并列之后的名次顺延；并列单位按固定顺序排列。` */
  readonly tieText: string;
}

export interface RankRowView {
  /** The numeral, e.g. `2`. */
  readonly rank: string;
  readonly tied: boolean;
  /** `第4名` or `并列第2名`, for those who do not see the numeral. */
  readonly rankText: string;
  readonly unit: UnitRef;
  /** Links to the score taken apart. */
  readonly total: FigureView;
  readonly grade: string;
  readonly change: RankChangeView;
  readonly bar: readonly BarPiece[];
  /** Last months up to this one, oldest first, at most 12. */
  readonly trend: readonly TrendPoint[];
  /** The unit's tasks by light at the cut-off; lights with 0 left out. */
  readonly lights: readonly LightCountView[];
  /** Printed beside the total (rules-v1 §7). */
  readonly facts: RankFactsView;
  /** 备注, short: `红榜`, `提醒`, `另有1项不予公开`, `B 无可评`. */
  readonly remarks: readonly string[];
}

export interface RankFactsView {
  /** Printed parts in order A, B, C1, C2, E, X. */
  readonly parts: readonly PartFigureView[];
  /** `81.47/100` or `68.64/70`. */
  readonly earned: string;
  /** 工作量 V, `4.20`. */
  readonly workload: string;
  readonly nodeCount: number;
  readonly pendingCount: number;
}

export interface PartFigureView {
  /** `A` … `X`. */
  readonly code: string;
  readonly name: string;
  /** `45.27`; X with its sign `−1.00`. */
  readonly points: FigureView;
}

export interface UnrankedRowView {
  readonly unit: UnitRef;
  /** `任务不足，不参加本月排名`, `核验未完，不参加本月排名`, `秘书科不参加排名`. */
  readonly reason: string;
  readonly rule: RuleRef;
  readonly lights: readonly LightCountView[];
  readonly workload: string | null;
  /** The facts page of the month. */
  readonly href: string | null;
}

export interface FootnoteView {
  readonly mark: string;
  readonly text: string;
}

export interface ListedUnitView {
  readonly unit: UnitRef;
  /** Why it is listed, with the figures: `第1名，95.05分`, `下降3位，减9.23分`. */
  readonly text: string;
  readonly href: string;
}
