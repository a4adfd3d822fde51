import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildCalendar } from './calendar.ts';
import { addDays, dayFromNumber, dayNumber } from '#days/day.ts';
import { officeYears } from '#testing/office-years.ts';
import {
  addWorkdays,
  countWorkdays,
  dayKind,
  daysBetween,
  isProvisional,
  isWorkday,
  rollBack,
  rollForward,
} from './working-days.ts';

const calendar = buildCalendar(officeYears());
const days = fc.integer({ min: dayNumber('2013-06-01'), max: dayNumber('2028-06-30') }).map(dayFromNumber);

describe('pinned days', () => {
  test('the days around Spring Festival 2026', () => {
    expect(addWorkdays(calendar, '2026-02-13', 1)).toBe('2026-02-14');
    expect(addWorkdays(calendar, '2026-02-13', 2)).toBe('2026-02-24');
    expect(addWorkdays(calendar, '2026-02-27', 1)).toBe('2026-02-28');
    expect(rollForward(calendar, '2026-02-15')).toBe('2026-02-24');
    expect(rollBack(calendar, '2026-02-23')).toBe('2026-02-14');
    expect(dayKind(calendar, '2026-02-14')).toMatchObject({ workday: true, reason: 'makeup', name: '春节' });
    expect(dayKind(calendar, '2026-02-21')).toMatchObject({
      workday: false,
      reason: 'holiday',
      name: '春节',
    });
    expect(dayKind(calendar, '2026-03-01')).toMatchObject({ workday: false, reason: 'weekend' });
  });

  test('Saturday 9 May 2026 is a make-up day: notice of the 6th, plan due on the 8th, filed on the 9th one day late', () => {
    expect(addWorkdays(calendar, '2026-05-06', 2)).toBe('2026-05-08');
    expect(countWorkdays(calendar, '2026-05-08', '2026-05-09')).toBe(1);
    expect(countWorkdays(calendar, '2026-05-08', '2026-05-10')).toBe(1);
    expect(countWorkdays(calendar, '2026-05-15', '2026-05-20')).toBe(3);
  });

  test('the year ends: after 31 December 2025 the first working day is Sunday, 4 January 2026', () => {
    expect(addWorkdays(calendar, '2025-12-31', 1)).toBe('2026-01-04');
    expect(addWorkdays(calendar, '2018-12-28', 1)).toBe('2018-12-29');
    expect(rollForward(calendar, '2018-12-30')).toBe('2019-01-02');
  });

  test('1 January 2027 is not arranged: a plain Friday, provisional', () => {
    expect(dayKind(calendar, '2027-01-01')).toEqual({
      day: '2027-01-01',
      workday: true,
      reason: 'weekday',
      provisional: true,
    });
    expect(isProvisional(calendar, '2026-12-01', '2026-12-31')).toBe(false);
    expect(isProvisional(calendar, '2026-12-31', '2027-01-01')).toBe(true);
  });

  test('the plain weeks before the first and after the last arranged year join on', () => {
    expect(rollBack(calendar, '2014-12-31')).toBe('2014-12-31');
    expect(addWorkdays(calendar, '2014-12-30', 2)).toBe('2015-01-04');
    expect(countWorkdays(calendar, '2014-12-22', '2015-01-05')).toBe(9);
    expect(addWorkdays(calendar, '2026-10-09', 2)).toBe('2026-10-12');
    expect(countWorkdays(calendar, '2026-10-09', '2027-01-04')).toBe(62);
  });

  test('0 working days is the day itself, or the next working day', () => {
    expect(addWorkdays(calendar, '2026-05-08', 0)).toBe('2026-05-08');
    expect(addWorkdays(calendar, '2026-05-10', 0)).toBe('2026-05-11');
    expect(() => addWorkdays(calendar, '2026-05-08', -1)).toThrow(RangeError);
    expect(() => addWorkdays(calendar, '2026-05-08', 1.5)).toThrow(RangeError);
  });

  test('a span that runs backwards has no working days', () => {
    expect(countWorkdays(calendar, '2026-05-20', '2026-05-15')).toBe(0);
    expect(countWorkdays(calendar, '2026-05-20', '2026-05-20')).toBe(0);
  });

  test('without any year loaded, weeks are plain', () => {
    const empty = buildCalendar([]);
    expect(addWorkdays(empty, '2026-02-13', 1)).toBe('2026-02-16');
    expect(countWorkdays(empty, '1969-12-26', '1970-01-02')).toBe(5);
    expect(dayKind(empty, '2026-02-16').provisional).toBe(true);
  });
});

describe('looking up equals walking', () => {
  test('counting', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -5, max: 900 }), (from, span) => {
        const to = addDays(from, span);
        const walked = daysBetween(calendar, from, to).filter((kind) => kind.workday).length;
        expect(countWorkdays(calendar, from, to)).toBe(walked);
      }),
    );
  });

  test('adding', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 300 }), (start, count) => {
        let walked = start;
        for (let left = count; left > 0;) {
          walked = addDays(walked, 1);
          if (dayKind(calendar, walked).workday) left--;
        }
        expect(addWorkdays(calendar, start, count)).toBe(walked);
      }),
    );
  });

  test('rolling', () => {
    fc.assert(
      fc.property(days, (day) => {
        let forward = day;
        while (!dayKind(calendar, forward).workday) forward = addDays(forward, 1);
        let back = day;
        while (!dayKind(calendar, back).workday) back = addDays(back, -1);
        expect(rollForward(calendar, day)).toBe(forward);
        expect(rollBack(calendar, day)).toBe(back);
        expect(isWorkday(calendar, day)).toBe(forward === day);
      }),
    );
  });
});
