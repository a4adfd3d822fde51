import { decimal, fraction, max, multiply, ONE, subtract, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';

/** c of a finished node: 1 on time, less 0.05 a working day late, at least 0.5 (rules-v1 §5). */
export function finishedValue(rules: Rules, late: number): Fraction {
  const { lateStep, lateFloor } = rules.completion;
  return max(decimal(lateFloor), subtract(ONE, multiply(decimal(lateStep), fraction(late))));
}

/** c of a node unfinished at cut-off: 0.5 × the verified quarter (rules-v1 §5). */
export function unfinishedValue(rules: Rules, quarters: number): Fraction {
  return multiply(decimal(rules.completion.unfinished), fraction(quarters, 4));
}
