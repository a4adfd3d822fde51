import { expect, test } from 'vitest';
import { calendarYearViews, type CalendarYearView } from './calendar-view.ts';
import { viewWorld } from '../testing/view-world.ts';

const day = (year: CalendarYearView | undefined, text: string) =>
  year?.months.flatMap(({ weeks }) => weeks.flat()).find((one) => one?.day === text);
const in2026 = () => calendarYearViews(viewWorld('2026-03-27 15:00')).find(({ year }) => year === '2026');

test('a year has twelve grids of whole weeks, Monday first, and every day once', () => {
  const year = in2026();
  expect(year?.months.map(({ month }) => month)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
  const weeks = year?.months.flatMap((month) => month.weeks) ?? [];
  expect(weeks.every((week) => week.length === 7)).toBe(true);
  expect(weeks.flat().filter((one) => one !== null)).toHaveLength(365);
  expect(year?.months[1]?.weeks[0]?.map((one) => one?.number)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
    1,
  ]);
});

test('a day says what it is: holiday, make-up day, weekend, plain, as-of', () => {
  const year = in2026();
  expect(day(year, '2026-02-17')).toMatchObject({ kind: 'holiday', name: '春节', isAsOf: false });
  expect(day(year, '2026-02-28')).toMatchObject({ kind: 'makeup', name: '春节调休上班' });
  expect(day(year, '2026-03-28')).toMatchObject({ kind: 'weekend', name: null });
  expect(day(year, '2026-03-27')).toMatchObject({ kind: 'workday', name: null, isAsOf: true });
});

test('working days of the months add up to those of the year: 2026 has 248', () => {
  const year = in2026();
  expect(year?.workdayCount).toBe(248);
  expect(year?.months.map(({ workdayCount }) => workdayCount).reduce((sum, count) => sum + count)).toBe(248);
  expect(year?.months[4]?.workdayCount).toBe(19);
});

test('holidays are told with their days off and their make-up days', () => {
  expect(in2026()?.holidays.find(({ name }) => name === '春节')).toEqual({
    name: '春节',
    from: '2026-02-15',
    to: '2026-02-23',
    dayCount: 9,
    makeups: ['2026-02-14', '2026-02-28'],
  });
});

test('a week without a working day is named', () => {
  expect(in2026()?.emptyWeeks).toEqual(['第8周（2月16日至2月20日）']);
});
