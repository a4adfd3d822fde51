import { describe, expect, test } from 'vitest';
import { datesIn } from './dates-in.ts';
import { OFFICE } from './testing/minutes-office.ts';

const { calendar } = OFFICE;

// 8 June is a Monday; 19 to 21 June rest.
describe('a limit said on Monday 8 June', () => {
  test.each([
    ['6月30日前', '2026-06-30', false],
    ['6月底前', '2026-06-30', true],
    ['2月底前', '2027-02-28', true],
    ['11月份之前', '2026-10-31', true],
    ['1月前', '2026-12-31', true],
    ['2027年3月1日', '2027-03-01', false],
    ['年底前', '2026-12-31', true],
    ['2027年底前', '2027-12-31', true],
    ['明年3月底前', '2027-03-31', true],
    ['今年年内', '2026-12-31', true],
    ['第三季度末', '2026-09-30', true],
    ['下半年', '2026-12-31', true],
    ['6月31日前', undefined, false],
    ['月底前', '2026-06-30', true],
    ['本月底', '2026-06-30', true],
    ['下月底前', '2026-07-31', true],
    ['本月25日前', '2026-06-25', false],
    ['下个月10日前', '2026-07-10', false],
    ['5个工作日内', '2026-06-15', false],
    ['十个工作日内', '2026-06-23', false],
    ['3日内', '2026-06-11', false],
    ['十五日内', '2026-06-23', false],
    ['一周内', '2026-06-15', false],
    ['两周内', '2026-06-22', false],
    ['1个月内', '2026-07-08', false],
    ['本周五前', '2026-06-12', false],
    ['周五前', '2026-06-12', false],
    ['下周五前', '2026-06-19', false],
    ['本周内', '2026-06-12', false],
    ['下周内', '2026-06-18', false],
    ['国庆节前', '2026-09-30', false],
    ['中秋前', '2026-09-24', false],
    ['端午节放假前', '2026-06-18', false],
    // Nothing tells which day it is.
    ['春节前', undefined, false],
    ['节前', undefined, false],
    ['25日前', undefined, false],
    ['6月中旬前', undefined, false],
    ['第一季度', undefined, false],
  ])('%s', (say, day, noLater) => {
    expect(datesIn(`请于${say}完成`, '2026-06-08', calendar)).toMatchObject([{ say, day, noLater }]);
  });
});

describe('at the edges of weeks, months and years', () => {
  test.each([
    // A Friday means itself; a Saturday is over the week.
    ['周五前', '2026-06-12', '2026-06-12'],
    ['周五前', '2026-06-13', undefined],
    ['下周五前', '2026-06-14', '2026-06-19'],
    ['下周五前', '2026-06-15', '2026-06-26'],
    ['本周内', '2026-06-13', undefined],
    // Sunday 20 September is at work.
    ['本周内', '2026-09-16', '2026-09-20'],
    ['月底前', '2026-06-30', '2026-06-30'],
    ['下月底前', '2026-12-07', '2027-01-31'],
    ['1个月内', '2026-01-31', '2026-02-28'],
    ['5个工作日内', '2026-09-28', '2026-10-10'],
    ['2个工作日内', '2026-12-30', undefined],
    ['国庆节前', '2026-09-30', '2026-09-30'],
    ['国庆节前', '2026-10-08', undefined],
    ['年底前', '2026-12-31', '2026-12-31'],
    ['本月25日前', '2026-06-26', undefined],
    ['上半年', '2026-07-01', undefined],
  ])('%s on %s', (say, since, day) => {
    expect(datesIn(say, since, calendar)).toMatchObject([{ say, day }]);
  });
});

describe('a limit that counts from something else than the meeting is left open', () => {
  test.each([
    ['印发后10个工作日内', undefined],
    ['自收到之日起3日内', undefined],
    ['方案通过后，一周内', undefined],
    ['会后3个工作日内', '2026-06-11'],
    ['即日起3日内', '2026-06-11'],
  ])('%s', (text, day) => {
    expect(datesIn(text, '2026-06-08', calendar)).toMatchObject([{ day }]);
  });
});

test('several limits of a sentence are told in order, each once', () => {
  expect(
    datesIn('工程科3日内、财务科下周五前、法规科6月底前', '2026-06-08', calendar).map(({ say }) => say),
  ).toEqual(['3日内', '下周五前', '6月底前']);
});
