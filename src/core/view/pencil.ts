import { exactText, print, sum, type Fraction } from '../exact/fraction.ts';
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

/** The values to be added: each one shown, the withheld ones together. */
export function termsOf<T>(
  lines: readonly T[],
  isShown: (line: T) => boolean,
  valueOf: (line: T) => Fraction,
): readonly Fraction[] {
  const hidden = lines.filter((line) => !isShown(line)).map(valueOf);
  const shown = lines.filter(isShown).map(valueOf);
  return hidden.length === 0 ? shown : [...shown, sum(hidden)];
}

/** Points added up: `1.00 + 0.50 = 1.50`; one alone stands for itself. */
export function sumOf(rules: Rules, values: readonly Fraction[]): string {
  const total = points(rules, sum(values));
  return values.length < 2 ? total : `${values.map((value) => points(rules, value)).join(' + ')} = ${total}`;
}
