import type { CalendarEvent } from './calendar-event.ts';
import { dayNumber, weekdayOfNumber } from '#days/day.ts';

/** Why a day is or is not a working day. */
export type DayReason = 'weekday' | 'weekend' | 'holiday' | 'makeup' | 'closure';

/** A day that an event speaks of. */
interface MarkedDay {
  readonly reason: 'holiday' | 'makeup' | 'closure';
  readonly name: string;
  /** The id of the event. */
  readonly event: string;
}

/**
 * Working days counted once, so that any question is answered by looking up. Days
 * are numbers (`dayNumber`). Outside the span that events speak of, weeks are plain.
 */
export interface DayTable {
  readonly marks: ReadonlyMap<number, MarkedDay>;
  /** Years with an arrangement of their own. */
  readonly years: ReadonlySet<number>;
  /** How many working days there are up to and including a day, counted from a fixed far day. */
  readonly upTo: (day: number) => number;
  /** The day that is working day number `count` in the same counting; the inverse of `upTo`. */
  readonly workday: (count: number) => number;
}

/** The table of the events, the later ones overriding the earlier day by day; a closure overrides only a working day. */
export function buildDayTable(events: readonly CalendarEvent[]): DayTable {
  const marks = marksOf(events);
  let first = Infinity;
  let last = -Infinity;
  for (const day of marks.keys()) {
    first = Math.min(first, day);
    last = Math.max(last, day);
  }
  if (marks.size === 0) [first, last] = [0, -1];
  const before = weekdaysUpTo(first - 1);
  const counts = new Int32Array(last - first + 1);
  const workdays: number[] = [];
  for (let day = first; day <= last; day++) {
    const mark = marks.get(day);
    if (mark === undefined ? weekdayOfNumber(day) < 6 : mark.reason === 'makeup') workdays.push(day);
    counts[day - first] = before + workdays.length;
  }
  const surplus = before + workdays.length - weekdaysUpTo(last);
  return {
    marks,
    years: new Set(events.filter((event) => event.kind === 'arrangement').map((event) => event.year)),
    upTo: (day) => (day < first ? weekdaysUpTo(day) : (counts[day - first] ?? weekdaysUpTo(day) + surplus)),
    workday: (count) =>
      count <= before ? nthWeekday(count) : (workdays[count - before - 1] ?? nthWeekday(count - surplus)),
  };
}

function marksOf(events: readonly CalendarEvent[]): Map<number, MarkedDay> {
  const marks = new Map<number, MarkedDay>();
  for (const event of events) {
    if (event.kind === 'closure') continue;
    for (const { day, off, name } of event.days) {
      const number = dayNumber(day);
      if (off) marks.set(number, { reason: 'holiday', name, event: event.id });
      else if (weekdayOfNumber(number) > 5) marks.set(number, { reason: 'makeup', name, event: event.id });
      // A weekday said to be at work is a holiday taken back: plain again.
      else marks.delete(number);
    }
  }
  for (const event of events) {
    if (event.kind !== 'closure') continue;
    for (const { day, name } of event.days) {
      const number = dayNumber(day);
      const mark = marks.get(number);
      if (mark === undefined ? weekdayOfNumber(number) < 6 : mark.reason === 'makeup') {
        marks.set(number, { reason: 'closure', name, event: event.id });
      }
    }
  }
  return marks;
}

// Day -3 is Monday, 29 December 1969; it is weekday number 1.
function weekdaysUpTo(day: number): number {
  const week = Math.floor((day + 3) / 7);
  return week * 5 + Math.min(day + 4 - week * 7, 5);
}

function nthWeekday(count: number): number {
  const week = Math.floor((count - 1) / 5);
  return week * 7 + (count - 1 - week * 5) - 3;
}
