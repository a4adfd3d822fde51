import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#days/day.ts';
import { endOfDay } from '#days/moment.ts';
import { isProvisional, isWorkday } from '#calendar/working-days.ts';
import { holds } from '#testing/holds.ts';
import { CALENDAR_2026, closing, ledgerOf, worldLedger, contextOf } from '../testing/office.ts';
import { calendarsOf, closingMoment, yearSeen } from './calendars.ts';
import { liveLook } from './look.ts';
import { provenDay } from './reckoning.ts';

const DAY = '2026-05-18';
const of = (known: string, entered?: string, admitted?: ReadonlySet<string>) =>
  calendarsOf(ledgerOf({ calendar: [closing(DAY, known, entered)] }), admitted);

describe('a closure of the office', () => {
  test('is there for a look after its entry, on a day on which it was known', () => {
    const calendars = of('2026-05-17', '2026-06-20 10:00');
    expect(isWorkday(calendars('2026-06-20 09:59', '2026-12-31'), DAY)).toBe(true);
    expect(isWorkday(calendars('2026-06-20 10:00', '2026-12-31'), DAY)).toBe(false);
    expect(isWorkday(calendars('2026-06-20 10:00', '2026-05-17'), DAY)).toBe(false);
    expect(isWorkday(calendars('2026-06-20 10:00', '2026-05-16'), DAY)).toBe(true);
  });

  test('without a moment of entry is entered on the day on which it was known', () => {
    const calendars = of('2026-05-17');
    expect(isWorkday(calendars('2026-05-16 24:00', '2026-12-31'), DAY)).toBe(true);
    expect(isWorkday(calendars('2026-05-17 00:00', '2026-12-31'), DAY)).toBe(false);
  });

  test('that an objection admits was always entered', () => {
    const calendars = of('2026-05-17', '2026-06-20 10:00', new Set([`calendar/0000.yaml#closed-${DAY}`]));
    expect(isWorkday(calendars('2026-05-31 24:00', '2026-12-31'), DAY)).toBe(false);
    expect(isWorkday(calendars('2026-05-31 24:00', '2026-05-16'), DAY)).toBe(true);
  });
});

describe('notices of the State Council', () => {
  const notice = (id: string, known: string, entered: string, off: string) => ({
    id,
    title: id,
    known,
    entered,
    source: 'https://www.gov.cn/',
    days: [{ name: '放假', off: [off] }],
  });

  test('the arrangement of a year counts whenever it was entered, an amendment from its entry', () => {
    const calendars = calendarsOf(
      ledgerOf({
        calendar: [
          {
            year: 2027,
            notices: [
              notice('own', '2026-11-04', '2027-03-01 09:00', '2027-01-01'),
              notice('amended', '2026-12-01', '2027-03-01 09:00', '2027-01-04'),
            ],
          },
        ],
      }),
    );
    const early = calendars('2027-01-10 24:00', '2027-01-10');
    expect([isWorkday(early, '2027-01-01'), isWorkday(early, '2027-01-04')]).toEqual([false, true]);
    expect(isProvisional(early, '2027-01-01', '2027-01-04')).toBe(false);
    const late = calendars('2027-03-01 09:00', '2027-03-01');
    expect([isWorkday(late, '2027-01-01'), isWorkday(late, '2027-01-04')]).toEqual([false, false]);
  });

  test('a year without one is provisional', () => {
    const calendar = calendarsOf(ledgerOf({ calendar: [CALENDAR_2026] }))('2026-12-31 24:00', '2026-12-31');
    expect([
      isProvisional(calendar, '2026-12-31', '2026-12-31'),
      isProvisional(calendar, '2026-12-31', '2027-01-01'),
    ]).toEqual([false, true]);
  });
});

describe('a year of the calendar as a look sees it', () => {
  const CLOSE = '2026-06-08 24:00';
  const seen = (calendar: ReturnType<typeof closing>, admitted: ReadonlySet<string> = new Set()) => {
    const [entry] = ledgerOf({ calendar: [calendar] }).calendar;
    return entry && yearSeen(entry, liveLook(CLOSE), admitted).value;
  };
  const year = closing('2026-05-18', '2026-05-17');

  test('has the closures entered by then, and those admitted since', () => {
    const closures = ['', '2026-06-08 23:59', '2026-06-09 00:00'].flatMap((entered, n) =>
      closing('2026-05-18', '2026-05-17', entered || undefined).closures.map((closure) => ({
        ...closure,
        id: `c${String(n)}`,
      })),
    );
    const ids = (admitted?: string) =>
      seen({ ...year, closures }, new Set(admitted === undefined ? [] : [admitted]))?.closures.map(
        ({ id }) => id,
      );
    expect(ids()).toEqual(['c0', 'c1']);
    expect(ids('calendar/0000.yaml#c2')).toEqual(['c0', 'c1', 'c2']);
    expect(ids('calendar/0001.yaml#c2')).toEqual(['c0', 'c1']);
  });

  test('has its arrangement whenever that was entered, amendments when they were entered by then', () => {
    const notices = year.notices.flatMap((first) => [
      { ...first, entered: '2026-07-01 10:00' },
      { ...first, id: 'm1', known: '2026-06-01', entered: '2026-06-08 23:59' },
      { ...first, id: 'm2', known: '2026-06-01', entered: '2026-06-09 00:00' },
      { ...first, id: 'm3', known: '2026-06-08' },
      { ...first, id: 'm4', known: '2026-06-09' },
    ]);
    expect(notices).toHaveLength(5);
    expect(seen({ ...year, notices })?.notices.map(({ id }) => id)).toEqual([notices[0]?.id, 'm1', 'm3']);
  });

  test('is there without its arrangement, and without notices at all', () => {
    expect(seen({ ...year, notices: [] })?.notices).toEqual([]);
    expect(seen({ ...year, notices: [] })?.closures).toHaveLength(1);
  });
});

describe('the close of a month', () => {
  const close = (...calendar: Parameters<typeof ledgerOf>[0]['calendar'] & {}) =>
    closingMoment(calendarsOf(ledgerOf({ calendar })), '2026-05-31', 6);

  test('is the end of the 6th working day after it', () => {
    expect(close(CALENDAR_2026)).toBe('2026-06-08 24:00');
    expect(closingMoment(calendarsOf(ledgerOf({ calendar: [CALENDAR_2026] })), '2026-04-30', 6)).toBe(
      '2026-05-12 24:00',
    );
  });

  test('moves with a closure entered before it', () => {
    expect(close(closing('2026-06-03', '2026-06-02'))).toBe('2026-06-09 24:00');
    expect(close(closing('2026-06-08', '2026-06-08'))).toBe('2026-06-09 24:00');
  });

  test('is moved by none that is entered after it', () => {
    expect(close(closing('2026-06-03', '2026-06-02', '2026-06-09 00:00'))).toBe('2026-06-08 24:00');
  });

  test('is never earlier for another closure, and none entered after it moves it', () => {
    const made = fc.record({
      on: fc.integer({ min: -3, max: 14 }),
      known: fc.integer({ min: -3, max: 5 }),
      entered: fc.option(fc.integer({ min: 0, max: 20 }), { nil: undefined }),
    });
    holds(
      fc.property(fc.array(made, { maxLength: 4 }), made, (some, one) => {
        const closures = [...some, one].map(({ on, known, entered }, index) => {
          const from = addDays('2026-06-01', on);
          const day = addDays(from, -known);
          const at = entered === undefined ? {} : { entered: `${addDays(day, entered)} 09:00` };
          return {
            id: `c${String(index)}`,
            known: day,
            from,
            to: from,
            reason: '停电',
            basis: '公告',
            ...at,
          };
        });
        const without = close({ ...CALENDAR_2026, closures: closures.slice(0, -1) });
        const all = close({ ...CALENDAR_2026, closures });
        expect(all >= without).toBe(true);
        const entry = closures.at(-1)?.entered ?? closures.at(-1)?.known ?? '';
        if (entry > without) expect(all).toBe(without);
      }),
      4,
    );
  });
});

describe('the proven day of a signature', () => {
  const context = contextOf(worldLedger(), '2026-12-31 18:00');
  const proven = (registered: string, paper?: string) => provenDay(context, '2026-05-15', registered, paper);

  test.each([
    ['2026-05-15 16:00', '2026-05-15'],
    ['2026-05-19 23:59', '2026-05-15'],
    ['2026-05-20 00:00', '2026-05-20'],
  ])('signed on Friday 15 May and registered at %s is %s', (registered, day) => {
    expect(proven(registered)).toBe(day);
  });

  test('is the signed one with a paper, and where it was registered before', () => {
    expect(proven('2026-07-01 10:00', '签批单1号')).toBe('2026-05-15');
    expect(proven('2026-05-11 10:00')).toBe('2026-05-15');
  });

  test('counts working days: rest days between give no more and no less', () => {
    // 1 to 5 May are holidays, the 9th is worked.
    expect(provenDay(context, '2026-04-30', '2026-05-07 10:00', undefined)).toBe('2026-04-30');
    expect(provenDay(context, '2026-04-30', '2026-05-08 10:00', undefined)).toBe('2026-05-08');
  });
});

test('a close looks no further than the end of its own day', () => {
  const context = contextOf(worldLedger(), '2026-12-31 18:00');
  const may = context.periodOn('2026-05-15');
  if (may === undefined) throw new Error('May');
  expect(context.closeOf(may)).toBe(endOfDay('2026-06-08'));
});
