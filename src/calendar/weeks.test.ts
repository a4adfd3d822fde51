import { describe, expect, test } from 'vitest';
import { buildCalendar } from './calendar.ts';
import { officeYears } from '#testing/office-years.ts';
import { lastWorkday, mondayMeeting, nthWorkday, reportDay, restRunBetween } from './weeks.ts';

const calendar = buildCalendar(officeYears());

describe('the report day', () => {
  test('is Friday', () => {
    expect(reportDay(calendar, '2026-W20')).toBe('2026-05-15');
  });

  test('is Thursday when Friday is a holiday', () => {
    expect(reportDay(calendar, '2026-W18')).toBe('2026-04-30');
  });

  test('does not move to a make-up Saturday', () => {
    expect(reportDay(calendar, '2026-W07')).toBe('2026-02-13');
    expect(reportDay(calendar, '2026-W19')).toBe('2026-05-08');
  });

  test('does not exist in the week of Spring Festival 2026, which has no working day', () => {
    expect(reportDay(calendar, '2026-W08')).toBeUndefined();
    expect(reportDay(calendar, '2026-W09')).toBe('2026-02-27');
  });
});

describe('the Monday meeting', () => {
  test('is on the next Monday', () => {
    expect(mondayMeeting(calendar, '2026-05-15')).toBe('2026-05-18');
    expect(mondayMeeting(calendar, '2026-04-30')).toBe('2026-05-06');
  });

  test('waits for the first working day after a holiday', () => {
    expect(mondayMeeting(calendar, '2026-02-13')).toBe('2026-02-24');
  });
});

test('the 7th working day of June 2026 is the 9th, the first after May is the 1st', () => {
  expect(nthWorkday(calendar, '2026-06', 7)).toBe('2026-06-09');
  expect(nthWorkday(calendar, '2026-06', 1)).toBe('2026-06-01');
  expect(nthWorkday(calendar, '2026-01', 1)).toBe('2026-01-04');
});

test('the last working day of a month', () => {
  expect(lastWorkday(calendar, '2026-05')).toBe('2026-05-29');
  expect(lastWorkday(calendar, '2026-02')).toBe('2026-02-28');
  const closed = {
    id: 'x',
    known: '2026-06-01',
    from: '2026-06-01',
    to: '2026-06-30',
    reason: '停',
    basis: '令',
  };
  const years = officeYears().map((file) => (file.year === 2026 ? { ...file, closures: [closed] } : file));
  expect(lastWorkday(buildCalendar(years), '2026-06')).toBeUndefined();
});

test('the longest run of rest days between two days, the ends not counting', () => {
  expect(restRunBetween(calendar, '2026-02-13', '2026-02-25')).toEqual({
    from: '2026-02-15',
    to: '2026-02-23',
    length: 9,
  });
  expect(restRunBetween(calendar, '2026-05-08', '2026-05-12')).toEqual({
    from: '2026-05-10',
    to: '2026-05-10',
    length: 1,
  });
  expect(restRunBetween(calendar, '2026-05-12', '2026-05-14')).toBeUndefined();
  expect(restRunBetween(calendar, '2026-05-15', '2026-05-25')).toEqual({
    from: '2026-05-16',
    to: '2026-05-17',
    length: 2,
  });
});
