const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'] as const;

/** Parts of `YYYY-MM-DD`; NaN where the text is something else, and then callers print the text as it is. */
function partsOf(day: string): readonly [year: number, month: number, date: number] {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day);
  return [Number(found?.[1]), Number(found?.[2]), Number(found?.[3])];
}

/** `2026-11-20` → `2026年11月20日`; text that is no day comes back unchanged. */
export function dayInWords(day: string): string {
  const [year, month, date] = partsOf(day);
  return Number.isNaN(year) ? day : `${String(year)}年${String(month)}月${String(date)}日`;
}

/** `2026-11-20` → `2026年11月20日（周五）`. */
export function dayWithWeekday(day: string): string {
  const [year, month, date] = partsOf(day);
  const weekday = WEEKDAYS[new Date(Date.UTC(year, month - 1, date)).getUTCDay()];
  return weekday === undefined ? day : `${dayInWords(day)}（周${weekday}）`;
}

/** `2026-11-20 09:30` → `2026年11月20日（周五）09:30`. */
export function momentInWords(moment: string): string {
  return `${dayWithWeekday(moment.slice(0, 10))}${moment.slice(11)}`;
}

/** `2026-11` → `2026年11月`. */
export function monthInWords(month: string): string {
  const found = /^(\d{4})-(\d{2})$/.exec(month);
  return found ? `${String(found[1])}年${String(Number(found[2]))}月` : month;
}

/** `12-31` → `12月31日`; text that is no day of a year comes back unchanged. */
export function monthDayInWords(day: string): string {
  const found = /^(\d{2})-(\d{2})$/.exec(day);
  return found ? `${String(Number(found[1]))}月${String(Number(found[2]))}日` : day;
}

/** Heads of a week's columns, Monday first. */
export const weekdayHeads = ['一', '二', '三', '四', '五', '六', '日'] as const;
