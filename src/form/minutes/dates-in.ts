import { minutesWords } from '#wording/form/minutes.ts';
import type { Calendar } from '#calendar/calendar.ts';
import { beforeHoliday, endOfWeek, workdaysSince } from '#calendar/spoken-limit.ts';
import { addDays, addMonths, isDay, lastDayOfMonth, mondayOf } from '#days/day.ts';
import { writtenDay } from '../sheet/written-day.ts';

/** A time limit as a sentence says it. */
export interface SaidDate {
  readonly start: number;
  readonly end: number;
  /** `6月底前` */
  readonly say: string;
  /** Undefined where it must be typed: what it counts from is not said, it could be two days, or the calendar is not known that far. */
  readonly day: string | undefined;
  /** 6月底前, 11月份之前: on a day off it moves to the working day before. */
  readonly noLater: boolean;
}

type Day = Pick<SaidDate, 'day' | 'noLater'>;

/** What a limit is reckoned with: the day on which it was said, and the office's calendar. */
interface Said {
  readonly since: string;
  readonly calendar: Calendar;
}

/** A way of saying a limit, and the day that it means. */
interface Form {
  readonly source: string;
  /** Whether it counts from a day: one that is not said, where the words before it say so. */
  readonly isCounted?: true;
  readonly day: (words: readonly string[], said: Said) => Day;
}

const N = '[\\d〇零一二三四五六七八九十]{1,4}';
const COUNT = '(\\d{1,3}|[一二两三四五六七八九十]{1,3})';
const BEFORE = '(?:之前|以前|前)';
const WITHIN = '(?:之内|以内|内)';
const YEAR = `(${N}年|今年|当年|本年|明年)?`;
const OPEN: Day = { day: undefined, noLater: false };

const FORMS: readonly Form[] = [
  {
    source: `((?:${N}年)?${N}月${N}[日号])${BEFORE}?`,
    day: ([text = ''], { since }) => written(text, since),
  },
  {
    source: `(本月|当月|下个?月|次月)(${N})[日号]${BEFORE}?`,
    day: ([month = '', day = ''], { since }) => dayOfMonth(monthSaid(month, since), day, since),
  },
  // The end of ten days of a month is one day for one and another for others.
  {
    source: `(?:${YEAR}${N}月份?|本月|当月|下个?月|次月)?[上中下]旬(?:${BEFORE}|${WITHIN}|底|末)?`,
    day: () => OPEN,
  },
  {
    source: `${YEAR}(${N}月)份?(?:底|末)${BEFORE}?`,
    day: ([year, month = ''], { since }) => written(`${yearText(year, since)}${month}底`, since),
  },
  {
    source: `((?:${N}年)?${N}月)份?${BEFORE}`,
    day: ([month = ''], { since }) => {
      // 11月份之前: by the last day of October.
      const { day } = written(`${month}底`, since);
      return day === undefined
        ? OPEN
        : { day: lastDayOfMonth(addMonths(day.slice(0, 7), -1)), noLater: true };
    },
  },
  {
    source: `(${N}年|今年|本年|明年|年)年?(?:底|末|内)${BEFORE}?`,
    day: ([year = ''], { since }) => ({ day: `${yearOf(year, since)}-12-31`, noLater: true }),
  },
  {
    source: `(本月|当月|这个月|下个?月|次月|月)(?:底|末|内)${BEFORE}?`,
    day: ([month = ''], { since }) => ({ day: lastDayOfMonth(monthSaid(month, since)), noLater: true }),
  },
  {
    source: `${YEAR}(上半年|下半年)(?:内|底)?${BEFORE}?`,
    day: ([year, half = ''], { since }) => endOf(year, minutesWords.half[half], since),
  },
  {
    source: `${YEAR}第?([一二三四])季度(?:内|末|底)?${BEFORE}?`,
    day: ([year, quarter = ''], { since }) => endOf(year, minutesWords.quarter[quarter], since),
  },
  {
    source: `${COUNT}个?工作日(?:${WITHIN})?`,
    isCounted: true,
    day: ([count = ''], { since, calendar }) => on(workdaysSince(calendar, since, countOf(count))),
  },
  {
    source: `${COUNT}(日|天|周|个?星期|个月)${WITHIN}`,
    isCounted: true,
    day: ([count = '', unit = ''], { since }) => on(counted(since, countOf(count), unit)),
  },
  {
    source: `(本周|这周|下周)([一二三四五六日天])${BEFORE}?`,
    day: ([week = '', weekday = ''], { since }) => inWeek(since, weekday, week === '下周' ? 1 : 0),
  },
  {
    source: `(本周|这周|下周)(?:${WITHIN}|底|末)${BEFORE}?`,
    day: ([week = ''], { since, calendar }) => on(endOfWeek(calendar, since, week === '下周' ? 1 : 0)),
  },
  // 周五前 said on a Saturday is no day of that week, and of the next one nobody said so.
  {
    source: `(?:周|星期)([一二三四五六日天])${BEFORE}`,
    day: ([weekday = ''], { since }) => inWeek(since, weekday, 0),
  },
  {
    source: `(${Object.keys(minutesWords.holidays).join('|')})节?(?:假期?|放假)?${BEFORE}`,
    day: ([name = ''], { since, calendar }) =>
      on(beforeHoliday(calendar, since, minutesWords.holidays[name] ?? name)),
  },
  // Of which holiday, of which month is not said.
  { source: `节(?:假日?)?${BEFORE}`, day: () => OPEN },
  { source: `${N}[日号]${BEFORE}`, day: () => OPEN },
];
const ANY = new RegExp(FORMS.map(({ source }) => `(?:${source})`).join('|'), 'gu');
const EACH = FORMS.map((form) => ({ ...form, whole: new RegExp(`^(?:${form.source})$`, 'u') }));

/** The limits that a sentence of the day `since` names, in order. A day without a year is the first on or after that day. */
export function datesIn(text: string, since: string, calendar: Calendar): readonly SaidDate[] {
  return [...text.matchAll(ANY)].map(({ index, 0: say }) => ({
    start: index,
    end: index + say.length,
    say,
    ...dayOf(say, text.slice(Math.max(0, index - LONGEST_BASE), index), { since, calendar }),
  }));
}

/** Signs in which it can be said from when a limit counts, `自印发之日起`. */
const LONGEST_BASE = 12;

function dayOf(say: string, before: string, said: Said): Day {
  for (const { whole, isCounted, day } of EACH) {
    const words = whole.exec(say);
    if (words === null) continue;
    return isCounted === true &&
      minutesWords.countsFrom.test(before) &&
      !minutesWords.fromMeeting.test(before)
      ? OPEN
      : day(words.slice(1), said);
  }
  return OPEN;
}

function on(day: string | undefined): Day {
  return { day, noLater: false };
}

function written(text: string, since: string): Day {
  const read = writtenDay(text, since);
  return 'day' in read ? { day: read.day, noLater: read.noLater === true } : OPEN;
}

function yearOf(said: string | undefined, since: string): string {
  const year = Number(since.slice(0, 4));
  if (said === '明年') return String(year + 1);
  return /^(\d{4})年$/u.exec(said ?? '')?.[1] ?? String(year);
}

/** The year in front of a month, only where one is said. */
function yearText(said: string | undefined, since: string): string {
  if (said === undefined || /^[〇零一二三四五六七八九十\d]/u.test(said)) return said ?? '';
  return `${yearOf(said, since)}年`;
}

function monthSaid(said: string, since: string): string {
  const month = since.slice(0, 7);
  return /^(?:下个?月|次月)$/u.test(said) ? addMonths(month, 1) : month;
}

function dayOfMonth(month: string, said: string, since: string): Day {
  const [year = '', number = ''] = month.split('-');
  const { day } = written(`${year}年${String(Number(number))}月${said}日`, since);
  return day === undefined || day < since ? OPEN : on(day);
}

/** The end of a half or a quarter; of one that is over nobody says when. */
function endOf(year: string | undefined, month: string | undefined, since: string): Day {
  if (month === undefined) return OPEN;
  const day = lastDayOfMonth(`${yearOf(year, since)}-${month}`);
  return day < since ? OPEN : { day, noLater: true };
}

function inWeek(since: string, weekday: string, weeks: number): Day {
  const place = '一二三四五六日'.indexOf(weekday.replace('天', '日'));
  const day = addDays(mondayOf(since), 7 * weeks + place);
  return day < since ? OPEN : on(day);
}

function counted(since: string, count: number, unit: string): string {
  if (unit === '个月') {
    const month = addMonths(since.slice(0, 7), count);
    const day = `${month}${since.slice(7)}`;
    return isDay(day) ? day : lastDayOfMonth(month);
  }
  return addDays(since, unit === '日' || unit === '天' ? count : 7 * count);
}

/** 5, 五, 十五, 三十, 两. */
function countOf(said: string): number {
  if (/^\d+$/u.test(said)) return Number(said);
  const digit = (sign: string, none: number) => (sign === '' ? none : '〇一二三四五六七八九'.indexOf(sign));
  const word = said.replaceAll('两', '二');
  if (!word.includes('十')) return digit(word, 0);
  const [tens = '', ones = ''] = word.split('十');
  return digit(tens, 1) * 10 + digit(ones, 0);
}
