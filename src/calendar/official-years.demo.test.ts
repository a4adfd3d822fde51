import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import chineseDays from 'chinese-days/dist/chinese-days.json' with { type: 'json' };
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { officeYears } from '#testing/office-years.ts';
import { world } from '#engine/testing/office.ts';
import { calendarPeriod } from '#engine/time/periods.ts';
import { reportWeeks } from '#engine/score/weeks.ts';
import { CalendarYear } from '#record/schema/calendar.ts';
import { buildCalendar, calendarAsKnown } from './calendar.ts';
import { addDays, addMonths, diffDays, monthOf, weekday } from '#days/day.ts';
import { dayKind, isWorkday } from './working-days.ts';

const FOLDER = join(import.meta.dirname, '../../data/calendar');

/** The calendars that come with the product: the State Council's, which are law and which an office keeps. */
const years = readdirSync(FOLDER)
  .filter((name) => /^\d{4}\.yaml$/.test(name))
  .sort()
  .map((name) => CalendarYear.parse(load(readFileSync(join(FOLDER, name), 'utf8'))));
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

test('every week with a working day in Monday to Friday belongs to exactly one month', () => {
  const context = world('2026-12-31 23:59', { calendar: years });
  const months = Array.from({ length: 144 }, (_, i) => addMonths(monthOf(FIRST), i));
  const weeks = months.flatMap((month) => reportWeeks(context, calendarPeriod('month', `${month}-01`)));
  expect(new Set(weeks.map(({ week }) => week)).size).toBe(weeks.length);
  expect(weeks.map(({ reportDay }) => reportDay)).toEqual(weeks.map(({ reportDay }) => reportDay).sort());
  // 626 ISO weeks have their Friday in these years; 12 are holiday from Monday to Friday, and that of 2 January 2015 reports on 31 December.
  expect(weeks).toHaveLength(613);
});

test('the years that the tests reckon by say nothing else, as far as they go', () => {
  const said = new Set(
    calendar.events.flatMap(({ id, known, days }) =>
      days.map(({ day, off, name }) => JSON.stringify([id, known, day, off, name])),
    ),
  );
  const own = buildCalendar(officeYears()).events.flatMap(({ id, known, days }) =>
    days.map(({ day, off, name }) => JSON.stringify([id, known, day, off, name])),
  );
  expect(own.filter((line) => !said.has(line))).toEqual([]);
  expect(own.length).toBeGreaterThan(100);
});
