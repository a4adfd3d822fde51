import type { PeriodText } from '../shared/types.ts';
import type { PieceTone } from './score-parts.ts';

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
