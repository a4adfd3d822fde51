import { compare, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** Ranks of totals, the best first: competition 1,2,2,4; dense 1,2,2,3; sequential 1,2,3,4 (rules-v1 §7). */
export function assignRanks(totals: readonly Fraction[], method: Rules['ranking']['tie']): readonly number[] {
  const ranks: number[] = [];
  for (const [index, total] of totals.entries()) {
    const above = totals[index - 1];
    const last = ranks[index - 1] ?? 0;
    const equal = above !== undefined && compare(above, total) === 0 && method !== 'sequential';
    ranks.push(equal ? last : method === 'dense' ? last + 1 : index + 1);
  }
  return ranks;
}
