import { dayOf } from '../calendar/moment.ts';
import { periodInWords } from '../../wording/zh-CN/portal/day.ts';
import { unitResult, type UnitResult } from '../../engine/score/unit-result.ts';
import { periodsOf, rulesOf } from '../../engine/time/period-look.ts';
import { periodNamed, type Period } from '../../engine/time/periods.ts';
import type { Rules } from '../../record/rules/rules.ts';
import type { ViewEnv } from './env.ts';
import { frozenResult, frozenRules } from './frozen-period.ts';

/** The period of an id that a page lists; throws RangeError for one that the rules do not know: a page's own fault. */
export function periodIn({ context }: ViewEnv, id: string): Period {
  const period = context.memo('period-named', id, () => periodNamed(context.ledger, id));
  if (period === undefined) throw new RangeError(`no period ${id}`);
  return period;
}

/** What a unit's period came to, of a frozen one as its edition has it (rules.md §10); undefined where it has no rules. */
export function resultIn(env: ViewEnv, unit: string, period: string): UnitResult | undefined {
  const own = periodIn(env, period);
  return frozenResult(env, unit, own) ?? unitResult(env.context, unit, own);
}

/** The rules of a period, of a frozen one those by which it was frozen; undefined before the first version. */
export function rulesIn(env: ViewEnv, period: string): Rules | undefined {
  return frozenRules(env, period) ?? rulesOf(env.context, periodIn(env, period));
}

/** The cut-off day of a period. */
export function lastDayIn(env: ViewEnv, period: string): string {
  return periodIn(env, period).to;
}

/** A period in words: `2026年5月`, `2026年第二季度`, or its own name. */
export function periodName(env: ViewEnv, id: string): string {
  return periodInWords(id, periodIn(env, id).name);
}

/** The period that holds the as-of day; undefined before there are rules, and between named periods. */
export function periodNow({ context }: ViewEnv): Period | undefined {
  return context.periodOn(dayOf(context.asOf));
}

/** Every period that has rules, oldest first. */
export function allPeriods({ context }: ViewEnv): readonly string[] {
  return periodsOf(context).map(({ id }) => id);
}
