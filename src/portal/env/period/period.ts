import { dayOf } from '#days/moment.ts';
import { periodInWords } from '#wording/calendar/day.ts';
import { periodsOf } from '#engine/time/period-look.ts';
import { periodNamed, type Period } from '#engine/time/periods.ts';
import type { ViewEnv } from '../env.ts';

/** The period of an id that a page lists; throws RangeError for one that the rules do not know: a page's own fault. */
export function periodIn({ context }: ViewEnv, id: string): Period {
  const period = context.memo('period-named', id, () => periodNamed(context.ledger, id));
  if (period === undefined) throw new RangeError(`no period ${id}`);
  return period;
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
