import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as day from './day.ts';

const numbers = fc.integer({ min: day.dayNumber('0001-01-01'), max: day.dayNumber('9999-12-31') });

describe('what is a day', () => {
  test.each(['2024-02-29', '2000-02-29', '2026-12-31', '0001-01-01', '9999-12-31'])(
    '%s is a real day',
    (text) => {
      expect(day.isDay(text)).toBe(true);
    },
  );

  test.each([
    '2026-02-29',
    '2100-02-29',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '0000-01-01',
  ])('%s is written well but does not exist', (text) => {
    expect(day.isDay(text)).toBe(false);
  });

  test.each(['2026-2-1', '26-02-01', '2026/02/01', '2026-02-01 ', '２０２６-02-01', ''])(
    '"%s" is not written as a day',
    (text) => {
      expect(day.isDay(text)).toBe(false);
    },
  );
});

describe('arithmetic', () => {
  test('numbers and days are each other’s inverse, and days come in the order of numbers', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const text = day.dayFromNumber(number);
        expect(day.isDay(text)).toBe(true);
        expect(day.dayNumber(text)).toBe(number);
      }),
    );
    fc.assert(
      fc.property(numbers, numbers, (a, b) => {
        expect(Math.sign(day.compareDays(day.dayFromNumber(a), day.dayFromNumber(b)))).toBe(Math.sign(a - b));
      }),
    );
  });

  test('agrees with the platform’s UTC calendar', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        const date = new Date(number * 86_400_000);
        expect(day.dayFromNumber(number)).toBe(date.toISOString().slice(0, 10));
        expect(day.weekdayOfNumber(number)).toBe(date.getUTCDay() === 0 ? 7 : date.getUTCDay());
      }),
    );
  });

  test('steps over leap days and year ends', () => {
    expect(day.addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(day.addDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(day.addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(day.addDays('2027-01-01', -1)).toBe('2026-12-31');
    expect(day.diffDays('2024-02-28', '2024-03-01')).toBe(2);
    expect(day.diffDays('2026-03-01', '2026-02-28')).toBe(-1);
  });

  test('refuses to leave the years 1 to 9999', () => {
    expect(() => day.addDays('9999-12-31', 1)).toThrow(RangeError);
    expect(() => day.addDays('0001-01-01', -1)).toThrow(RangeError);
    expect(() => day.dayFromNumber(NaN)).toThrow(RangeError);
    expect(() => day.nextMonth('9999-12')).toThrow(RangeError);
  });
});

test('weeks begin on Monday', () => {
  expect(day.weekday('2026-11-23')).toBe(1);
  expect(day.weekday('2026-11-29')).toBe(7);
  expect(day.mondayOf('2026-11-29')).toBe('2026-11-23');
  expect(day.mondayOf('2026-11-23')).toBe('2026-11-23');
});

test('months know their neighbours and their last day', () => {
  expect(['2024-02', '2026-02', '2100-02', '2000-02', '2026-04', '2026-12'].map(day.lastDayOfMonth)).toEqual([
    '2024-02-29',
    '2026-02-28',
    '2100-02-28',
    '2000-02-29',
    '2026-04-30',
    '2026-12-31',
  ]);
  expect(day.nextMonth('2026-12')).toBe('2027-01');
  expect(day.previousMonth('2026-01')).toBe('2025-12');
  expect(day.addMonths('2026-11', 3)).toBe('2027-02');
  expect(day.monthOf('2026-11-23')).toBe('2026-11');
  expect(day.isMonth('2026-12')).toBe(true);
  expect(day.isMonth('2026-13')).toBe(false);
});
