import { add, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { virtualLine, type VirtualLine } from './virtual-line.ts';
import type { CompletionWeight } from './workload.ts';

/** Σ w·c and Σ w of the lines and of the virtual one, which is told apart; the part is full × their quotient (rules-v1 §6, §7). */
export function completionTotals(
  rules: Rules,
  league: string | undefined,
  lines: readonly Pick<CompletionWeight, 'limited' | 'earned'>[],
): { readonly earned: Fraction; readonly weight: Fraction; readonly virtual: VirtualLine | undefined } {
  const earned = sum(lines.map((line) => line.earned));
  const weight = sum(lines.map((line) => line.limited));
  const virtual = virtualLine(rules, league, weight);
  return virtual === undefined
    ? { earned, weight, virtual }
    : { earned: add(earned, virtual.earned), weight: add(weight, virtual.weight), virtual };
}
