import { calendarAsKnown, type Calendar } from './calendar.ts';
import type { CalendarEvent } from './calendar-event.ts';
import { addDays } from '#days/day.ts';
import {
  addWorkdays,
  daysBetween,
  isProvisional,
  isWorkday,
  rollBack,
  type DayKind,
} from './working-days.ts';

/** A deadline that explains itself: from where it counts, what was skipped, and what lengthened it. It ends at 24:00 of `due`. */
export interface Deadline {
  /** The day the count starts from, not counted; for a date, the date itself. */
  readonly start: string;
  /** Working days granted; 0 for a date. */
  readonly n: number;
  /** The day whose calendar holds. */
  readonly knownAt: string;
  readonly due: string;
  /** Rest days that were stepped over, in order. */
  readonly skipped: readonly DayKind[];
  /** Weekends that counted as working days (调休上班), in order. */
  readonly makeups: readonly DayKind[];
  /** A year on the way had no arrangement yet: 暂定. */
  readonly provisional: boolean;
  readonly amendments: readonly Lengthening[];
}

/** What was published before expiry and moved the deadline. */
interface Lengthening {
  readonly event: CalendarEvent;
  readonly from: string;
  readonly to: string;
}

/** The deadline `n` working days after `start`, set on the day `knownAt` (rules.md §2); `n` 0 is `dateDeadline` known at the date. */
export function deadlineAfter(calendar: Calendar, start: string, n: number, knownAt = start): Deadline {
  return settle(calendar, start, n, knownAt);
}

/**
 * The deadline of a date set on the day `knownAt`: a date on a rest day moves to the next working
 * day, one said as 「X月底前」 (`noLater`) to the one before (rules.md §2). What is announced later
 * only lengthens either.
 */
export function dateDeadline(calendar: Calendar, knownAt: string, date: string, noLater = false): Deadline {
  if (!noLater) return settle(calendar, date, 0, knownAt);
  const view = calendarAsKnown(calendar, knownAt);
  const last = rollBack(view, date);
  const rest = daysBetween(view, last, date);
  const deadline = settle(calendar, last, 0, knownAt);
  return { ...deadline, start: date, skipped: [...rest, ...deadline.skipped] };
}

/**
 * The calendar as known at `knownAt` holds. What is published later, but no later
 * than the day the deadline then stands on, is applied in order: its rest days are
 * stepped over too. Its make-up working days are not counted against the unit, so
 * that nothing published later ever shortens a deadline (rules.md 不变量 14).
 */
function settle(calendar: Calendar, start: string, n: number, knownAt: string): Deadline {
  const view = calendarAsKnown(calendar, knownAt);
  const after = n === 0 ? addDays(start, -1) : start;
  const count = Math.max(n, 1);
  const added = new Map<string, DayKind>();
  const amendments: Lengthening[] = [];
  let due = addWorkdays(view, after, count);
  let heard = view.events.length;
  for (const event of calendar.events.slice(heard)) {
    if (event.known > due) break;
    heard++;
    for (const { day, off, name } of event.days) {
      if (!off || day <= after || added.has(day) || !isWorkday(view, day)) continue;
      const reason = event.kind === 'closure' ? 'closure' : 'holiday';
      added.set(day, { day, workday: false, reason, name, event: event.id, provisional: false });
    }
    const moved = stepOver(view, after, count, added);
    if (moved > due) amendments.push({ event, from: due, to: moved });
    due = moved;
  }
  const known = heard === view.events.length ? view : calendar.first(heard);
  const days = daysBetween(view, after, due).map((kind) => ({
    ...(added.get(kind.day) ?? kind),
    provisional: isProvisional(known, kind.day, kind.day),
  }));
  return {
    start,
    n,
    knownAt,
    due,
    skipped: days.filter((kind) => !kind.workday),
    makeups: days.filter((kind) => kind.reason === 'makeup'),
    provisional: days.some((kind) => kind.provisional),
    amendments,
  };
}

/** The `count`-th working day after a day, the added rest days not counting. */
function stepOver(view: Calendar, after: string, count: number, added: ReadonlyMap<string, DayKind>): string {
  let rest = 0;
  for (;;) {
    const due = addWorkdays(view, after, count + rest);
    let met = 0;
    for (const day of added.keys()) if (day <= due) met++;
    if (met === rest) return due;
    rest = met;
  }
}
