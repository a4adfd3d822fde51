import { expect, test } from 'vitest';
import { at, dayOf, endOfDay, isMoment, isTimeOfDay, timeOf } from './moment.ts';

test('a moment is a real day and a time before 24:00', () => {
  expect(['2026-05-15 00:00', '2026-05-15 23:59', '2024-02-29 12:00'].map(isMoment)).toEqual([
    true,
    true,
    true,
  ]);
  expect(
    ['2026-05-15 24:00', '2026-05-15 9:00', '2026-02-29 12:00', '2026-05-15T09:00', '2026-05-15'].map(
      isMoment,
    ),
  ).toEqual([false, false, false, false, false]);
  expect(['00:00', '23:59', '24:00', '12:60', '9:00'].map(isTimeOfDay)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

test('the end of a day is after its last minute and before the next day', () => {
  const end = endOfDay('2026-05-15');
  expect('2026-05-15 23:59' < end).toBe(true);
  expect(end < '2026-05-16 00:00').toBe(true);
  expect(dayOf(end)).toBe('2026-05-15');
});

test('a moment splits into day and time and is made of them', () => {
  expect(at(dayOf('2026-05-15 09:30'), timeOf('2026-05-15 09:30'))).toBe('2026-05-15 09:30');
});
