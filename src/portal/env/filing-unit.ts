import { dayOf } from '#days/moment.ts';
import { roleOf } from '#record/office/words.ts';
import type { ViewEnv } from './env.ts';
import { hasTaskRules } from './rules-in-force.ts';

/** Whether a unit has a page of forms: none that has ended, nor the city as a whole, and none in an office without matters. */
export function hasForms(env: ViewEnv, unit: string): boolean {
  const { context } = env;
  const value = context.units.get(unit)?.value;
  if (value === undefined || !hasTaskRules(env)) return false;
  if (value.until !== undefined && value.until < dayOf(context.asOf)) return false;
  return roleOf(context.words.unitKinds, value.kind) !== 'city';
}
