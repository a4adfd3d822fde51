import { minutesWords } from '#wording/form/minutes.ts';
import { addMonths, lastDayOfMonth } from '#days/day.ts';
import { writtenDay } from '../sheet/written-day.ts';

/** A time limit as a sentence says it. */
export interface SaidDate {
  readonly start: number;
  readonly end: number;
  /** `6月底前` */
  readonly say: string;
  /** Undefined where it must be reckoned or typed: `5个工作日内`. */
  readonly day: string | undefined;
  /** 6月底前, 11月份之前: on a day off it moves to the working day before. */
  readonly noLater: boolean;
}

const N = '[\\d〇零一二三四五六七八九十]{1,4}';
const BEFORE = '(?:之前|以前|前)?';
const FORMS = [
  `(?:${N}年)?${N}月${N}[日号]${BEFORE}`,
  `(?:${N}年|今年|明年|当年)?${N}月(?:份)?(?:底|末)${BEFORE}`,
  `(?:${N}年)?${N}月(?:份)?(?:之前|以前|前)`,
  `(?:${N}年|今年|本年|明年|年)年?(?:底|末|内)${BEFORE}`,
  `(?:本月|月)底${BEFORE}`,
  `(?:${N}年|今年)?(?:上半年|下半年)(?:内|底)?${BEFORE}`,
  `(?:${N}年|今年)?第?[一二三四]季度(?:内|末|底)?${BEFORE}`,
  minutesWords.workdays.source,
];
const ANY = new RegExp(FORMS.map((form) => `(?:${form})`).join('|'), 'gu');

/** The limits that a sentence names, in order. A day without a year is the first on or after `since`. */
export function datesIn(text: string, since: string): readonly SaidDate[] {
  return [...text.matchAll(ANY)].map(({ index, 0: say }) => ({
    start: index,
    end: index + say.length,
    say,
    ...dayOf(say, since),
  }));
}

function dayOf(say: string, since: string): Pick<SaidDate, 'day' | 'noLater'> {
  if (minutesWords.workdays.test(say)) return { day: undefined, noLater: false };
  const year = /(\d{4})年/u.exec(say)?.[1] ?? since.slice(0, 4);
  if (/^(?:本月|月)底/u.test(say)) return { day: lastDayOfMonth(since.slice(0, 7)), noLater: true };
  const [, half] = /(上半年|下半年)/u.exec(say) ?? [];
  if (half !== undefined)
    return {
      day: lastDayOfMonth(
        `${year}-${half === '上半年' ? minutesWords.half.上半年 : minutesWords.half.下半年}`,
      ),
      noLater: true,
    };
  const [, quarter] = /([一二三四])季度/u.exec(say) ?? [];
  const quarters: Readonly<Record<string, string>> = minutesWords.quarter;
  const month = quarter === undefined ? undefined : quarters[quarter];
  if (month !== undefined) return { day: lastDayOfMonth(`${year}-${month}`), noLater: true };
  const [, before] = new RegExp(`^(.*?${N}月)(?:份)?(?:之前|以前|前)$`, 'u').exec(say) ?? [];
  if (before !== undefined) {
    // 11月份之前: by the last day of October.
    const end = writtenDay(`${before}底`, since);
    return 'day' in end
      ? { day: lastDayOfMonth(addMonths(end.day.slice(0, 7), -1)), noLater: true }
      : { day: undefined, noLater: false };
  }
  const ofYear = say.startsWith('明年') ? String(Number(year) + 1) : year;
  if (/年(?:底|末|内)/u.test(say)) return { day: `${ofYear}-12-31`, noLater: true };
  const read = writtenDay(say.replace(/^(?:今年|当年|本年|明年)/u, `${ofYear}年`), since);
  return 'day' in read
    ? { day: read.day, noLater: read.noLater === true }
    : { day: undefined, noLater: false };
}
