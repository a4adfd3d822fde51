import { addDays, dayFromNumber, dayNumber, mondayOf } from '#days/day.ts';
import { calendarAsKnown, type Calendar } from './calendar.ts';
import { addWorkdays, isProvisional, rollBack } from './working-days.ts';

// Limits as a sentence of `since` says them, by the calendar as it was known that day. What it did not tell yet is
// undefined: nobody is held to a day that was guessed.

/** 「n个工作日内」: the n-th working day after `since` (rules.md §2). */
export function workdaysSince(calendar: Calendar, since: string, count: number): string | undefined {
  const known = calendarAsKnown(calendar, since);
  return settled(known, since, addWorkdays(known, since, count));
}

/** 「本周内」, 「下周内」 (`weeks` 0, 1): the last working day of that week, Monday to Sunday, a weekend at work included. */
export function endOfWeek(calendar: Calendar, since: string, weeks: number): string | undefined {
  const known = calendarAsKnown(calendar, since);
  return settled(known, since, rollBack(known, addDays(mondayOf(since), 7 * weeks + 6)));
}

/** 「国庆节前」: the last working day before the next such holiday begins; `name` as the notice of holidays has it, or a part of that. */
export function beforeHoliday(calendar: Calendar, since: string, name: string): string | undefined {
  const known = calendarAsKnown(calendar, since);
  const days = [...known.table.marks]
    .flatMap(([day, mark]) => (mark.reason === 'holiday' && mark.name.includes(name) ? [day] : []))
    .sort((a, b) => a - b);
  // Said in the middle of it, it means the one after.
  const first = days.find((day) => day > dayNumber(since) && !days.includes(day - 1));
  return first === undefined ? undefined : settled(known, since, rollBack(known, dayFromNumber(first - 1)));
}

/** A day that lies on or after `since`, with no year on the way of which nothing is known. */
function settled(calendar: Calendar, since: string, day: string): string | undefined {
  return day < since || isProvisional(calendar, since, day) ? undefined : day;
}
