import { buildCalendar, calendarAsKnown, type Calendar } from '../../core/calendar/calendar.ts';
import { deadlineAfter } from '../../core/calendar/deadline.ts';
import { endOfDay } from '../../core/calendar/moment.ts';
import type { Ledger } from '../../record/ledger.ts';

/** The calendar as entered by a moment and known on a day; what came later does not exist yet. */
export type Calendars = (entered: string, day: string) => Calendar;

/**
 * The calendars of a ledger. An amendment or a local closure counts for what looks no earlier than
 * its entry; a year's own arrangement counts whenever it was entered, since no period is frozen
 * without it (rules.md §2). `admitted` names closures (`path#id`) that an upheld objection takes as entered.
 */
export function calendarsOf(
  { calendar }: Pick<Ledger, 'calendar'>,
  admitted: ReadonlySet<string> = new Set(),
): Calendars {
  const entries = calendar.flatMap(({ path, value }) => [
    ...value.notices.slice(1).map(({ entered, known }) => entered ?? known),
    ...value.closures
      .filter(({ id }) => !admitted.has(`${path}#${id}`))
      .map(({ entered, known }) => entered ?? known),
  ]);
  const moments = [...new Set(entries)].sort();
  const byCount = new Map<number, Calendar>();
  return (entered, day) => {
    const count = moments.filter((moment) => moment <= entered).length;
    let made = byCount.get(count);
    if (made === undefined) {
      made = buildCalendar(
        calendar.map(({ path, value }) => ({
          ...value,
          notices: value.notices.filter(
            (notice, index) => index === 0 || (notice.entered ?? notice.known) <= entered,
          ),
          closures: value.closures.flatMap((closure) => {
            const isThere =
              admitted.has(`${path}#${closure.id}`) || (closure.entered ?? closure.known) <= entered;
            return isThere ? [{ ...closure, entered: undefined }] : [];
          }),
        })),
      );
      byCount.set(count, made);
    }
    return calendarAsKnown(made, day);
  };
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
