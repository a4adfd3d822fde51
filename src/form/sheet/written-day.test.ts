import { describe, expect, test } from 'vitest';
import fc from 'fast-check';
import { addDays } from '#days/day.ts';
import { writtenDay } from './written-day.ts';

const SINCE = '2026-03-10';
const said = (value: string | number | Date) => writtenDay(value, SINCE);

describe('a day as an office writes it', () => {
  test.each([
    [new Date('2026-05-06T00:00:00Z'), '2026-05-06'],
    ['2026-5-6', '2026-05-06'],
    ['2026/05/06', '2026-05-06'],
    ['2026.5.6', '2026-05-06'],
    [' 2026年5月6日 ', '2026-05-06'],
    ['２０２６年５月６日', '2026-05-06'],
    ['2026年 5月 6日', '2026-05-06'],
    ['2026-05-06 00:00:00', '2026-05-06'],
    ['2026年5月6日前', '2026-05-06'],
    ['二〇二六年五月六日', '2026-05-06'],
    ['二零二六年十二月三十一日', '2026-12-31'],
    ['二〇二六年十月二十日', '2026-10-20'],
    [20260506, '2026-05-06'],
    ['20260506', '2026-05-06'],
    [46148, '2026-05-06'],
    ['46148', '2026-05-06'],
    ['5月6日', '2026-05-06'],
    ['12.31前', '2026-12-31'],
    // Before the notice there was no deadline: the next such day.
    ['3月9日', '2027-03-09'],
    ['3月10日', '2026-03-10'],
  ])('%s', (value, day) => {
    expect(said(value)).toEqual({ day });
  });

  test.each([
    ['5月底', '2026-05-31'],
    ['5月底前', '2026-05-31'],
    ['2026年5月末', '2026-05-31'],
    ['2028年2月底前', '2028-02-29'],
    ['2月底前', '2027-02-28'],
    ['年底前', '2026-12-31'],
    ['2027年底', '2027-12-31'],
    ['年内', '2026-12-31'],
  ])('%s is met before the rest days at its end', (value, day) => {
    expect(said(value)).toEqual({ day, noLater: true });
  });

  test.each([
    ['2026-13-40', 'impossible'],
    ['2026年2月30日', 'impossible'],
    ['13月底前', 'impossible'],
    ['长期', 'endless'],
    ['长期坚持', 'endless'],
    ['每月25日前', 'endless'],
    ['—', 'endless'],
    ['6月份之前', 'open'],
    ['6月中旬', 'open'],
    ['6月前', 'open'],
    ['2026年13月', 'impossible'],
    ['尽快', 'format'],
    ['2026年5月6日、6月30日', 'format'],
    [12, 'format'],
    [99_999_999, 'format'],
  ])('%s is none: %s', (value, fault) => {
    expect(said(value)).toEqual({ fault });
  });

  test.each([
    ['2026年6月', '2026-06-30'],
    ['6月', '2026-06-30'],
    ['2月份', '2027-02-28'],
    ['2026年6月完成', '2026-06-30'],
  ])('%s is a month alone, to be met within it', (value, day) => {
    expect(said(value)).toEqual({ day, noLater: true, month: true });
  });

  test('without a year wants a day since when it counts', () => {
    expect(writtenDay('5月6日', undefined)).toEqual({ fault: 'year' });
    expect(writtenDay('5月底', undefined)).toEqual({ fault: 'year' });
    expect(writtenDay('2026年5月底', undefined)).toEqual({ day: '2026-05-31', noLater: true });
  });

  test('is the same in each of its forms', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 20_000 }), (n) => {
        const day = addDays('2000-01-01', n);
        const [year = '', month = '', date = ''] = day.split('-');
        const forms = [
          new Date(`${day}T00:00:00Z`),
          day,
          `${year}年${String(Number(month))}月${String(Number(date))}日`,
          `${year}.${String(Number(month))}.${date}`,
          Number(`${year}${month}${date}`),
          36_526 + n,
        ];
        for (const form of forms) expect(writtenDay(form, undefined)).toEqual({ day });
      }),
    );
  });

  test('is a day or a fault, whatever the cell holds', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.double(), fc.boolean()), (value) => {
        const read = writtenDay(value, SINCE);
        expect('day' in read ? /^\d{4}-\d{2}-\d{2}$/u.test(read.day) : read.fault.length > 0).toBe(true);
      }),
    );
  });
});
