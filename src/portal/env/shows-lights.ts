import { dayOf } from '#days/moment.ts';
import type { ViewEnv } from './env.ts';
import { publishedRules } from './rules-in-force.ts';
import { showsLive } from './shows-live.ts';

/** Whether pages show today's lights: live facts are shown, and the rules in force have lights (rules.md §8). */
export function showsLights(env: ViewEnv): boolean {
  return showsLive(env) && env.context.rulesOn(dayOf(env.context.asOf))?.lights !== undefined;
}

/** Whether the office supervises matters at all: some published version of its rules does. */
export function hasTasks(env: ViewEnv): boolean {
  return publishedRules(env).some(({ value }) => value.tasks !== undefined);
}
