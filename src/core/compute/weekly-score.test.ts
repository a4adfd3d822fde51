import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import type { MatterSpec } from './testing/matter.ts';
import { reports } from './testing/reports.ts';
import { solo } from './testing/solo.ts';
import { CALENDAR_2026 } from './testing/world.ts';

/** z of the weeks of a month by report day, those not assessed as 「—」. */
const weeks = (month: string, spec: Partial<MatterSpec>, ...more: Records[]) =>
  Object.fromEntries(
    solo(spec, ...more)
      .score(month)
      .weeks.map(({ reportDay, z }) => [reportDay.slice(5), z === undefined ? '—' : print(z, 1)]),
  );

describe('z of the week of Friday 15 May', () => {
  const z = (...moments: string[]) =>
    weeks(
      '2026-05',
      { due: '2026-05-20' },
      ...moments.map((moment) => reports('jia', { '2026-W20': moment }, ['t1'])),
    )['05-15'];

  test('is 1 to 12:00, half before Monday’s 09:00, then 0', () => {
    expect(z('2026-05-15 12:00')).toBe('1.0');
    expect(z('2026-05-15 12:01')).toBe('0.5');
    expect(z('2026-05-18 08:59')).toBe('0.5');
    expect(z('2026-05-18 09:00')).toBe('0.0');
    expect(z()).toBe('0.0');
  });

  test('takes the first report that names the matter', () => {
    expect(z('2026-05-18 10:00', '2026-05-15 09:00')).toBe('1.0');
  });

  test('is decided by the last matter due', () => {
    const both = (second: Records) =>
      weeks(
        '2026-05',
        { due: '2026-05-20', nodes: [] },
        reports('jia', { '2026-W20': '2026-05-15 09:00' }, ['t1']),
        second,
        other,
      )['05-15'];
    const other: Records = {
      task: [
        {
          id: 't2',
          title: 't2',
          requirement: 't2',
          kind: '日常督办',
          source: { kind: '办公会' },
          class: '一般',
          lead: 'jia',
          leadOfficial: 'fenguan',
          notice: { no: '督办〔2026〕2号', printed: '2026-05-06' },
          due: '2026-05-22',
          submitted: '2026-05-06 09:00',
        },
      ],
    };
    expect(both({})).toBe('0.0');
    expect(both(reports('jia', { '2026-W20': '2026-05-16 09:00' }, ['t2']))).toBe('0.5');
    expect(both(reports('jia', { '2026-W20': '2026-05-15 11:00' }, ['t2']))).toBe('1.0');
  });
});

describe('the last week of a month', () => {
  const z = (moment: string) =>
    weeks('2026-05', { due: '2026-06-05' }, reports('jia', { '2026-W22': moment }, ['t1']))['05-29'];

  test('takes a supplement until the cut-off; what comes on Monday came after it', () => {
    expect(z('2026-05-29 12:00')).toBe('1.0');
    expect(z('2026-05-31 23:59')).toBe('0.5');
    expect(z('2026-06-01 08:00')).toBe('0.0');
  });
});

describe('a week', () => {
  test('without a working day from Monday to Friday is not reported on', () => {
    // 春节: 15 to 23 February; the week of the 16th has none.
    const february = weeks('2026-02', { printed: '2026-01-05', due: '2026-02-27' });
    expect(Object.keys(february)).toEqual(['02-06', '02-13', '02-27']);
  });

  test('whose Friday is a holiday is reported on the last working day before it', () => {
    expect(Object.keys(weeks('2026-06', { due: '2026-06-26' }))).toEqual([
      '06-05',
      '06-12',
      '06-18',
      '06-26',
    ]);
  });

  test('whose Friday was closed on the day is owed on the next working day, not the day before', () => {
    const closed = {
      ...CALENDAR_2026,
      closures: [
        { id: 'c', known: '2026-05-14', from: '2026-05-15', to: '2026-05-15', reason: '停电', basis: '公告' },
      ],
    };
    const z = (moment: string) =>
      weeks('2026-05', { due: '2026-05-20' }, reports('jia', { '2026-W20': moment }, ['t1']), {
        calendar: [closed],
      })['05-15'];
    expect(z('2026-05-18 12:00')).toBe('1.0');
    expect(z('2026-05-18 12:01')).toBe('0.0');
  });
});
