import { exactText, print, sum, type Fraction } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';

/** A number as a term of a printed product or quotient: `3.02`, `(17/60)`. */
export function term(value: Fraction): string {
  const text = exactText(value);
  return text.includes('/') ? `(${text})` : text;
}

/** A factor with at least one decimal, as the rules print theirs: `1.0`, `1.2`. */
export function factor(value: Fraction): string {
  const text = term(value);
  return text.includes('.') || text.includes('/') ? text : `${text}.0`;
}

/** Points as a total is printed: `77.81`, `−2.00`; what has more decimals than that shows them. */
export function points(rules: Rules, value: Fraction): string {
  return inFull(value, rules.total.decimals);
}

/** Points as a part is printed: a computed one with the decimals of the rules, a mark as it was entered. */
export function partText(rules: Rules, value: Fraction): string {
  return inFull(value, rules.total.partDecimals);
}

const LONGEST = 12;

/** A value that ends, with all its decimals and at least `places`: `53.022`, `100`, `−1.50`. */
export function inFull(value: Fraction, places = 0): string {
  let least = places;
  while (least < LONGEST && (value.n * 10n ** BigInt(least)) % value.d !== 0n) least += 1;
  return withMinus(print(value, least));
}

/** Terms added up, each with its own sign: `43.14 + 18.67 − 2.00`. */
export function added(terms: readonly string[]): string {
  return terms
    .map((text, index) => (index === 0 ? text : text.startsWith('−') ? ` − ${text.slice(1)}` : ` + ${text}`))
    .join('');
}

/** The same number taken away: `−2.00` of `2.00`, and the other way round. */
export function negated(text: string): string {
  return text.startsWith('−') ? text.slice(1) : `−${text}`;
}

/** A term that another operation is done to: one below 0 in brackets. */
export function bracketed(text: string): string {
  return text.startsWith('−') ? `(${text})` : text;
}

/** The engine's text of a number with the sign that people read. */
export function withMinus(text: string): string {
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
