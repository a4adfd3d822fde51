import type { PeriodText } from '../shared/types.ts';

/** A part of the score: a component by its id in the rules file (`a`, `c1`), or `e` 加分, `x` 扣分, `h` 照顾分. Its anchor is `#part-<code>`. */
export type PartCode = string;

/** How a part is drawn: components by their place, `1` … `6` and over again; `start` is 起评分. */
export type PieceTone = '1' | '2' | '3' | '4' | '5' | '6' | 'start' | 'h' | 'e' | 'x';

/**
 * One piece of the score bar. The pieces stand end to end, those of tone `x` are hatched over the last
 * points, so the solid part ends at the total. Where a part has nothing to assess and the rest is scaled,
 * the others come scaled to the whole (rules.md §6).
 */
export interface BarPiece {
  readonly tone: PieceTone;
  /** Points on the scale of the bar, for drawing only; ≥ 0. */
  readonly points: number;
  /** For the bar's text alternative, e.g. `任务完成43.14`. */
  readonly text: string;
}

/** What a tone of the bars stands for. */
export interface BarKeyView {
  readonly tone: PieceTone;
  /** `任务完成`. */
  readonly name: string;
}

/** What bars and trends of a league are drawn against, for drawing only. */
export interface ScoreScale {
  /** The league's full mark, where a bar ends; null where things are counted without any. */
  readonly maximum: number | null;
  /** Where grades begin, drawn as hairlines, ascending. */
  readonly limits: readonly number[];
  /** Where the best grade begins; null without grades. */
  readonly best: number | null;
  /** A step of an axis of totals: 10 with a best grade from 90. */
  readonly step: number;
}

/** How a rank moved against the table published before in the same series (rules.md §7). */
export interface RankChangeView {
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'none';
  /** `上升2位`, `持平`, `新参评`, or for none the reason, e.g. `上月未参加排名`. */
  readonly text: string;
}

/** One period of a trend. */
export interface TrendPoint {
  readonly period: PeriodText;
  /** For an axis: `5月`, `第二季度`. */
  readonly label: string;
  /** Total and rank for drawing; null where the unit was not ranked, or the rules do not publish them. */
  readonly total: number | null;
  readonly rank: number | null;
  /** The total as printed; null likewise. */
  readonly printed: string | null;
  /** Words of the point: `2026年5月：77.81分，第6名` or `…：本月无主办计分事项，不参加排名`. */
  readonly text: string;
}
