import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { rulesOf } from '../compute/months.ts';
import type { EntryOf } from '../ledger.ts';
import { compareText } from '../problem.ts';
import type { ViewEnv } from './env.ts';

/** Every version of the rules that the context knows, so every one published by the as-of day; newest first. */
export function publishedRules(env: ViewEnv): readonly EntryOf<'rules'>[] {
  return env.shown.rules.toSorted(
    (a, b) => compareText(b.value.from, a.value.from) || compareText(b.path, a.path),
  );
}

/** The rules in force in the as-of month; before the first month of any, those that come into force first. */
export function rulesInForce(env: ViewEnv): EntryOf<'rules'> | undefined {
  const published = publishedRules(env);
  const inForce = rulesOf(env.context, monthOf(dayOf(env.context.asOf)));
  return published.find(({ path }) => path === inForce?.path) ?? published.at(-1);
}
