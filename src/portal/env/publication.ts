import type { ViewEnv } from './env.ts';
import type { Rules } from '#record/rules/rules.ts';
import { dayOf } from '#days/moment.ts';

/** Whether this build shows live facts: always inside, in public only if the office says so. */
export function showsLive(env: ViewEnv): boolean {
  return env.profile === 'internal' || env.context.office.publication.live;
}

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

/** Whether pages show today's lights: live facts are shown, and the rules in force have lights (rules.md §8). */
export function showsLights(env: ViewEnv): boolean {
  return showsLive(env) && env.context.rulesOn(dayOf(env.context.asOf))?.lights !== undefined;
}
