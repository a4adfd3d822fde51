import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { buildContext, type Context } from './context.ts';
import { monthHorizon } from './months.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters } from './testing/matter.ts';
import { reports } from './testing/reports.ts';
import { soloAt } from './testing/solo.ts';
import { RULES } from './testing/world.ts';
import { weekLine } from './weekly-score.ts';

/** The week of Friday 15 May of 甲, whole. */
const lineOf = (context: Context) => {
  const line = weekLine(context, RULES, 'jia', '2026-W20', '2026-05-15', monthHorizon(context, '2026-05'));
  return {
    ...line,
    matters: line.matters.map(({ dossier }) => dossier.id),
    quiet: line.quiet.map(({ id }) => id),
    reports: line.reports.map(({ path }) => path),
    unreported: line.unreported.map(({ dossier }) => dossier.id),
    z: line.z && print(line.z, 1),
  };
};
const report = (moment: string, ...tasks: readonly string[]) => reports('jia', { '2026-W20': moment }, tasks);
const NO_CHANGE: Records = {
  report: [{ unit: 'jia', week: '2026-W20', noChange: true, submitted: '2026-05-15 08:00' }],
};
const WEEK = {
  week: '2026-W20',
  reportDay: '2026-05-15',
  due: '2026-05-15 12:00',
  meeting: '2026-05-18 09:00',
};

describe('the week of two matters due', () => {
  const T2 = matters([{ id: 't2', lead: 'jia', printed: '2026-05-06', due: '2026-05-22' }]);
  const contextOf = (asOf: string, ...more: readonly Records[]) =>
    soloAt(asOf, { due: '2026-05-20' }, T2, ...more).context;
  const LATER = '2026-06-30 12:00';
  const at = (...more: readonly Records[]) => lineOf(contextOf(LATER, ...more));
  const both = { ...WEEK, matters: ['t1', 't2'], quiet: [], unreported: [] };
  const one = ['report/0000.yaml'];
  const two = [...one, 'report/0001.yaml'];

  test('is complete with the later of the two, to the minute', () => {
    const row = (completed: string, state: string, z: string) => ({
      ...both,
      reports: two,
      completed,
      state,
      z,
    });
    const sent = (first: string, second: string) => at(report(first, 't1'), report(second, 't2'));
    const early = '2026-05-15 09:00';
    expect(sent('2026-05-15 12:00', early)).toEqual(row('2026-05-15 12:00', 'on-time', '1.0'));
    expect(sent(early, '2026-05-15 12:01')).toEqual(row('2026-05-15 12:01', 'before-meeting', '0.5'));
    expect(sent('2026-05-18 08:59', early)).toEqual(row('2026-05-18 08:59', 'before-meeting', '0.5'));
    expect(sent('2026-05-18 09:00', early)).toEqual(row('2026-05-18 09:00', 'late', '0.0'));
    // One report names both.
    expect(at(report(early, 't1', 't2'))).toEqual({ ...row(early, 'on-time', '1.0'), reports: one });
  });

  test('is missing while one of them is in no report, and names which', () => {
    const row = { ...both, completed: undefined, state: 'missing', z: '0.0' };
    const early = '2026-05-15 09:00';
    expect(at()).toEqual({ ...row, reports: [], unreported: ['t1', 't2'] });
    expect(at(report(early, 't1'))).toEqual({ ...row, reports: one, unreported: ['t2'] });
    expect(at(report(early, 't2'))).toEqual({ ...row, reports: one, unreported: ['t1'] });
    expect(at(NO_CHANGE)).toEqual({ ...row, reports: one, unreported: ['t1', 't2'] });
  });

  test('is open until the meeting begins, and not assessed before', () => {
    const row = { ...both, completed: undefined, reports: [], unreported: ['t1', 't2'] };
    const seen = (asOf: string) => lineOf(contextOf(asOf));
    expect(seen('2026-05-18 08:59')).toEqual({ ...row, state: 'open', z: undefined });
    expect(seen('2026-05-18 09:00')).toEqual({ ...row, state: 'missing', z: '0.0' });
  });

  test('shows its reports by path, in whatever order they were read', () => {
    const { ledger } = contextOf(LATER, report('2026-05-15 09:00', 't1'), report('2026-05-15 08:00', 't2'));
    const reports = [ledger.report, ledger.report.toReversed()].map((read) => {
      const context = buildContext({ ...ledger, report: read }, LATER);
      return context && lineOf(context).reports;
    });
    expect(reports).toEqual([two, two]);
  });
});

test('a week without a matter due is met by its first report and is not assessed', () => {
  const at = (...more: readonly Records[]) =>
    lineOf(soloAt('2026-06-30 12:00', { due: '2026-09-30' }, ...more).context);
  const row = { ...WEEK, matters: [], quiet: ['t1'], unreported: [], z: undefined };
  expect(at()).toEqual({ ...row, reports: [], completed: undefined, state: 'missing' });
  expect(at(report('2026-05-16 09:00', 't1'), NO_CHANGE)).toEqual({
    ...row,
    reports: ['report/0000.yaml', 'report/0001.yaml'],
    completed: '2026-05-15 08:00',
    state: 'on-time',
  });
});

test('a unit owes the weeks of each month for itself', () => {
  const made = soloAt('2026-06-30 12:00', { due: '2026-05-20' });
  const due = (month: string, unit: string) =>
    made.score(month, unit).weeks.map(({ week, matters: { length } }) => `${week} ${String(length)}`);
  const weeks = (length: number) =>
    ['W19', 'W20', 'W21', 'W22'].map((week) => `2026-${week} ${String(length)}`);
  expect([due('2026-05', 'jia'), due('2026-05', 'yi')]).toEqual([weeks(1), weeks(0)]);
  expect(due('2026-06', 'jia')[0]).toBe('2026-W23 1');
});

test('a month under way shows its weeks from their report day on', () => {
  const days = (asOf: string) =>
    soloAt(asOf, {})
      .score('2026-05')
      .weeks.map(({ reportDay }) => reportDay);
  expect(days('2026-05-14 24:00')).toEqual(['2026-05-08']);
  expect(days('2026-05-15 00:00')).toEqual(['2026-05-08', '2026-05-15']);
});
