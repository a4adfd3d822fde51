import { compare, decimal, subtract, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** Rank and total of one table. */
export interface Place {
  readonly rank: number;
  readonly total: Fraction;
}

/** 红榜: rank ≤ 3 and ≥ 90 (rules-v1 §7). */
export function onHonourList({ lists }: Rules, now: Place): boolean {
  return now.rank <= lists.honourRank && compare(now.total, decimal(lists.honourScore)) >= 0;
}

/** 提醒: < 80, or fell ≥ 3 places and lost ≥ 3.00 points and < 90 (rules-v1 §7). */
export function onCautionList({ lists }: Rules, now: Place, before: Place | undefined): boolean {
  if (compare(now.total, decimal(lists.cautionBelow)) < 0) return true;
  return (
    before !== undefined &&
    now.rank - before.rank >= lists.cautionFall &&
    compare(subtract(before.total, now.total), decimal(lists.cautionLoss)) >= 0 &&
    compare(now.total, decimal(lists.cautionUnless)) < 0
  );
}
