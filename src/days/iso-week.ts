import { addDays, dayFromNumber, dayNumber, mondayOf, weekday, weekdayOfNumber, yearOf } from './day.ts';

const WEEK_FORMAT = /^\d{4}-W\d{2}$/;

/** Whether the text is a real ISO week: `2026-W53` is (2026 has 53), `2025-W53` is not. */
export function isIsoWeek(text: string): boolean {
  if (!WEEK_FORMAT.test(text)) return false;
  const year = yearOf(text);
  const week = Number(text.slice(6));
  return year >= 1 && year < 9999 && week >= 1 && week <= weeksInYear(year);
}

/** The ISO week of a day: `2027-01-01` lies in `2026-W53`. */
export function isoWeekOf(day: string): string {
  const number = dayNumber(day);
  const thursday = number - weekdayOfNumber(number) + 4;
  const year = yearOf(dayFromNumber(thursday));
  const week = Math.floor((thursday - dayNumber(`${String(year).padStart(4, '0')}-01-01`)) / 7) + 1;
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** The Monday of an ISO week. */
export function mondayOfIsoWeek(week: string): string {
  // 4 January lies in week 1 of every year.
  return addDays(mondayOf(`${week.slice(0, 4)}-01-04`), (Number(week.slice(6)) - 1) * 7);
}

/** The week after. */
export function nextIsoWeek(week: string): string {
  return isoWeekOf(addDays(mondayOfIsoWeek(week), 7));
}

function weeksInYear(year: number): number {
  const text = String(year).padStart(4, '0');
  return weekday(`${text}-01-01`) === 4 || weekday(`${text}-12-31`) === 4 ? 53 : 52;
}
