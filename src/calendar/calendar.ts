import type { CalendarYear } from '#record/schema/calendar.ts';
import { compareText } from '#record/schema/problem.ts';
import { eventsOf, type CalendarEvent } from './calendar-event.ts';
import { compareDays } from '#days/day.ts';
import { buildDayTable, type DayTable } from './day-table.ts';

/**
 * Everything known about working days up to some day. A calendar is also a view of
 * a larger one: `calendarAsKnown` gives the same type with fewer events.
 */
export interface Calendar {
  /** In order of `known`, then `id`. */
  readonly events: readonly CalendarEvent[];
  readonly table: DayTable;
  /** The calendar of the first `count` events of the whole record. */
  readonly first: (count: number) => Calendar;
}

/**
 * The calendar of the years given, in any order. A day of a year without an
 * arrangement counts as at work from Monday to Friday; results say so (`provisional`).
 */
export function buildCalendar(years: readonly CalendarYear[]): Calendar {
  const events = years
    .flatMap(eventsOf)
    .sort((a, b) => compareDays(a.known, b.known) || compareText(a.id, b.id));
  const views: (Calendar | undefined)[] = [];
  const first = (count: number): Calendar => {
    const known = events.slice(0, count);
    const view = views[known.length] ?? { events: known, table: buildDayTable(known), first };
    views[known.length] = view;
    return view;
  };
  return first(events.length);
}

/** The calendar as it was known at the end of a day: without what became public later (rules.md §2). */
export function calendarAsKnown(calendar: Calendar, day: string): Calendar {
  let count = calendar.events.length;
  while (count > 0 && (calendar.events[count - 1]?.known ?? '') > day) count--;
  return count === calendar.events.length ? calendar : calendar.first(count);
}
