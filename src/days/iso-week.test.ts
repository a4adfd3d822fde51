import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, weekday } from './day.ts';
import { isIsoWeek, isoWeekOf, mondayOfIsoWeek, nextIsoWeek } from './iso-week.ts';

test('the days around a new year belong to the week of their Thursday', () => {
  expect(isoWeekOf('2026-01-01')).toBe('2026-W01');
  expect(isoWeekOf('2025-12-29')).toBe('2026-W01');
  expect(isoWeekOf('2027-01-03')).toBe('2026-W53');
  expect(isoWeekOf('2027-01-04')).toBe('2027-W01');
  expect(isoWeekOf('2026-02-16')).toBe('2026-W08');
});

test('only long years have a week 53', () => {
  expect(isIsoWeek('2026-W53')).toBe(true);
  expect(isIsoWeek('2020-W53')).toBe(true);
  expect(isIsoWeek('2032-W53')).toBe(true);
  expect(isIsoWeek('2025-W53')).toBe(false);
  expect(isIsoWeek('2027-W53')).toBe(false);
  expect(isIsoWeek('2026-W00')).toBe(false);
  expect(isIsoWeek('2026-W8')).toBe(false);
});

test('a week is the seven days from its Monday', () => {
  fc.assert(
    fc.property(fc.integer({ min: dayNumber('1900-01-01'), max: dayNumber('2199-12-31') }), (number) => {
      const day = dayFromNumber(number);
      const week = isoWeekOf(day);
      expect(isIsoWeek(week)).toBe(true);
      expect(addDays(mondayOfIsoWeek(week), weekday(day) - 1)).toBe(day);
      expect(nextIsoWeek(week)).toBe(isoWeekOf(addDays(day, 7)));
    }),
  );
});
