import type { MonthText } from './common.ts';

/** A part of the score: a component by its id in the rules file (`a`, `c1`), or `e` 加分, `x` 扣分, `h` 照顾分. Its anchor is `#part-<code>`. */
export type PartCode = string;

/** How a part is drawn: components by their place, `1` … `6` and over again; `start` is 起评分. */
export type PieceTone = '1' | '2' | '3' | '4' | '5' | '6' | 'start' | 'h' | 'e' | 'x';

/**
 * One piece of the score bar. The pieces stand end to end, X is hatched over their last points, so the
 * solid part ends at the total. Where a part is 「—」 the others come scaled to the whole (rules-v1 §7).
 */
export interface BarPiece {
  readonly tone: PieceTone;
  /** Points on the scale of the bar, for drawing only; ≥ 0. */
  readonly points: number;
  /** For the bar's text alternative, e.g. `任务完成45.27`. */
  readonly text: string;
}

/** What a tone of the bars stands for. */
export interface BarKeyView {
  readonly tone: PieceTone;
  /** `任务完成`. */
  readonly name: string;
}

/** What bars and trends are drawn against, for drawing only; from the rules in force. */
export interface ScoreScale {
  /** The highest total there can be: where a bar ends. */
  readonly maximum: number;
  /** Where grades begin, drawn as hairlines, ascending. */
  readonly limits: readonly number[];
  /** Where the best grade begins. */
  readonly best: number;
  /** A step of an axis of totals: 10 with a best grade from 90. */
  readonly step: number;
}

/** How a rank moved against the latest published version of the month before. */
export interface RankChangeView {
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'none';
  /** `上升2位`, `持平`, `新参评`, or for none the reason, e.g. `上月未参加排名`. */
  readonly text: string;
  /** `*` where a footnote explains the move; null otherwise. */
  readonly mark: string | null;
}

/** One month of a trend. */
export interface TrendPoint {
  readonly month: MonthText;
  /** Total and rank for drawing; null where the unit was not ranked. */
  readonly total: number | null;
  readonly rank: number | null;
  /** The total as printed; null likewise. */
  readonly printed: string | null;
  /** Words of the point: `2026年5月：80.97分，第5名` or `…：任务不足，不参加本月排名`. */
  readonly text: string;
}
