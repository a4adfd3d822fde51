import { addWorkdays } from '#calendar/working-days.ts';
import { dayOf } from '#days/moment.ts';
import { allPeriods, periodIn } from './period.ts';
import { rulesIn } from './period-sheet.ts';
import type { ViewEnv } from '../env.ts';
import type { DayText, LinkView } from '../../shared/types.ts';

/** Periods that have rules, oldest first: those that were frozen, inside the system also those still 暂定 (rules.md §10). */
export function shownPeriods(env: ViewEnv): readonly string[] {
  return env.profile === 'internal' ? allPeriods(env) : frozenPeriods(env);
}

/** Periods that were frozen, oldest first: what a page leads with, inside the system too. */
export function frozenPeriods(env: ViewEnv): readonly string[] {
  return allPeriods(env).filter((period) => isFrozen(env, period));
}

/** Periods shown as 暂定, oldest first: none in the public build. */
export function shownOpenPeriods(env: ViewEnv): readonly string[] {
  return env.profile === 'internal' ? openPeriods(env) : [];
}

/** Periods that were not frozen yet, oldest first. */
export function openPeriods(env: ViewEnv): readonly string[] {
  return allPeriods(env).filter((period) => !isFrozen(env, period));
}

/** Whether the period has an edition: its edition is what everyone may read (rules.md §10). */
export function isFrozen({ context }: ViewEnv, period: string): boolean {
  return context.ledger.edition.some(({ value }) => value.period === period);
}

/** Whether a period's time to be frozen has come and it waits for that (待锁定). */
export function isDue(env: ViewEnv, period: string): boolean {
  return !isFrozen(env, period) && lockDay(env, period) <= dayOf(env.context.asOf);
}

/** The day on which a period was frozen; before that the first day on which it may be (rules.md §10). */
export function lockDay(env: ViewEnv, period: string): DayText {
  const { context } = env;
  const [first] = context.ledger.edition
    .filter(({ value }) => value.period === period)
    .map(({ value }) => value.frozen);
  if (first !== undefined) return dayOf(first);
  const { to } = periodIn(env, period);
  const n = rulesIn(env, period)?.clocks.freeze ?? 7;
  return addWorkdays(context.calendars(context.asOf, dayOf(context.asOf)), to, n);
}

/** The rules that govern a period, as a link to their page; null where there are none. */
export function rulesLink(env: ViewEnv, period: string): LinkView | null {
  const rules = rulesIn(env, period);
  return rules === undefined ? null : { text: rules.title, href: `/method/${rules.version}/` };
}
