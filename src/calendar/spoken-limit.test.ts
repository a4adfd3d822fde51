import { describe, expect, test } from 'vitest';
import { CalendarYear } from '#record/schema/calendar.ts';
import { officeFile } from '#testing/office-data.ts';
import { buildCalendar } from './calendar.ts';
import { beforeHoliday, endOfWeek, workdaysSince } from './spoken-limit.ts';

const calendar = buildCalendar([CalendarYear.parse(officeFile('calendar/2026.yaml'))]);

describe('n个工作日内 counts from the day after', () => {
  test.each([
    ['2026-06-08', 1, '2026-06-09'],
    ['2026-06-08', 5, '2026-06-15'],
    // Over the Dragon Boat Festival, 19–21 June.
    ['2026-06-18', 1, '2026-06-22'],
    // Over the National Day, with Saturday 10 October at work.
    ['2026-09-30', 3, '2026-10-10'],
    ['2026-09-30', 4, '2026-10-12'],
    // Sunday 20 September is at work.
    ['2026-09-19', 1, '2026-09-20'],
    ['2026-12-30', 1, '2026-12-31'],
    // Of 2027 nothing is known.
    ['2026-12-30', 2, undefined],
    // Before the notice of 2026 came out.
    ['2025-11-03', 5, undefined],
  ])('%s, %i', (since, count, day) => {
    expect(workdaysSince(calendar, since, count)).toBe(day);
  });
});

describe('本周内 is the last working day of the week', () => {
  test.each([
    ['2026-06-08', 0, '2026-06-12'],
    ['2026-06-12', 0, '2026-06-12'],
    // On Saturday the week is over.
    ['2026-06-13', 0, undefined],
    ['2026-06-13', 1, '2026-06-18'],
    // Sunday at work.
    ['2026-09-15', 0, '2026-09-20'],
    ['2026-09-28', 0, '2026-09-30'],
    // The whole week but for Thursday and Saturday rests.
    ['2026-09-29', 1, '2026-10-10'],
    ['2026-12-28', 0, undefined],
  ])('%s, %i weeks on', (since, weeks, day) => {
    expect(endOfWeek(calendar, since, weeks)).toBe(day);
  });
});

describe('国庆节前 is the last working day before it begins', () => {
  test.each([
    ['国庆', '2026-06-08', '2026-09-30'],
    ['国庆', '2026-09-30', '2026-09-30'],
    // Begun, or over: the next one is not known.
    ['国庆', '2026-10-01', undefined],
    ['国庆', '2026-10-03', undefined],
    ['国庆', '2026-10-08', undefined],
    ['春节', '2026-01-05', '2026-02-14'],
    ['劳动节', '2026-03-31', '2026-04-30'],
    ['中秋', '2026-09-01', '2026-09-24'],
    ['元旦', '2026-06-08', undefined],
  ])('%s, said on %s', (name, since, day) => {
    expect(beforeHoliday(calendar, since, name)).toBe(day);
  });
});
