import type { DayText, DownloadView, FigureView, LinkView, MonthText, RuleRef, UnitRef } from './common.ts';
import type { EditionView, MonthStateView } from './edition.ts';
import type { LightCountView } from './light.ts';
import type { BarKeyView, BarPiece, PartCode, RankChangeView, ScoreScale, TrendPoint } from './score.ts';

/** /ranking/ */
export interface RankingIndexView {
  /** Newest first. */
  readonly months: readonly RankingMonthView[];
  /** On the months not frozen yet: `2026年5月待批准锁定，2026年6月未到锁定日，成绩为暂定，不公开。`; null if none. */
  readonly openNote: string | null;
}

export interface RankingMonthView {
  readonly month: MonthText;
  readonly href: string;
  readonly state: MonthStateView;
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

/** /ranking/<YYYY-MM>/ — in the public build always a frozen month; inside the system also those still 暂定. */
export interface RankingView {
  readonly month: MonthText;
  readonly state: MonthStateView;
  /** The version that stands first, then those it replaced; empty before the freeze. */
  readonly editions: readonly EditionView[];
  readonly cutOff: DayText;
  readonly rule: LinkView;
  readonly leagues: readonly LeagueView[];
  /** The 核对单 of a month that is not frozen, inside the system; null otherwise. */
  readonly statements: LinkView | null;
  /** The month's bulletin, where the profile may read one; null otherwise. */
  readonly bulletin: LinkView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The edition as a file; empty before the freeze. */
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
  /** What bonus and deduction decided: `不计加分、扣分，甲县第4名（并非第2名）`. Null where nobody is ranked. */
  readonly plainText: string | null;
  /** 红榜: rank ≤ 3 and ≥ 90. */
  readonly honours: readonly ListedUnitView[];
  /** 提醒. */
  readonly cautions: readonly ListedUnitView[];
  /** The day whose lights the rows show. */
  readonly cutOff: DayText;
  /** e.g. `同分并列，并列之后的名次顺延；并列单位按固定顺序排列。` */
  readonly tieText: string;
  /** What the pieces of the bars are; empty where no row has a bar. */
  readonly key: readonly BarKeyView[];
  readonly scale: ScoreScale;
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
  /** Empty where a part is negative: it has no length. */
  readonly bar: readonly BarPiece[];
  /** 照顾分, in a column of its own; null where the rules in force declare none for anybody. */
  readonly handicap: FigureView | null;
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
  /** 起评分; null where the rules have none. */
  readonly start: string | null;
  /** Printed parts: components in the order of the rules, H where declared, E, X. */
  readonly parts: readonly PartFigureView[];
  /** `81.47/100` or `68.64/70`; `12.00` where nothing has a full mark. */
  readonly earned: string;
  /** 工作量 V, `4.20`. */
  readonly workload: string;
  readonly nodeCount: number;
  readonly pendingCount: number;
  /** `第4名`, the rank without bonus and deduction; null where it is the same. */
  readonly plainRank: string | null;
}

export interface PartFigureView {
  readonly code: PartCode;
  readonly name: string;
  /** Weight by which the points go into the total, `0.6`; null where they are simply added. */
  readonly factor: string | null;
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
