import type { Calendar } from './calendar.ts';
import { addDays, diffDays, lastDayOfMonth, mondayOf, monthOf, previousMonth } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import { addWorkdays, isWorkday, rollBack, rollForward } from './working-days.ts';

/** A week that is reported on. */
export interface ReportWeek {
  readonly week: string;
  readonly reportDay: string;
}

/** Rest days in a row, `from` and `to` included. */
export interface RestRun {
  readonly from: string;
  readonly to: string;
  readonly length: number;
}

/** The report day of an ISO week: Friday, else the last working day before it in Monday to Friday; `undefined` if the week has none, and then nothing is owed (rules.md §6). */
export function reportDay(calendar: Calendar, week: string): string | undefined {
  const monday = mondayOfIsoWeek(week);
  const day = rollBack(calendar, addDays(monday, 4));
  return day >= monday ? day : undefined;
}

/** The day of the Monday meeting that follows a report day: next Monday, or the next working day after it (rules.md §6). */
export function mondayMeeting(calendar: Calendar, day: string): string {
  return rollForward(calendar, addDays(mondayOf(day), 7));
}

/** The n-th working day counted from the month's first day, n ≥ 1. It may lie beyond the month if n is large or the office was closed. */
export function nthWorkday(calendar: Calendar, month: string, n: number): string {
  return addWorkdays(calendar, lastDayOfMonth(previousMonth(month)), n);
}

/** The last working day of a month, or `undefined` if it has none. */
export function lastWorkday(calendar: Calendar, month: string): string | undefined {
  const day = rollBack(calendar, lastDayOfMonth(month));
  return monthOf(day) === month ? day : undefined;
}

/** The longest run of rest days strictly between two days, the earliest if several are equal; `undefined` if there is none. */
export function restRunBetween(calendar: Calendar, a: string, b: string): RestRun | undefined {
  let longest: RestRun | undefined;
  let from: string | undefined;
  for (let day = addDays(a, 1); day < b; day = addDays(day, 1)) {
    if (isWorkday(calendar, day)) {
      from = undefined;
      continue;
    }
    from ??= day;
    const length = diffDays(from, day) + 1;
    if (length > (longest?.length ?? 0)) longest = { from, to: day, length };
  }
  return longest;
}
