import { exactText, print, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** A number as a term of a printed product or quotient: `3.32`, `(17/60)`. */
export function term(value: Fraction): string {
  const text = exactText(value);
  return text.includes('/') ? `(${text})` : text;
}

/** A factor with at least one decimal, as the rules print theirs: `1.0`, `1.2`. */
export function factor(value: Fraction): string {
  const text = term(value);
  return text.includes('.') || text.includes('/') ? text : `${text}.0`;
}

/** Points with the decimals of the rules: `45.27`. */
export function points(rules: Rules, value: Fraction): string {
  return print(value, rules.ranking.decimals);
}

/** Points for drawing only. */
export function drawn(value: Fraction): number {
  return Number(print(value, 4));
}
