import { execFileSync } from 'node:child_process';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { describe, expect, test } from 'vitest';
import { buildCalendar, calendarAsKnown } from './calendar.ts';
import { addDays, diffDays, weekday } from './day.ts';
import { officialYears } from '../../testing/official-years.ts';
import { dayKind, isWorkday } from './working-days.ts';

const years = officialYears();
const calendar = buildCalendar(years);
const FIRST = '2015-01-01';
const everyDay = Array.from({ length: diffDays(FIRST, '2026-12-31') + 1 }, (_, index) =>
  addDays(FIRST, index),
);

test('the years 2015 to 2026 are there, each with its arrangement', () => {
  expect(years.map((file) => file.year)).toEqual([
    2015, 2016, 2017, 2018, 2019, 2020, 2021, 2022, 2023, 2024, 2025, 2026,
  ]);
  expect(calendar.events.filter((event) => event.kind === 'arrangement')).toHaveLength(12);
  expect(
    calendar.events.filter((event) => event.kind === 'amendment').map((event) => [event.id, event.known]),
  ).toEqual([
    ['state-council-2015-victory-day', '2015-05-13'],
    ['state-council-2019-labour-day', '2019-03-22'],
    ['state-council-2020-spring-festival', '2020-01-27'],
  ]);
  expect(new Set(calendar.events.map((event) => event.id)).size).toBe(calendar.events.length);
});

test('a notice speaks only of days to come', () => {
  for (const event of calendar.events) expect(event.days.every(({ day }) => day > event.known)).toBe(true);
});

test('on every day of the twelve years another collection of the same notices agrees', () => {
  // Its days only: its functions answer for the machine's zone.
  const elsewhere = (day: string) =>
    day in chineseDays.workdays || (weekday(day) < 6 && !(day in chineseDays.holidays));
  const differences = everyDay.filter((day) => elsewhere(day) !== isWorkday(calendar, day));
  expect(differences).toEqual([]);
});

describe('what the notices add up to', () => {
  // Per year of the day: days off that a notice names, make-up days, working days.
  test.each([
    [2015, 26, 5, 249],
    [2016, 24, 6, 250],
    [2017, 24, 5, 249],
    [2018, 25, 7, 250],
    [2019, 22, 6, 250],
    [2020, 30, 6, 249],
    [2021, 31, 7, 250],
    [2022, 32, 7, 249],
    [2023, 26, 7, 249],
    [2024, 28, 8, 251],
    [2025, 28, 5, 248],
    [2026, 33, 6, 248],
  ])('%i: %i named days off, %i make-up days, %i working days', (year, off, makeups, workdays) => {
    const kinds = everyDay.filter((day) => day.startsWith(String(year))).map((day) => dayKind(calendar, day));
    expect([
      kinds.filter((kind) => kind.reason === 'holiday').length,
      kinds.filter((kind) => kind.reason === 'makeup').length,
      kinds.filter((kind) => kind.workday).length,
    ]).toEqual([off, makeups, workdays]);
  });
});

describe('a notice says what it said on its day', () => {
  const said = (known: string, from: string, to: string) => {
    const view = calendarAsKnown(calendar, known);
    return Array.from({ length: diffDays(from, to) + 1 }, (_, index) => addDays(from, index))
      .map((day) => (isWorkday(view, day) ? '班' : '休'))
      .join('');
  };

  test('May Day 2019, first one day, then four', () => {
    expect(said('2018-12-06', '2019-04-27', '2019-05-06')).toBe('休休班班休班班休休班');
    expect(said('2019-03-22', '2019-04-27', '2019-05-06')).toBe('休班班班休休休休班班');
  });

  test('Spring Festival 2020, first to 30 January, then to 2 February', () => {
    expect(said('2019-11-21', '2020-01-19', '2020-02-03')).toBe('班班班班班休休休休休休休班班休班');
    expect(said('2020-01-27', '2020-01-19', '2020-02-03')).toBe('班班班班班休休休休休休休休休休班');
  });

  test('3 September 2015, first a plain Thursday', () => {
    expect(said('2015-05-12', '2015-09-02', '2015-09-07')).toBe('班班班休休班');
    expect(said('2015-05-13', '2015-09-02', '2015-09-07')).toBe('班休休休班班');
  });
});

describe('the machine’s time zone', () => {
  const module = (name: string) => new URL(name, import.meta.url).href;
  const program = `
    const { buildCalendar } = await import('${module('./calendar.ts')}');
    const { addWorkdays, dayKind } = await import('${module('./working-days.ts')}');
    const { deadlineAfter } = await import('${module('./deadline.ts')}');
    const { officialYears } = await import('${module('../../testing/official-years.ts')}');
    const calendar = buildCalendar(officialYears());
    const days = ${JSON.stringify(everyDay.slice(-400))};
    const results = days.map((day) => [dayKind(calendar, day), addWorkdays(calendar, day, 3), deadlineAfter(calendar, day, 2)]);
    console.log([new Date(1767225600000).getTimezoneOffset(), JSON.stringify(results)].join('\\n'));
  `;
  const under = (zone: string) =>
    execFileSync(process.execPath, ['--input-type=module', '-e', program], {
      encoding: 'utf8',
      env: { ...process.env, TZ: zone },
    }).split('\n');

  test('changes nothing', () => {
    const [west, east] = [under('America/New_York'), under('Asia/Shanghai')];
    expect([west[0], east[0]]).toEqual(['300', '-480']);
    expect(west[1]).toContain('2026-02-24');
    expect(west[1]).toBe(east[1]);
  });
});
