import { buildCalendar, calendarAsKnown, type Calendar } from '#calendar/calendar.ts';
import { deadlineAfter } from '#calendar/deadline.ts';
import { endOfDay } from '#days/moment.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import { liveLook, type Look } from './look.ts';
import { entrySeen } from './seen.ts';

/** The calendar as entered by a moment and known on a day; what came later does not exist yet. */
export type Calendars = (entered: string, day: string) => Calendar;

/**
 * The calendars of a ledger. An amendment or a local closure counts for what looks no earlier than
 * its entry (rules.md §2). `admitted` names closures (`path#id`) that an upheld objection takes as entered.
 */
export function calendarsOf(
  { calendar }: Pick<Ledger, 'calendar'>,
  admitted: ReadonlySet<string> = new Set(),
): Calendars {
  const moments = calendar.flatMap(({ value: { notices, closures } }) =>
    [...notices, ...closures].flatMap(({ known, entered }) => [known, entered ?? known]),
  );
  const steps = [...new Set(moments)].sort();
  const byCount = new Map<number, Calendar>();
  return (entered, day) => {
    const count = steps.filter((moment) => moment <= entered).length;
    let made = byCount.get(count);
    if (made === undefined) {
      made = buildCalendar(
        calendar.map((entry) => {
          const { closures, ...year } = yearSeen(entry, liveLook(entered), admitted).value;
          // That it was entered late has been judged: it counts from the day on which it was known.
          return { ...year, closures: closures.map((closure) => ({ ...closure, entered: undefined })) };
        }),
      );
      byCount.set(count, made);
    }
    return calendarAsKnown(made, day);
  };
}

/**
 * A year of the calendar as a look sees it: its own arrangement whenever that was entered, since no
 * period is frozen without it; amendments and closures from their entry, unless admitted (rules.md §2).
 */
export function yearSeen(
  entry: EntryOf<'calendar'>,
  look: Look,
  admitted: ReadonlySet<string>,
): EntryOf<'calendar'> {
  const [arrangement] = entry.value.notices;
  const inTime =
    arrangement === undefined ? admitted : new Set(admitted).add(`${entry.path}#${arrangement.id}`);
  return entrySeen('calendar', entry, look, inTime);
}

/**
 * The end of the n-th working day after a day, by what had been entered by then: an entry made
 * later moves no close that has passed.
 */
export function closingMoment(calendars: Calendars, day: string, n: number): string {
  let close = endOfDay(day);
  for (;;) {
    const next = endOfDay(deadlineAfter(calendars(close, close.slice(0, 10)), day, n).due);
    if (next <= close) return close;
    close = next;
  }
}
