import type {
  DayText,
  DownloadView,
  FigureView,
  LinkView,
  PeriodText,
  RuleRef,
  UnitRef,
} from '../shared/types.ts';
import type { EditionView, PeriodStateView } from '../freeze/types.ts';
import type { LightCountView } from '../lights/types.ts';
import type {
  BarKeyView,
  BarPiece,
  PartCode,
  RankChangeView,
  ScoreScale,
  TrendPoint,
} from '../score/types.ts';

/** /ranking/ */
export interface RankingIndexView {
  /** Newest first. */
  readonly periods: readonly RankingPeriodView[];
  /** On the periods not frozen yet: `2026年5月待批准锁定，2026年6月未到锁定日，得分为暂定，不公开。`; null if none. */
  readonly openNote: string | null;
}

interface RankingPeriodView {
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly name: string;
  readonly href: string;
  readonly state: PeriodStateView;
  readonly leagues: readonly RankingPeriodLeagueView[];
}

export interface RankingPeriodLeagueView {
  readonly name: string;
  /** Units at rank 1 (several if tied), each with its printed total; empty where ranks are not published. */
  readonly first: readonly UnitTotalView[];
  readonly rankedCount: number;
  readonly unrankedCount: number;
}

interface UnitTotalView {
  readonly unit: UnitRef;
  readonly total: FigureView;
}

/** /ranking/<period>/ — in the public build always a frozen period; inside the system also those still 暂定. */
export interface RankingView {
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly name: string;
  readonly state: PeriodStateView;
  /** The version that stands first, then those it replaced; empty before the freeze. */
  readonly editions: readonly EditionView[];
  readonly cutOff: DayText;
  readonly rule: LinkView;
  readonly leagues: readonly LeagueView[];
  /** The 核对单 of a period that is not frozen, inside the system; null otherwise. */
  readonly statements: LinkView | null;
  /** The period's bulletin, where the profile may read one; null otherwise. */
  readonly bulletin: LinkView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The edition as a file; empty before the freeze. */
  readonly downloads: readonly DownloadView[];
}

/** A table of scores, every figure in a column of its own: what exists in the league and period, and nothing else. */
export interface ScoreTableView {
  /** ASCII, e.g. `counties`; also the anchor. */
  readonly id: string;
  /** `县（市）区` or `市直部门`. */
  readonly name: string;
  /** Columns between unit and total; empty where scores are not published. */
  readonly terms: readonly RankColumnView[];
  /** Columns beside the score, not added: 主办件数, 指标列. */
  readonly beside: readonly RankColumnView[];
  readonly rows: readonly ScoreRowView[];
}

export interface LeagueView extends ScoreTableView {
  /** By rank, then the fixed unit order inside a tie; in the fixed order where ranks are not published. Empty if nobody was ranked. */
  readonly rows: readonly RankRowView[];
  readonly unranked: readonly UnrankedRowView[];
  /** 红榜, 提醒: the lists of the rules, in their order. */
  readonly lists: readonly RankListView[];
  /** `乙县取消评先选优资格，不列入红榜。`: units that a measure keeps off lists which they would be on. */
  readonly barred: readonly string[];
  /** The day whose lights the rows show. */
  readonly cutOff: DayText;
  /** e.g. `同分并列，并列之后的名次顺延；并列单位按固定顺序排列。`; empty where ranks are not published. */
  readonly tieText: string;
  /** What the pieces of the bars are; empty where no row has a bar. */
  readonly key: readonly BarKeyView[];
  readonly scale: ScoreScale;
}

/** A column of figures. */
export interface RankColumnView {
  /** `part-a`, `start`, `scale`, `handicap`, `bonus`, `deduction`, `cut`, `matters`, `column-banjian`. */
  readonly code: string;
  /** `任务完成`. */
  readonly name: string;
  /** Under the name: the full mark or the cap, `60`, with a weight `100 ×0.6`; null where there is none. */
  readonly full: string | null;
}

/** What a row has of a table of scores; what the rules leave out or do not publish is null or empty. */
export interface ScoreRowView {
  /** `第4名` or `并列第2名`. */
  readonly rankText: string | null;
  readonly unit: UnitRef;
  /** One for each column of `terms`. */
  readonly terms: readonly FigureView[];
  /** Links to the score taken apart. */
  readonly total: FigureView | null;
  readonly grade: string | null;
  readonly change: RankChangeView | null;
  /** One for each column of `beside`. */
  readonly beside: readonly FigureView[];
}

/** A row of the ranking. */
export interface RankRowView extends ScoreRowView {
  /** The numeral, e.g. `2`. */
  readonly rank: string | null;
  readonly tied: boolean;
  /** The printed terms as one sum, as one would note it with a pencil. */
  readonly sum: readonly SumTermView[];
  /** Empty where a part is negative: it has no length. */
  readonly bar: readonly BarPiece[];
  /** Last periods up to this one, oldest first, at most 12. */
  readonly trend: readonly TrendPoint[];
  /** The unit's tasks by light at the cut-off; lights with 0 left out. Null where the rules have no lights. */
  readonly lights: readonly LightCountView[] | null;
  /** 备注, short: `红榜`, `提醒`, `另有1项不予公开`. */
  readonly remarks: readonly string[];
}

/** A printed part of a score: a component of the rules, 照顾分, 加分, 扣分 with its sign, or what a limit cut. */
export interface PartFigureView {
  readonly code: PartCode;
  readonly name: string;
  /** Weight by which the points go into the total, `0.6`; null where they are simply added. */
  readonly factor: string | null;
  /** `43.14`; `20.00` with the reason `无可评`; 「—」 with the reason; X with its sign `−2.00`. */
  readonly points: FigureView;
}

export interface SumTermView {
  /** What it is: `任务完成`. */
  readonly name: string;
  /** With what joins it to the terms before: `57.27`, `+20.00无可评`, `÷90×150`, `=135.00`, `−2.00`. */
  readonly text: string;
}

export interface UnrankedRowView {
  readonly unit: UnitRef;
  /** `本月无主办计分事项，不参加排名`, `没有可评内容，不参加排名`. */
  readonly reason: string;
  readonly rule: RuleRef;
  readonly lights: readonly LightCountView[] | null;
  /** The facts page of the period; null where it has none. */
  readonly href: string | null;
}

/** A list drawn from the table. */
export interface RankListView {
  readonly id: string;
  /** `红榜`. */
  readonly name: string;
  readonly tone: 'honour' | 'caution';
  readonly units: readonly ListedUnitView[];
}

export interface ListedUnitView {
  readonly unit: UnitRef;
  /** Why it is listed, with the figures that may be published: `第1名，97.27分`, `下降4位，减12.39分`; may be empty. */
  readonly text: string;
  /** The unit's page of the period; null where it has none. */
  readonly href: string | null;
}
