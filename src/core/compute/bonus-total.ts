import { decimal, min, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** Bonus E: the sum of the lines, at most the cap (rules-v1 §6). */
export function bonusTotal(rules: Rules, lines: readonly { readonly points: Fraction }[]): Fraction {
  return min(decimal(rules.bonus.cap), sum(lines.map((line) => line.points)));
}
