/**
 * Arithmetic on days. A day is a string `YYYY-MM-DD` of the Gregorian calendar,
 * 0001-01-01 … 9999-12-31; days compare as strings. Nothing here knows a time
 * zone. The functions trust their argument to be a real day: data is checked with
 * `isDay` where it enters.
 */

const MONTH_STARTS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334];
const DAY_FORMAT = /^\d{4}-\d{2}-\d{2}$/;
const MONTH_FORMAT = /^\d{4}-\d{2}$/;

/** Whether the text is a real day: 2024-02-29 is, 2026-02-29 and 2026-2-1 are not. */
export function isDay(text: string): boolean {
  if (!DAY_FORMAT.test(text) || !isMonth(text.slice(0, 7))) return false;
  const day = digits(text, 8, 10);
  return day >= 1 && day <= lengthOfMonth(digits(text, 0, 4), digits(text, 5, 7));
}

/** Whether the text is a real month `YYYY-MM`. */
export function isMonth(text: string): boolean {
  if (!MONTH_FORMAT.test(text)) return false;
  const month = digits(text, 5, 7);
  return month >= 1 && month <= 12 && digits(text, 0, 4) >= 1;
}

/** Days since 1970-01-01, which is 0. */
export function dayNumber(day: string): number {
  const year = digits(day, 0, 4);
  const month = digits(day, 5, 7);
  const leap = month > 2 && isLeapYear(year) ? 1 : 0;
  return daysBeforeYear(year) + (MONTH_STARTS[month - 1] ?? 0) + leap + digits(day, 8, 10) - 1;
}

/** The day that stands `number` days after 1970-01-01. Range: the years 1 to 9999, else RangeError. */
export function dayFromNumber(number: number): string {
  // Howard Hinnant's civil_from_days: years begin in March, so that the leap day comes last.
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1;
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`day number out of range: ${String(number)}`);
  return `${fourDigits(year)}-${twoDigits(month)}-${twoDigits(day)}`;
}

/** The day `count` days later; earlier if negative. */
export function addDays(day: string, count: number): string {
  return dayFromNumber(dayNumber(day) + count);
}

/** Days from `from` to `to`; negative if `to` is earlier. */
export function diffDays(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 Monday … 7 Sunday. */
export function weekday(day: string): number {
  return weekdayOfNumber(dayNumber(day));
}

/** 1 Monday … 7 Sunday, of a day number. */
export function weekdayOfNumber(number: number): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of the day's week. */
export function mondayOf(day: string): string {
  return addDays(day, 1 - weekday(day));
}

/** The year as a number. */
export function yearOf(day: string): number {
  return digits(day, 0, 4);
}

/** `YYYY-MM` of a day. */
export function monthOf(day: string): string {
  return day.slice(0, 7);
}

/** The last day of a month `YYYY-MM`. */
export function lastDayOfMonth(month: string): string {
  return `${month}-${twoDigits(lengthOfMonth(digits(month, 0, 4), digits(month, 5, 7)))}`;
}

/** The month after `YYYY-MM`. */
export function nextMonth(month: string): string {
  return addMonths(month, 1);
}

/** The month before `YYYY-MM`. */
export function previousMonth(month: string): string {
  return addMonths(month, -1);
}

/** The month `count` months later; earlier if negative. */
export function addMonths(month: string, count: number): string {
  const index = digits(month, 0, 4) * 12 + digits(month, 5, 7) - 1 + count;
  const year = Math.floor(index / 12);
  if (!(year >= 1 && year <= 9999)) throw new RangeError(`month out of range: ${month} + ${String(count)}`);
  return `${fourDigits(year)}-${twoDigits(index - year * 12 + 1)}`;
}

/** Orders days, moments or months of the same form. */
export function compareDays(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function daysBeforeYear(year: number): number {
  const before = year - 1;
  return (
    before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400) - 719_162
  );
}

function lengthOfMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let at = from; at < to; at++) value = value * 10 + text.charCodeAt(at) - 48;
  return value;
}

function twoDigits(value: number): string {
  return value < 10 ? `0${String(value)}` : String(value);
}

function fourDigits(value: number): string {
  return String(value).padStart(4, '0');
}
