import { describe, expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { CALENDAR_2026, unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const matter = (more: Partial<MatterSpec> = {}): Records =>
  matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-12-25', ...more }]);
const TASK = matter();
const monthly = (unitId: string, month: string, submitted: string, more: object = {}) => ({
  unit: unitId,
  month,
  achievements: '成绩',
  problems: '问题',
  next: '打算',
  submitted,
  ...more,
});
/** The 月报 of May, whose last working day is Friday the 29th. */
const may = (asOf: string, ...records: readonly Records[]) =>
  rowsOf(world(asOf, UNITS, ...records), 'monthly').filter(({ subject }) => subject === '2026-05');
const row = (more: Partial<DutyRow> = {}) => ({
  id: 'monthly-2026-05-jia',
  who: 'unit jia',
  kind: 'monthly',
  subject: '2026-05',
  due: '2026-05-29 24:00',
  standing: 'owed',
  late: 0,
  left: 0,
  sources: ['rules/0000.yaml#clocks'],
  ...more,
});

describe('月报', () => {
  test('is owed by the last working day of the month, and waited for until the next month has ended', () => {
    const at = (asOf: string) => may(asOf, TASK);
    expect(at('2026-05-27 10:00')).toEqual([row({ left: 2 })]);
    expect(at('2026-05-28 10:00')).toEqual([row({ standing: 'due-soon', left: 1 })]);
    expect(at('2026-05-29 23:59')).toEqual([row({ standing: 'due-soon' })]);
    expect(at('2026-05-30 00:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
    expect(at('2026-06-30 24:00')).toEqual([row({ standing: 'overdue', late: 21 })]);
    expect(at('2026-07-01 00:00')).toEqual([row({ standing: 'missed' })]);
  });

  test('is met by the unit’s own of that month, when the section received it', () => {
    const sent = (...given: ReturnType<typeof monthly>[]) =>
      may('2026-06-10 10:00', TASK, { monthly: given });
    const others = [
      monthly('yi', '2026-05', '2026-05-28 09:00'),
      monthly('jia', '2026-04', '2026-05-06 09:00'),
    ];
    expect(sent(...others, monthly('jia', '2026-05', '2026-05-29 18:00'))).toEqual([
      row({ filed: '2026-05-29 18:00', standing: 'filed', sources: ['monthly/0002.yaml#submitted'] }),
    ]);
    expect(sent(monthly('jia', '2026-05', '2026-06-01 08:00'))).toEqual([
      row({ filed: '2026-06-01 08:00', standing: 'late', late: 1, sources: ['monthly/0000.yaml#submitted'] }),
    ]);
    expect(sent(...others)).toEqual([row({ standing: 'overdue', late: 8 })]);
    const onBehalf = { receivedAt: '2026-05-29 17:00', channel: '纸质', enteredBy: 'mishu' };
    expect(sent(monthly('jia', '2026-05', '2026-06-01 08:00', { onBehalf }))).toMatchObject([
      { filed: '2026-05-29 17:00', standing: 'filed' },
    ]);
  });

  test('is owed by a unit with an open matter, near its date or not, from the day after delivery', () => {
    expect(may('2026-05-06 10:00', TASK)).toEqual([]);
    expect(may('2026-05-07 00:00', TASK)).toHaveLength(1);
    expect(may('2026-05-07 10:00', matter({ due: '2026-05-20' }))).toHaveLength(1);
    expect(may('2026-05-07 10:00', TASK, matter({ id: 't2', due: '2026-05-20' }))).toHaveLength(1);
    expect(may('2026-05-29 10:00', matter({ end: { claims: ['2026-05-28 10:00'] } }))).toEqual([]);
    expect(may('2026-05-29 10:00', matter({ end: { claims: ['2026-05-29 09:00'] } }))).toHaveLength(1);
  });

  test('is not owed for what came on or after the last working day', () => {
    expect(may('2026-06-10 10:00', matter({ printed: '2026-05-28' }))).toHaveLength(1);
    expect(may('2026-06-10 10:00', matter({ printed: '2026-05-29' }))).toEqual([]);
    // A Saturday’s notice is June’s matter.
    expect(may('2026-06-10 10:00', matter({ printed: '2026-05-30' }))).toEqual([]);
  });

  test('is owed for no month without a working day, and never without rules', () => {
    const closures = [
      {
        id: 'move',
        from: '2026-06-01',
        to: '2026-06-30',
        reason: '搬迁',
        basis: '通知',
        known: '2026-05-06',
      },
    ];
    const months = (...records: readonly Records[]) =>
      rowsOf(world('2026-07-31 10:00', UNITS, TASK, ...records), 'monthly').map(({ subject }) => subject);
    expect(months()).toEqual(['2026-05', '2026-06', '2026-07']);
    expect(months({ calendar: [{ ...CALENDAR_2026, closures }] })).toEqual(['2026-05', '2026-07']);
    expect(months({ rules: [] })).toEqual([]);
  });
});
