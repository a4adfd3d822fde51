import { describe, expect, test } from 'vitest';
import { rowsOf, type DutyRow } from './testing/duty-row.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { reports } from './testing/reports.ts';
import { RULES, unit, world } from './testing/world.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };
const matter = (more: Partial<MatterSpec> = {}): Records =>
  matters([{ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-29', ...more }]);
/** A matter of 甲 that must be reported every week; the week of Friday 22 May is `2026-W21`. */
const TASK = matter();

describe('the weekly report', () => {
  const row = (more: Partial<DutyRow> = {}) => ({
    id: 'weekly-2026-w21-jia',
    who: 'unit jia',
    kind: 'weekly',
    subject: '2026-W21',
    from: '2026-05-22',
    due: '2026-05-22 12:00',
    standing: 'owed',
    late: 0,
    left: 0,
    sources: ['rules/0000.yaml#weekly.by'],
    ...more,
  });
  const at = (asOf: string, ...records: readonly Records[]) =>
    rowsOf(world(asOf, UNITS, TASK, ...records), 'weekly').filter(({ subject }) => subject === '2026-W21');

  test('is owed from its Monday to Friday noon, and overdue until the next is', () => {
    expect(at('2026-05-17 24:00')).toEqual([]);
    expect(at('2026-05-18 00:00')).toEqual([row({ left: 4 })]);
    expect(at('2026-05-21 10:00')).toEqual([row({ standing: 'due-soon', left: 1 })]);
    expect(at('2026-05-22 12:00')).toEqual([row({ standing: 'due-soon' })]);
    expect(at('2026-05-22 12:01')).toEqual([row({ standing: 'overdue' })]);
    expect(at('2026-05-25 10:00')).toEqual([row({ standing: 'overdue', late: 1 })]);
    expect(at('2026-05-29 12:00')).toEqual([row({ standing: 'overdue', late: 5 })]);
    expect(at('2026-05-29 12:01')).toEqual([row({ standing: 'missed' })]);
  });

  test('is met when the last matter due is reported, to the minute', () => {
    const sources = ['report/0000.yaml#submitted'];
    const sent = (moment: string, tasks = ['t1']) =>
      at('2026-05-26 10:00', reports('jia', { '2026-W21': moment }, tasks));
    expect(sent('2026-05-22 12:00')).toEqual([
      row({ filed: '2026-05-22 12:00', standing: 'filed', sources }),
    ]);
    expect(sent('2026-05-22 12:01')).toEqual([row({ filed: '2026-05-22 12:01', standing: 'late', sources })]);
    expect(sent('2026-05-25 08:00')).toEqual([
      row({ filed: '2026-05-25 08:00', standing: 'late', late: 1, sources }),
    ]);
    // A report without the matter due is there and does not meet it.
    expect(sent('2026-05-22 10:00', [])).toEqual([row({ standing: 'overdue', late: 2, sources })]);
  });

  test('is owed by every unit with an open matter, and by no other', () => {
    const who = (...records: readonly Records[]) =>
      rowsOf(world('2026-05-22 10:00', UNITS, ...records), 'weekly')
        .filter(({ subject }) => subject === '2026-W21')
        .map(({ who: debtor }) => debtor);
    expect(who(matter({ due: '2026-12-25' }))).toEqual(['unit jia']);
    expect(who(TASK, matters([{ id: 't2', lead: 'yi', printed: '2026-05-06', due: '2026-12-25' }]))).toEqual([
      'unit jia',
      'unit yi',
    ]);
    expect(who(matter({ end: { claims: ['2026-05-20 10:00'] } }))).toEqual([]);
  });

  test('of a week that ends in the next month is owed from its Monday on, by the rules of that month', () => {
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-07', published: '2026-06-22' }];
    const july = (asOf: string) =>
      rowsOf(world(asOf, UNITS, matter({ due: '2026-07-10' }), { rules }), 'weekly', 'weekly-issue').filter(
        ({ subject }) => subject === '2026-W27',
      );
    const report = (more: Partial<DutyRow>) =>
      row({
        id: 'weekly-2026-w27-jia',
        subject: '2026-W27',
        from: '2026-07-03',
        due: '2026-07-03 12:00',
        sources: ['rules/0001.yaml#weekly.by'],
        ...more,
      });
    const first = (asOf: string) => july(asOf)[0];
    expect(july('2026-06-28 24:00')).toEqual([]);
    expect(first('2026-06-29 00:00')).toEqual(report({ left: 4 }));
    expect(first('2026-06-30 24:00')).toEqual(report({ left: 3 }));
    expect(first('2026-07-01 00:00')).toEqual(report({ left: 2 }));
    expect(july('2026-06-29 00:00').map(({ id }) => id)).toEqual([
      'weekly-2026-w27-jia',
      'weekly-issue-2026-w27',
    ]);
  });

  test('is owed for every week since the first rules, and for none without rules', () => {
    const subjects = (...records: readonly Records[]) =>
      rowsOf(world('2026-05-26 10:00', UNITS, ...records), 'weekly').map(({ subject }) => subject);
    expect(subjects(TASK)).toEqual(['2026-W19', '2026-W20', '2026-W21', '2026-W22']);
    expect(subjects(TASK, { rules: [] })).toEqual([]);
  });
});
