import { describe, expect, test } from 'vitest';
import { buildCalendar } from '#calendar/calendar.ts';
import { CALENDAR_2026 } from '#engine/testing/office.ts';
import { stretchesOf } from './stretches.ts';

const calendar = buildCalendar([CALENDAR_2026]);
const names = (start: string, planDue: string, due: string) => {
  const { by, stretches } = stretchesOf(calendar, start, planDue, due);
  return [by, ...stretches.map(({ name }) => name)];
};

describe('a plan is broken down', () => {
  test('by week when it is due in the same month', () => {
    expect(names('2026-03-02', '2026-03-04', '2026-03-31')).toEqual([
      'week',
      '2026-W11',
      '2026-W12',
      '2026-W13',
      '2026-W14',
    ]);
  });

  test('by week up to 31 days, by month from 32', () => {
    expect(names('2026-03-10', '2026-03-12', '2026-04-10')[0]).toBe('week');
    expect(names('2026-03-16', '2026-03-18', '2026-04-16')[0]).toBe('week');
    expect(names('2026-03-16', '2026-03-18', '2026-04-17')).toEqual(['month', '2026-04']);
  });

  test('without asking for a week that has no working day', () => {
    expect(names('2026-02-02', '2026-02-04', '2026-02-28')).toEqual(['week', '2026-W07', '2026-W09']);
    // 2026-W08 is the Spring Festival but for Saturday the 14th before and the 28th after it.
    expect(names('2026-01-28', '2026-01-30', '2026-02-27')).not.toContain('2026-W08');
  });

  test('by month within the quarter or 92 days, by quarter from 93', () => {
    expect(names('2026-04-01', '2026-04-03', '2026-06-30')).toEqual([
      'month',
      '2026-04',
      '2026-05',
      '2026-06',
    ]);
    expect(names('2026-03-09', '2026-03-11', '2026-06-09')[0]).toBe('month');
    expect(names('2026-03-09', '2026-03-11', '2026-06-10')).toEqual([
      'quarter',
      '2026-03',
      '2026-04—2026-06',
    ]);
  });

  test('with the months of the running quarter and then quarters when it takes longer', () => {
    expect(names('2026-01-20', '2026-01-22', '2026-11-30')).toEqual([
      'quarter',
      '2026-02',
      '2026-03',
      '2026-04—2026-06',
      '2026-07—2026-09',
      '2026-10—2026-12',
    ]);
  });

  test('asking for a stretch exactly when half of its working days are left after the plan is due', () => {
    // The week of 9 March has five working days: two left do not ask, three do.
    expect(names('2026-03-09', '2026-03-11', '2026-03-27')).toEqual(['week', '2026-W12', '2026-W13']);
    expect(names('2026-03-06', '2026-03-10', '2026-03-27')).toEqual([
      'week',
      '2026-W11',
      '2026-W12',
      '2026-W13',
    ]);
    // The week of 27 April has four: with two left it asks, with one it does not.
    expect(names('2026-04-24', '2026-04-28', '2026-05-15')).toContain('2026-W18');
    expect(names('2026-04-27', '2026-04-29', '2026-05-15')).not.toContain('2026-W18');
  });
});
