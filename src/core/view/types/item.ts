import type { DayText, FieldView, FigureView, LinkView, MonthText, UnitRef } from './common.ts';
import type { FootnoteView } from './ranking.ts';
import type { RankChangeView } from './score.ts';

/** /items/ */
export interface ItemIndexView {
  /** The latest frozen month with a score in any item; null before the first. */
  readonly month: MonthText | null;
  /** In the order of `items.yaml`. */
  readonly items: readonly ItemSummaryView[];
  /** Who chooses among the candidates. */
  readonly candidateText: string;
  /** On the months that are not frozen yet; null if none. */
  readonly openNote: string | null;
}

export interface ItemSummaryView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Its own latest frozen month with a score, where that is an earlier one; else null. */
  readonly earlier: MonthText | null;
  /** The leagues of its latest month with a score. */
  readonly leagues: readonly ItemSummaryLeagueView[];
}

export interface ItemSummaryLeagueView {
  readonly name: string;
  /** Units at rank 1, several if tied. */
  readonly first: readonly UnitRef[];
  /** Their score; leads to the table. */
  readonly score: FigureView;
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
  /** Tables of the latest frozen month, then of the 暂定 ones. */
  readonly tables: readonly ItemTableView[];
  /** What score and candidates rest on, by the rules of the first table's month; empty without tables. */
  readonly conditions: readonly FieldView[];
  readonly rule: LinkView | null;
  /** Every other shown month with a score, newest first. */
  readonly history: readonly ItemHistoryView[];
}

/** One league of one month. */
export interface ItemTableView {
  /** Anchor, e.g. `counties-2026-05`. */
  readonly id: string;
  /** `县（市）区（2026年5月）`. */
  readonly title: string;
  readonly month: LinkView;
  readonly stateText: string;
  readonly cutOff: DayText;
  readonly rows: readonly ItemRowView[];
  readonly unscored: readonly ItemUnscoredView[];
  readonly footnotes: readonly FootnoteView[];
  /** Who chooses among the candidates; while the month is 暂定, that there are none. */
  readonly candidateText: string;
}

export interface ItemRowView {
  readonly rank: string;
  readonly tied: boolean;
  readonly rankText: string;
  readonly unit: UnitRef;
  /** Leads to part A of the unit's month. */
  readonly score: FigureView;
  /** `100 × (1.2 + 0.95) ÷ (1.2 + 1) = 97.73`, terms in the order of the matters, withheld ones last as one. */
  readonly arithmetic: string;
  /** Each leads to its line in the unit's month. */
  readonly matters: readonly LinkView[];
  /** `另有1项不予公开`; null if none. */
  readonly withheldText: string | null;
  readonly change: RankChangeView;
  /** `加5.00分`; null where equal or without a score the month before. */
  readonly gainText: string | null;
  /** `靠前候选`. */
  readonly candidateText: string | null;
}

export interface ItemUnscoredView {
  readonly unit: UnitRef;
  readonly reason: string;
  /** Leads to what did not count in the unit's month. */
  readonly href: string;
}

export interface ItemHistoryView {
  readonly month: MonthText;
  readonly leagues: readonly ItemHistoryLeagueView[];
}

export interface ItemHistoryLeagueView {
  readonly name: string;
  readonly places: readonly ItemPlaceView[];
}

export interface ItemPlaceView {
  readonly rank: string;
  readonly rankText: string;
  readonly unit: UnitRef;
  readonly score: FigureView;
}
