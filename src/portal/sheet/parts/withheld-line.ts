import { withheldWords } from '#wording/shared/withheld.ts';
import { divide, exactText, print, sum, type Fraction } from '#exact/fraction.ts';

export interface WithheldLineView {
  readonly count: number;
  /** `另有1项不予公开`. */
  readonly text: string;
  readonly weight: string | null;
  /** Their mean by weight, so that weight × rate gives the value; null where nothing is weighed. */
  readonly rate: string | null;
  readonly value: string;
}

/** A score line of a matter that may not be named. */
export interface HiddenLine {
  /** Tells lines of the same matter from those of others; never printed. */
  readonly matter: string;
  readonly weight?: Fraction;
  readonly value: Fraction;
}

/** The lines that may not be named, in one, so that the sums close; null where all are shown. `places` prints points, else the exact value. */
export function withheldLine(hidden: readonly HiddenLine[], places?: number): WithheldLineView | null {
  if (hidden.length === 0) return null;
  const count = new Set(hidden.map(({ matter }) => matter)).size;
  const weights = hidden.flatMap(({ weight }) => (weight === undefined ? [] : [weight]));
  const weight = sum(weights);
  const value = sum(hidden.map((line) => line.value));
  return {
    count,
    text: withheldWords.matters(count, weights.length > 0 ? count : hidden.length),
    weight: weights.length === 0 ? null : exactText(weight),
    rate: weight.n === 0n ? null : exactText(divide(value, weight)),
    value: places === undefined ? exactText(value) : print(value, places),
  };
}
