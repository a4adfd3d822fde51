import type { DayText, FieldView, FigureView, LinkView, PeriodText, UnitRef } from '../shared/types.ts';
import type { RankChangeView } from '../score/types.ts';

/** /items/ */
export interface ItemIndexView {
  /** The latest frozen period with a score in any item, in words; null before the first. */
  readonly period: string | null;
  /** In the order of `items.yaml`; empty where no rules know single items. */
  readonly items: readonly ItemSummaryView[];
  /** Who chooses among the candidates. */
  readonly candidateText: string;
  /** On the periods that are not frozen yet; null if none. */
  readonly openNote: string | null;
}

export interface ItemSummaryView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Its own latest frozen period with a score, in words, where that is an earlier one; else null. */
  readonly earlier: string | null;
  /** The leagues of its latest period with a score. */
  readonly leagues: readonly ItemSummaryLeagueView[];
}

export interface ItemSummaryLeagueView {
  readonly name: string;
  /** Units at rank 1, several if tied. */
  readonly first: readonly UnitRef[];
  /** Their score; leads to the table. Null where scores are not published. */
  readonly score: FigureView | null;
  /** `7个单位`. */
  readonly countText: string;
  /** How many are 靠前, `5个`; null without one. */
  readonly top: LinkView | null;
  readonly rise: readonly UnitRef[];
}

/** /items/<id>/ */
export interface ItemView {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  /** Tables of the latest frozen period, then of the 暂定 ones. */
  readonly tables: readonly ItemTableView[];
  /** What score and candidates rest on, by the rules of the first table's period; empty without tables. */
  readonly conditions: readonly FieldView[];
  readonly rule: LinkView | null;
  /** Every other shown period with a score, newest first. */
  readonly history: readonly ItemHistoryView[];
}

/** One league of one period. */
export interface ItemTableView {
  /** Anchor, e.g. `counties-2026-05`. */
  readonly id: string;
  /** `县（市）区（2026年5月）`. */
  readonly title: string;
  readonly period: LinkView;
  readonly stateText: string;
  readonly cutOff: DayText;
  readonly rows: readonly ItemRowView[];
  /** `本月无得分`. */
  readonly unscoredTitle: string;
  readonly unscored: readonly ItemUnscoredView[];
  readonly footnotes: readonly string[];
  /** Who chooses among the candidates; while the period is 暂定, that there are none. */
  readonly candidateText: string;
}

export interface ItemRowView {
  readonly rank: string;
  readonly tied: boolean;
  readonly rankText: string;
  readonly unit: UnitRef;
  /** Leads to 任务完成 of the unit's period; null where scores are not published. */
  readonly score: FigureView | null;
  /** `100 × (1.2 + 0.95) ÷ (1.2 + 1) = 97.73`, terms in the order of the matters, withheld ones last as one; null where scores are not published. */
  readonly arithmetic: string | null;
  /** Each leads to its line in the unit's period, where that has no page to the matter's own. */
  readonly matters: readonly LinkView[];
  /** `另有1项不予公开`; null if none. */
  readonly withheldText: string | null;
  readonly change: RankChangeView;
  /** `提高5.00分`; null where equal, without a score the period before, or where scores are not published. */
  readonly gainText: string | null;
  /** `靠前候选`. */
  readonly candidateText: string | null;
}

export interface ItemUnscoredView {
  readonly unit: UnitRef;
  readonly reason: string;
  /** Leads to what did not count in the unit's period; null where that has no page. */
  readonly href: string | null;
}

export interface ItemHistoryView {
  readonly period: PeriodText;
  /** `2026年4月`. */
  readonly name: string;
  readonly leagues: readonly ItemHistoryLeagueView[];
}

interface ItemHistoryLeagueView {
  readonly name: string;
  readonly places: readonly ItemPlaceView[];
}

export interface ItemPlaceView {
  readonly rank: string;
  readonly rankText: string;
  readonly unit: UnitRef;
  /** Null where scores are not published. */
  readonly score: FigureView | null;
}
