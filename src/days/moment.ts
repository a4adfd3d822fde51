import { isDay } from './day.ts';

/**
 * Moments are strings `YYYY-MM-DD HH:mm` in the office's own zone and compare as
 * strings. `24:00` occurs only as the end of a day, never in the record.
 */

const MOMENT_FORMAT = /^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/;
const TIME = /^(?:[01]\d|2[0-3]):[0-5]\d$/;

/** Whether the text is a real moment `YYYY-MM-DD HH:mm`, 00:00 … 23:59. */
export function isMoment(text: string): boolean {
  return MOMENT_FORMAT.test(text) && isDay(dayOf(text)) && isTimeOfDay(timeOf(text));
}

/** Whether the text is a time of day, 00:00 … 23:59. */
export function isTimeOfDay(text: string): boolean {
  return TIME.test(text);
}

/** The day of a moment. `2026-05-15 24:00` still belongs to the 15th. */
export function dayOf(moment: string): string {
  return moment.slice(0, 10);
}

/** The time of a moment, `HH:mm`. */
export function timeOf(moment: string): string {
  return moment.slice(11);
}

/** The moment of a day at a time. */
export function at(day: string, time: string): string {
  return `${day} ${time}`;
}

/** The end of a day, 24:00: later than every moment of the day, earlier than the next day's 00:00 (rules.md §2). */
export function endOfDay(day: string): string {
  return at(day, '24:00');
}
