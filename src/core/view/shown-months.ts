import { dayOf } from '../calendar/moment.ts';
import { freezeMoment, isFinished, isFrozen, monthsOf, rulesOf } from '../compute/months.ts';
import type { ViewEnv } from './env.ts';
import type { DayText, LinkView } from './types/common.ts';

/** Months that have rules, oldest first: those that were frozen, inside the system also those still 暂定 (rules-v1 §10). */
export function shownMonths(env: ViewEnv): readonly string[] {
  return env.profile === 'internal' ? monthsWithRules(env) : frozenMonths(env);
}

/** Months that were frozen, oldest first: what a page leads with, inside the system too. */
export function frozenMonths(env: ViewEnv): readonly string[] {
  return monthsWithRules(env).filter((month) => isFrozen(env.context, month));
}

/** Months shown as 暂定, oldest first: none in the public build. */
export function shownOpenMonths(env: ViewEnv): readonly string[] {
  return env.profile === 'internal' ? openMonths(env) : [];
}

/** Months that were not frozen yet, oldest first. */
export function openMonths(env: ViewEnv): readonly string[] {
  return monthsWithRules(env).filter((month) => !isFrozen(env.context, month));
}

/** Whether a month's time to be frozen has come and it waits for that (待锁定). */
export function isDue(env: ViewEnv, month: string): boolean {
  return !isFrozen(env.context, month) && isFinished(env.context, month);
}

/** The day on which a month was frozen; before that the first day on which it may be (rules-v1 §10). */
export function lockDay(env: ViewEnv, month: string): DayText {
  return dayOf(freezeMoment(env.context, month));
}

/** The rules that govern a month, as a link to their page; null where there are none. */
export function rulesLink(env: ViewEnv, month: string): LinkView | null {
  const rules = rulesOf(env.context, month)?.value;
  return rules === undefined ? null : { text: rules.title, href: `/method/${rules.version}/` };
}

function monthsWithRules(env: ViewEnv): readonly string[] {
  return monthsOf(env.context).filter((month) => rulesOf(env.context, month) !== undefined);
}
