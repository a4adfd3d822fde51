import { describe, expect, test } from 'vitest';
import type { CalendarYear } from '#record/schema/calendar.ts';
import { buildCalendar, calendarAsKnown } from './calendar.ts';
import { officeYears } from '#testing/office-years.ts';
import { dayKind, isWorkday } from './working-days.ts';

const closure = {
  id: 'flood',
  known: '2026-07-02',
  from: '2026-07-03',
  to: '2026-07-05',
  reason: '防汛停止办公',
  basis: '第3号令',
};

function withClosures(...closures: CalendarYear['closures']): CalendarYear[] {
  return officeYears().map((file) => (file.year === 2026 ? { ...file, closures } : file));
}

describe('a calendar as it was known', () => {
  const calendar = buildCalendar(officeYears());

  test('does not know a notice before the day it became public', () => {
    expect(isWorkday(calendarAsKnown(calendar, '2019-03-21'), '2019-05-02')).toBe(true);
    expect(isWorkday(calendarAsKnown(calendar, '2019-03-22'), '2019-05-02')).toBe(false);
    expect(isWorkday(calendarAsKnown(calendar, '2019-03-21'), '2019-05-05')).toBe(false);
    expect(isWorkday(calendarAsKnown(calendar, '2019-03-22'), '2019-05-05')).toBe(true);
  });

  test('takes 1 February 2020 for a make-up day until the holiday was lengthened', () => {
    expect(dayKind(calendarAsKnown(calendar, '2020-01-26'), '2020-02-01')).toMatchObject({
      workday: true,
      reason: 'makeup',
    });
    expect(dayKind(calendarAsKnown(calendar, '2020-01-27'), '2020-02-01')).toMatchObject({
      workday: false,
      reason: 'holiday',
      name: '春节',
    });
  });

  test('has plain weeks, marked provisional, in a year whose notice is not out', () => {
    const early = calendarAsKnown(calendar, '2025-11-03');
    expect(dayKind(early, '2026-01-01')).toEqual({
      day: '2026-01-01',
      workday: true,
      reason: 'weekday',
      provisional: true,
    });
    expect(dayKind(calendarAsKnown(calendar, '2025-11-04'), '2026-01-01')).toEqual({
      day: '2026-01-01',
      workday: false,
      reason: 'holiday',
      name: '元旦',
      event: 'state-council-2026',
      provisional: false,
    });
  });

  test('is the same object for the same knowledge, and seen from a view too', () => {
    const a = calendarAsKnown(calendar, '2019-05-01');
    expect(calendarAsKnown(calendar, '2019-06-01')).toBe(a);
    expect(calendarAsKnown(calendarAsKnown(calendar, '2024-01-01'), '2019-06-01')).toBe(a);
    expect(calendarAsKnown(calendar, '2026-11-23')).toBe(calendar);
  });
});

test('the order of the files changes nothing', () => {
  const forward = buildCalendar(officeYears());
  const backward = buildCalendar(officeYears().reverse());
  expect(backward.events).toEqual(forward.events);
});

test('of two notices of one day that disagree, the one with the later id holds, whatever the order of the files', () => {
  const says = (year: number, id: string, off: string[], work: string[]): CalendarYear => ({
    year,
    notices: [
      {
        id,
        title: '安排',
        known: '2025-11-04',
        source: 'https://example.org/',
        days: [{ name: '元旦', off, work }],
      },
    ],
    closures: [],
  });
  const files = [says(2025, 'b', ['2025-12-31'], []), says(2026, 'a', [], ['2025-12-31'])];
  expect(isWorkday(buildCalendar(files), '2025-12-31')).toBe(false);
  expect(isWorkday(buildCalendar(files.toReversed()), '2025-12-31')).toBe(false);
});

test('a closure turns its working days into rest days and leaves rest days as they were', () => {
  const calendar = buildCalendar(withClosures(closure));
  expect(dayKind(calendar, '2026-07-03')).toMatchObject({
    workday: false,
    reason: 'closure',
    name: '防汛停止办公',
    event: 'flood',
  });
  expect(dayKind(calendar, '2026-07-04')).toMatchObject({ workday: false, reason: 'weekend' });
  const early = calendarAsKnown(calendar, '2026-07-01');
  expect(dayKind(early, '2026-07-03')).toMatchObject({ workday: true, reason: 'weekday' });
});

test('a closure closes a make-up day, whichever was made known first', () => {
  const before = buildCalendar(
    withClosures({ ...closure, known: '2025-10-01', from: '2026-05-09', to: '2026-05-09' }),
  );
  const after = buildCalendar(
    withClosures({ ...closure, known: '2026-05-01', from: '2026-05-09', to: '2026-05-09' }),
  );
  expect(dayKind(before, '2026-05-09').reason).toBe('closure');
  expect(dayKind(after, '2026-05-09').reason).toBe('closure');
});

test('a holiday that a later notice takes back is a plain weekday again', () => {
  const years = officeYears().map((file) =>
    file.year === 2026
      ? {
          ...file,
          notices: [
            ...file.notices,
            {
              id: 'back',
              title: '调整',
              known: '2026-03-01',
              source: 'https://example.org/',
              days: [{ name: '劳动节', off: [], work: ['2026-05-05'] }],
            },
          ],
        }
      : file,
  );
  expect(dayKind(buildCalendar(years), '2026-05-05')).toEqual({
    day: '2026-05-05',
    workday: true,
    reason: 'weekday',
    provisional: false,
  });
});
