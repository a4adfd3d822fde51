import type { MonthText } from './common.ts';

/** The parts of rules-v1 §6 in printing order. */
export type PartCode = 'A' | 'B' | 'C1' | 'C2' | 'E' | 'X';

/**
 * One piece of the score bar. Pieces A…E stand end to end, X is hatched over their last points, so the
 * solid part ends at the total. Where a part is 「—」 the others come scaled to 100 (rules-v1 §7).
 */
export interface BarPiece {
  readonly code: PartCode;
  /** Points on the scale 0…105, for drawing only; ≥ 0. */
  readonly points: number;
  /** For the bar's text alternative, e.g. `任务完成45.27`. */
  readonly text: string;
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
  /** Words of the point: `2026年5月：80.97分，第5名` or `…：任务不足，不参加本月排名`. */
  readonly text: string;
}

/** State of a score month. */
export interface EditionView {
  /** From 1. */
  readonly version: number;
  /** `已审定（锁定）` or `已更正（第2版）`. */
  readonly stateText: string;
  /** One sentence: who approved it when; for a correction also why and what changed. */
  readonly text: string;
  /** Page or file of this version; null for the one shown. */
  readonly href: string | null;
}
