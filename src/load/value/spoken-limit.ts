import { addMonths, isMonth, lastDayOfMonth } from '#days/day.ts';

/** A limit in the words of official papers, where a day is asked for. */
export interface SpokenLimit {
  /**
   * `standing` without an end, `recurring` again and again, `counted` from another day, `now` no day at all, `end` of a
   * stretch of time.
   */
  readonly limit: 'standing' | 'recurring' | 'counted' | 'now' | 'end';
  /** Of an `end` with its year: the last day that it means. */
  readonly last?: string;
}

const BEFORE = '(?:之前|以前|前)?';
const QUARTERS = '一二三四';

/** Which limit a text says (`长期坚持`, `每月5日前`, `立行立改`, `30个工作日内`, `2026年6月底前`); undefined of any other. */
export function spokenLimit(text: string): SpokenLimit | undefined {
  const said = text.normalize('NFKC').replaceAll(/\s/gu, '');
  if (said === '') return undefined;
  if (/^(?:长期|常年|全年|常态|持续|经常|永久|不定期)/u.test(said)) return { limit: 'standing' };
  if (/^每(?:个|年|半年|季|月|周|星期|旬|日|天)|^(?:按|逐)[年季月周]/u.test(said))
    return { limit: 'recurring' };
  if (/^(?:立行立改|立即|立刻|马上|即办|即日|即行|随时|尽快|近期|限期)/u.test(said)) return { limit: 'now' };
  if (
    /\d个?(?:工作日|日|天|周|星期|月)(?:之内|以内|内)?$|[一二两三四五六七八九十]个?工作日/u.test(said) &&
    !/\d月/u.test(said)
  )
    return { limit: 'counted' };
  const last = lastDay(said);
  if (last !== undefined) return { limit: 'end', last };
  return END.test(said) ? { limit: 'end' } : undefined;
}

const END = new RegExp(
  `^(?:(?:\\d{2,4}|今|本|当|明)?年)?(?:(?:0?[1-9]|1[0-2])月份?|[上下]个?月|本月|当月|月|第?[一二三四]季度?|[上下]半年|年)?(?:[上中下]旬)?(?:底|末|内)?${BEFORE}$`,
  'u',
);

/** The last day of what is said with its year: a month to its end or up to it, a quarter, a half, a year. */
function lastDay(said: string): string | undefined {
  const [, year = '', rest = ''] = /^(\d{4})年(.*)$/u.exec(said) ?? [];
  if (year === '') return undefined;
  const [, month, end] = new RegExp(`^(\\d{1,2})月份?(底|末|内)?${BEFORE}$`, 'u').exec(rest) ?? [];
  if (month !== undefined) {
    const named = `${year}-${month.padStart(2, '0')}`;
    if (!isMonth(named)) return undefined;
    // 11月份之前: by the last day of October (mechanisms.md row 48); 11月 by itself is all of November.
    return lastDayOfMonth(end === undefined && /前$/u.test(rest) ? addMonths(named, -1) : named);
  }
  const [, quarter] = new RegExp(`^第?([${QUARTERS}])季度?(?:底|末|内)?${BEFORE}$`, 'u').exec(rest) ?? [];
  if (quarter !== undefined) {
    const count = 3 * (QUARTERS.indexOf(quarter) + 1);
    return lastDayOfMonth(`${year}-${String(count).padStart(2, '0')}`);
  }
  const [, half] = new RegExp(`^([上下])半年(?:底|末|内)?${BEFORE}$`, 'u').exec(rest) ?? [];
  if (half !== undefined) return half === '上' ? `${year}-06-30` : `${year}-12-31`;
  return new RegExp(`^年?(?:底|末|内)?${BEFORE}$`, 'u').test(rest) ? `${year}-12-31` : undefined;
}
