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

const QUARTERS = ['一', '二', '三', '四'] as const;

/** A period by its id: `2026-05` → `2026年5月`, `2026-b3` → `2026年5—6月`, `2026-q2` → `2026年第二季度`, `2026-h1` → `2026年上半年`, `2026-y` → `2026年`; one with a name of its own by that. */
export function periodInWords(id: string, name?: string): string {
  const found = /^(\d{4})-([bqhy])(\d?)$/.exec(id);
  if (name !== undefined || found === null) return name ?? monthInWords(id);
  const [, year = '', kind, digit = ''] = found;
  const nth = Number(digit);
  if (kind === 'b') return `${year}年${String(2 * nth - 1)}—${String(2 * nth)}月`;
  if (kind === 'q') return `${year}年第${QUARTERS[nth - 1] ?? digit}季度`;
  return kind === 'h' ? `${year}年${nth === 1 ? '上' : '下'}半年` : `${year}年`;
}

/** Heads of a week's columns, Monday first. */
export const weekdayHeads = ['一', '二', '三', '四', '五', '六', '日'] as const;
