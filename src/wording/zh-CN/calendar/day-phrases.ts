import { dayInWords } from './day.ts';

/** `5月20日`; with its year where that differs from the year of the day it stands beside. */
export function dayBeside(day: string, reference: string): string {
  const words = dayInWords(day);
  return day.slice(0, 4) === reference.slice(0, 4) ? words.replace(/^\d+年/, '') : words;
}

/** `5月8日11:00`, likewise. */
export function momentBeside(moment: string, reference: string): string {
  return `${dayBeside(moment.slice(0, 10), reference)}${moment.slice(11)}`;
}

/** `2026-W19` → `2026年第19周`. */
export function weekInWords(week: string): string {
  const found = /^(\d{4})-W(\d{2})$/.exec(week);
  return found === null ? week : `${String(found[1])}年第${String(Number(found[2]))}周`;
}
