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

/** Points with the decimals of the rules: `45.27`, `−2.00`. */
export function points(rules: Rules, value: Fraction): string {
  return withMinus(print(value, rules.ranking.decimals));
}

const LONGEST = 12;

/** A value that ends, with all its decimals and at least `places`: `53.022`, `100`, `−1.50`. */
export function inFull(value: Fraction, places = 0): string {
  let least = places;
  while (least < LONGEST && (value.n * 10n ** BigInt(least)) % value.d !== 0n) least += 1;
  return withMinus(print(value, least));
}

/** Terms added up, each with its own sign: `45.27 + 18.70 − 2.00`. */
export function added(terms: readonly string[]): string {
  return terms
    .map((text, index) => (index === 0 ? text : text.startsWith('−') ? ` − ${text.slice(1)}` : ` + ${text}`))
    .join('');
}

/** A term that another operation is done to: one below 0 in brackets. */
export function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

function withMinus(text: string): string {
  return text.replace('-', '−');
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
