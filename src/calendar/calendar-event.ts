import type { CalendarClosure, CalendarYear } from '#record/schema/calendar.ts';
import { addDays, diffDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';

/**
 * One thing that was made known about the calendar: a year's arrangement, an
 * amendment to it, or a closure of the office.
 */
export interface CalendarEvent {
  readonly id: string;
  readonly kind: 'arrangement' | 'amendment' | 'closure';
  /** The year of the file that holds it. */
  readonly year: number;
  /** The day it became public. */
  readonly known: string;
  /** Title of the notice, or reason of the closure. */
  readonly title: string;
  /** Document number of the notice, or basis of the closure. */
  readonly basis?: string;
  readonly source?: string;
  readonly days: readonly EventDay[];
}

/** What an event says of one day: off (放假) or at work (调休上班), and for which holiday. A closure's days carry its reason. */
interface EventDay {
  readonly day: string;
  readonly off: boolean;
  readonly name: string;
}

/** What a year's file makes known. */
export function eventsOf(file: CalendarYear): CalendarEvent[] {
  const notices = file.notices.map((notice, index): CalendarEvent => ({
    id: notice.id,
    kind: index === 0 ? 'arrangement' : 'amendment',
    year: file.year,
    known: notice.known,
    title: notice.title,
    ...(notice.no === undefined ? {} : { basis: notice.no }),
    source: notice.source,
    days: notice.days.flatMap(({ name, off, work }) => [
      ...off.map((day) => ({ day, off: true, name })),
      ...work.map((day) => ({ day, off: false, name })),
    ]),
  }));
  const closures = file.closures.map((closure): CalendarEvent => ({
    id: closure.id,
    kind: 'closure',
    year: file.year,
    known: knownFrom(closure),
    title: closure.reason,
    basis: closure.basis,
    days: Array.from({ length: diffDays(closure.from, closure.to) + 1 }, (_, index) => ({
      day: addDays(closure.from, index),
      off: true,
      name: closure.reason,
    })),
  }));
  return [...notices, ...closures];
}

/** The day from which a closure counts for anyone: one that was entered long after the fact did not exist before. */
function knownFrom({ known, entered }: CalendarClosure): string {
  const day = entered === undefined ? known : dayOf(entered);
  return day > known ? day : known;
}
