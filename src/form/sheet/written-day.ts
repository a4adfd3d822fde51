import { dayFromNumber, dayNumber, isDay, lastDayOfMonth } from '#days/day.ts';
import { isFar } from '#days/reckoned.ts';
import { cellText, type CellValue } from './grid.ts';

/** A day as an office writes it in a table; `month` where it is the last of a month that alone is said. Or why it is none: `endless`: 长期; `open`: a part of a month, or before it; `year`: none is said and none follows. */
export type WrittenDay =
  | { readonly day: string; readonly noLater?: true; readonly month?: true }
  | { readonly fault: 'format' | 'impossible' | 'endless' | 'open' | 'year' };

const ENDLESS = /^(?:长期|常年|经常|持续|每[年月周季日天]|全年|随时|无限期|不限|\/|-+|—+)/u;
const TIME = '(?:[ T]*\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?)?';
const BEFORE = '(?:之前|以前|前)?';
const DAY = new RegExp(`^(\\d{4})[-/.年](\\d{1,2})[-/.月](\\d{1,2})[日号]?${TIME}${BEFORE}$`, 'u');
const DAY_OF_YEAR = new RegExp(`^(\\d{1,2})[-/.月](\\d{1,2})[日号]?${BEFORE}$`, 'u');
const MONTH_END = new RegExp(`^(?:(\\d{4})[-/.年])?(\\d{1,2})月(?:份)?(?:底|末|内)${BEFORE}$`, 'u');
const YEAR_END = new RegExp(`^(?:(\\d{4})年)?(?:年?底|年末|年内|底)${BEFORE}$`, 'u');
const MONTH_ALONE = /^(?:(\d{4})[-/.年])?(\d{1,2})月(?:份)?(?:完成|办结)?$/u;
const MONTH = new RegExp(`^(?:\\d{4}[-/.年])?\\d{1,2}月?(?:份|中|初|上旬|中旬|下旬)*${BEFORE}$`, 'u');

/** Day 1 of the numbers by which Excel counts days, as far as its calendar is that of the world. */
const EXCEL_BEGIN = dayNumber('1899-12-30');

/**
 * The day that a cell says. `since` is the day on or after which one without a year lies, the first such; undefined
 * where none is known.
 */
export function writtenDay(value: CellValue, since: string | undefined): WrittenDay {
  if (typeof value === 'number') return ofNumber(value);
  const text = inDigits(
    cellText(value)
      .normalize('NFKC')
      .replaceAll(/\s+(?=\D)/gu, '')
      // Without looking behind, which browsers of 2019 cannot: the door for minutes reads days, too.
      .replaceAll(/(\D)\s+/gu, '$1'),
  );
  if (/^\d{5,8}$/u.test(text)) return ofNumber(Number(text));
  if (ENDLESS.test(text)) return { fault: 'endless' };
  const whole = DAY.exec(text);
  if (whole !== null) return real(dayText(whole[1], whole[2], whole[3]));
  const end = MONTH_END.exec(text);
  if (end !== null) return inYear(end[1], since, (year) => monthEnd(year, end[2] ?? ''));
  const alone = MONTH_ALONE.exec(text);
  if (alone !== null) return inYear(alone[1], since, (of) => wholeMonth(of, alone[2] ?? ''));
  const year = YEAR_END.exec(text);
  if (year !== null) return inYear(year[1], since, (of) => ({ day: `${of}-12-31`, noLater: true }));
  const short = DAY_OF_YEAR.exec(text);
  if (short !== null) return inYear(undefined, since, (of) => real(dayText(of, short[1], short[2])));
  return { fault: MONTH.test(text) ? 'open' : 'format' };
}

/** 20260506, or as Excel counts days where a cell shows its number. */
function ofNumber(value: number): WrittenDay {
  const written = /^((?:19|20)\d{2})(\d{2})(\d{2})$/u.exec(String(value));
  if (written !== null) return real(dayText(written[1], written[2], written[3]));
  // From 1954 to 2119.
  return value >= 20_000 && value < 80_000
    ? { day: dayFromNumber(EXCEL_BEGIN + Math.floor(value)) }
    : { fault: 'format' };
}

function inYear(
  said: string | undefined,
  since: string | undefined,
  make: (year: string) => WrittenDay,
): WrittenDay {
  if (said !== undefined) return make(said);
  if (since === undefined) return { fault: 'year' };
  const made = make(since.slice(0, 4));
  return 'day' in made && made.day < since ? make(String(Number(since.slice(0, 4)) + 1)) : made;
}

function monthEnd(year: string, month: string): WrittenDay {
  const first = dayText(year, month, '1');
  return isDay(first) ? { day: lastDayOfMonth(first.slice(0, 7)), noLater: true } : { fault: 'impossible' };
}

/** What is to be done in a month is done by its last working day. */
function wholeMonth(year: string, month: string): WrittenDay {
  const end = monthEnd(year, month);
  return 'day' in end ? { ...end, month: true } : end;
}

function real(day: string): WrittenDay {
  return isDay(day) && !isFar(day) ? { day } : { fault: 'impossible' };
}

function dayText(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const DIGITS = '〇一二三四五六七八九';

/** 二〇二六年十月三十一日 → 2026年10月31日. */
function inDigits(text: string): string {
  return text.replaceAll('零', '〇').replaceAll(/[〇一二三四五六七八九十]+(?=[年月日号])/gu, (number) => {
    if (!number.includes('十')) return [...number].map((sign) => String(DIGITS.indexOf(sign))).join('');
    const [tens = '', ones = ''] = number.split('十');
    const at = (sign: string, none: number) => (sign === '' ? none : DIGITS.indexOf(sign));
    return String(at(tens, 1) * 10 + at(ones, 0));
  });
}
