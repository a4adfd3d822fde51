import {
  compare,
  decimal,
  divide,
  fraction,
  multiply,
  round,
  sum,
  type Fraction,
} from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** A part of the score: points earned of a full mark, rounded as printed; `points` undefined prints 「—」 (rules-v1 §7). */
export interface Part {
  readonly full: Fraction;
  readonly points: Fraction | undefined;
}

export type Parts = Readonly<Record<'A' | 'B' | 'C1' | 'C2', Part>>;

/** Full mark × earned / weight; nothing to assess is no 0. */
export function partOf(rules: Rules, name: keyof Parts, earned: Fraction, weight: Fraction): Part {
  const full = decimal(rules.parts[name]);
  if (weight.n === 0n) return { full, points: undefined };
  return { full, points: round(multiply(full, divide(earned, weight)), rules.ranking.decimals) };
}

/** Full mark × mean. */
export function meanPart(rules: Rules, name: keyof Parts, values: readonly Fraction[]): Part {
  return partOf(rules, name, sum(values), fraction(values.length));
}

export interface Base {
  /** Σ printed parts that have a value, and the full marks they were earned of. */
  readonly earned: Fraction;
  readonly available: Fraction;
  /** Σ printed parts, or 100 × earned / available; undefined when nothing was assessed. */
  readonly base: Fraction | undefined;
}

/** The base of printed parts: their sum if all have a value, else what they are of 100, rounded. */
export function baseOf(rules: Rules, parts: Parts): Base {
  const assessed = Object.values(parts).flatMap(({ full, points }) =>
    points === undefined ? [] : [{ full, points }],
  );
  const earned = sum(assessed.map((part) => part.points));
  const available = sum(assessed.map((part) => part.full));
  if (available.n === 0n) return { earned, available, base: undefined };
  const whole = sum(Object.values(parts).map((part) => part.full));
  if (compare(available, whole) === 0) return { earned, available, base: earned };
  const base = round(divide(multiply(fraction(100), earned), available), rules.ranking.decimals);
  return { earned, available, base };
}
