import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { calendarIndexView, calendarYearViews, type CalendarYearView } from './calendar-view.ts';
import { bareWorld, calendarOf, viewWorld } from '../testing/view-world.ts';

const day = (year: CalendarYearView | undefined, text: string) =>
  year?.months.flatMap(({ weeks }) => weeks.flat()).find((one) => one?.day === text);
const in2026 = () => calendarYearViews(viewWorld('2026-03-27 15:00')).find(({ year }) => year === '2026');
const in2020 = (asOf: string) =>
  calendarYearViews(viewWorld(asOf, { calendar: [calendarOf(2019), calendarOf(2020)] })).find(
    ({ year }) => year === '2020',
  );

test('a ledger without a calendar has no calendar pages', () => {
  expect(calendarIndexView(bareWorld('2026-03-27 15:00'))).toEqual({ years: [] });
  expect(calendarYearViews(bareWorld('2026-03-27 15:00'))).toEqual([]);
});

test('an amendment is there from the day it became known, not before', () => {
  const before = in2020('2020-01-26 23:59');
  const after = in2020('2020-01-27 00:00');
  expect(before?.notices.map(({ amends }) => amends)).toEqual([null]);
  expect(after?.notices.map(({ amends, known }) => [amends, known])).toEqual([
    [null, '2019-11-21'],
    ['调整', '2020-01-27'],
  ]);
  expect([day(before, '2020-02-01')?.kind, day(after, '2020-02-01')?.kind]).toEqual(['makeup', 'holiday']);
  expect(after?.holidays.find(({ name }) => name === '春节')).toMatchObject({
    from: '2020-01-24',
    to: '2020-02-02',
    dayCount: 10,
    makeups: ['2020-01-19'],
  });
});

test('a notice leads to its source and to its record', () => {
  const [notice] = in2026()?.notices ?? [];
  expect(notice).toMatchObject({
    no: '国办发明电〔2025〕7号',
    known: '2025-11-04',
    href: 'https://www.gov.cn/zhengce/zhengceku/202511/content_7047091.htm',
  });
  expect(notice?.records).toHaveLength(1);
});

test('a closure of the office is told with reason and basis', () => {
  const closure = {
    id: 'flood',
    known: '2026-07-02',
    from: '2026-07-03',
    to: '2026-07-03',
    reason: '防汛停办',
    basis: '第3号令',
  };
  const calendar = [{ ...calendarOf(2026), closures: [closure] }];
  const reported = (asOf: string) =>
    calendarYearViews(viewWorld(asOf, { calendar })).find(({ year }) => year === '2026');
  expect(reported('2026-07-01 23:59')?.closures).toEqual([]);
  expect(reported('2026-07-02 00:00')?.closures).toMatchObject([
    { from: '2026-07-03', reason: '防汛停办', scope: '全系统', decidedText: '第3号令，2026年7月2日公开' },
  ]);
  expect(day(reported('2026-07-02 00:00'), '2026-07-03')).toMatchObject({
    kind: 'closure',
    name: '防汛停办',
  });
});

test('a year that is not announced yet is provisional, and has a page once a deadline lies in it', () => {
  const far = viewWorld(
    '2026-03-27 15:00',
    taskRecords({ id: 't1', lead: 'jia', printed: '2026-03-02', due: '2027-06-30' }),
  );
  const { years } = calendarIndexView(far);
  expect(years.map(({ year, provisional }) => [year, provisional])).toEqual([
    ['2027', true],
    ['2026', false],
  ]);
  expect(years[0]?.text).toBe('国务院尚未公布，工作日为暂定');
  expect(calendarIndexView(viewWorld('2026-03-27 15:00')).years.map(({ year }) => year)).toEqual(['2026']);
});

test('a year before the first in the ledger, touched by its holidays, is not said to be unannounced', () => {
  const { years } = calendarIndexView(viewWorld('2020-06-01 10:00', { calendar: [calendarOf(2019)] }));
  expect(years.map(({ year, text }) => [year, text])).toEqual([
    ['2020', '国务院尚未公布，工作日为暂定'],
    ['2019', expect.stringContaining('国办发明电')],
    ['2018', '台账未收录本年安排，工作日为暂定'],
  ]);
});

test('the index tells of a year by which notice and since when', () => {
  const env = viewWorld('2020-06-01 10:00', { calendar: [calendarOf(2019), calendarOf(2020)] });
  expect(calendarIndexView(env).years[0]).toEqual({
    year: '2020',
    href: '/calendar/2020/',
    workdayCount: 249,
    provisional: false,
    text: '国办发明电〔2019〕16号，2019年11月21日起知悉；2020年1月27日另有调整',
  });
});

test('years lead to their neighbours', () => {
  const env = viewWorld('2020-06-01 10:00', { calendar: [calendarOf(2019), calendarOf(2020)] });
  const links = calendarYearViews(env).map(({ year, previous, next }) => [
    year,
    previous?.href ?? null,
    next?.href ?? null,
  ]);
  expect(links.slice(-2)).toEqual([
    ['2019', expect.anything(), '/calendar/2020/'],
    ['2020', '/calendar/2019/', null],
  ]);
});
