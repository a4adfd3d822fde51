import { dayOf } from '../calendar/moment.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';

/**
 * The day a signed date counts from: the signed day itself, unless the record came more
 * than 2 working days later without a paper reference; then the record's first appearance
 * (不得倒签, the section included; rules-v1 §2).
 */
export function provenDay(
  context: Context,
  signed: string,
  submitted: string,
  paper: string | undefined,
  horizon: Horizon,
): string {
  const allowed = rulesOf(context, signed.slice(0, 7))?.value.clocks.antedate ?? 2;
  return provenBy(context.calendarAt(horizon.day), allowed, signed, submitted, paper);
}

/** The same by a calendar and the number of working days allowed. */
export function provenBy(
  calendar: Calendar,
  allowed: number,
  signed: string,
  submitted: string,
  paper: string | undefined,
): string {
  const appeared = dayOf(submitted);
  return paper === undefined && countWorkdays(calendar, signed, appeared) > allowed ? appeared : signed;
}
