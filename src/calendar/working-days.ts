import type { Calendar } from './calendar.ts';
import { dayFromNumber, dayNumber, weekdayOfNumber, yearOf } from '#days/day.ts';
import type { DayReason } from './day-table.ts';

/** What a day is, and why. `name` is the holiday or the closure's reason, `event` the id of the notice or closure that says so. */
export interface DayKind {
  readonly day: string;
  readonly workday: boolean;
  readonly reason: DayReason;
  readonly name?: string;
  readonly event?: string;
  /** The year had no arrangement yet: 暂定. */
  readonly provisional: boolean;
}

/** Whether a day is a working day (工作日). */
export function isWorkday(calendar: Calendar, day: string): boolean {
  const number = dayNumber(day);
  return calendar.table.upTo(number) > calendar.table.upTo(number - 1);
}

/** What a day is, and why. */
export function dayKind(calendar: Calendar, day: string): DayKind {
  const number = dayNumber(day);
  const provisional = isProvisional(calendar, day, day);
  const mark = calendar.table.marks.get(number);
  if (mark !== undefined) return { day, workday: mark.reason === 'makeup', ...mark, provisional };
  const workday = weekdayOfNumber(number) < 6;
  return { day, workday, reason: workday ? 'weekday' : 'weekend', provisional };
}

/**
 * The `count`-th working day after `start`, which is not counted (rules.md §2).
 * `count` 0 gives the start itself, or the next working day if it is a rest day.
 * Throws RangeError if `count` is not a whole number ≥ 0.
 */
export function addWorkdays(calendar: Calendar, start: string, count: number): string {
  if (!Number.isInteger(count) || count < 0) throw new RangeError(`working days: ${String(count)}`);
  if (count === 0) return rollForward(calendar, start);
  const { table } = calendar;
  return dayFromNumber(table.workday(table.upTo(dayNumber(start)) + count));
}

/** The day itself, or the next working day if it is a rest day (rules.md §2). */
export function rollForward(calendar: Calendar, day: string): string {
  const { table } = calendar;
  return dayFromNumber(table.workday(table.upTo(dayNumber(day) - 1) + 1));
}

/** The day itself, or the last working day before it. */
export function rollBack(calendar: Calendar, day: string): string {
  const { table } = calendar;
  return dayFromNumber(table.workday(table.upTo(dayNumber(day))));
}

/** Working days after `from` up to and including `to`; 0 if `to` is not later. */
export function countWorkdays(calendar: Calendar, from: string, to: string): number {
  if (to <= from) return 0;
  return calendar.table.upTo(dayNumber(to)) - calendar.table.upTo(dayNumber(from));
}

/** Whether a year without an arrangement lies in the days `from` … `to`, both included: what was counted there is 暂定. */
export function isProvisional(calendar: Calendar, from: string, to: string): boolean {
  for (let year = yearOf(from); year <= yearOf(to); year++) {
    if (!calendar.table.years.has(year)) return true;
  }
  return false;
}

/** Every day after `from` up to and including `to`, with its reason: the long form of `countWorkdays`. */
export function daysBetween(calendar: Calendar, from: string, to: string): DayKind[] {
  const days: DayKind[] = [];
  const last = dayNumber(to);
  for (let day = dayNumber(from) + 1; day <= last; day++) days.push(dayKind(calendar, dayFromNumber(day)));
  return days;
}
