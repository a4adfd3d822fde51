import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from './env.ts';

/** Whether the rules publish the scores of a table (rules.md §7). */
export function showsScores({ total }: Rules): boolean {
  return total.show !== 'ranks';
}

/** Whether they publish the ranks. */
export function showsRanks({ total }: Rules): boolean {
  return total.show !== 'scores';
}

/** Whether a score may be taken apart, or told at all outside a table: by everyone where the rules publish scores, else inside the system alone (rules.md §7). */
export function tellsScores({ profile }: ViewEnv, rules: Rules): boolean {
  return profile === 'internal' || showsScores(rules);
}
