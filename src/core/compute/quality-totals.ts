import { add, multiply, ZERO, type Fraction } from '../exact/fraction.ts';

/** A task checked: its weight d·r and q, the mean of its results (rules-v1 §6 B). */
export interface QualityWeight {
  readonly d: Fraction;
  readonly r: Fraction;
  readonly q: Fraction;
}

/** Σ d·r·q and Σ d·r of the lines; the part is full × their quotient. */
export function qualityTotals(lines: readonly QualityWeight[]): {
  readonly earned: Fraction;
  readonly weight: Fraction;
} {
  return lines.reduce(
    (total, line) => {
      const weight = multiply(line.d, line.r);
      return { earned: add(total.earned, multiply(weight, line.q)), weight: add(total.weight, weight) };
    },
    { earned: ZERO, weight: ZERO },
  );
}
