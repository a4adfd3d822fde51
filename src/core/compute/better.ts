import { compare, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** Orders totals, the better first: the higher, or the lower where the rules rank ascending (rules-v1 §11). */
export function byMerit({ ranking }: Rules): (a: Fraction, b: Fraction) => -1 | 0 | 1 {
  return ranking.order === 'ascending' ? compare : (a, b) => compare(b, a);
}

/** Whether a total reaches a bound: at least it, or at most where less is better. */
export function reaches(rules: Rules, total: Fraction, bound: Fraction): boolean {
  return byMerit(rules)(total, bound) <= 0;
}
