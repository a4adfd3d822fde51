import { expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { reports } from './testing/reports.ts';
import { sparing } from './testing/sparing.ts';
import { CALENDAR_2026, unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

// rules-v1 §12, example 1: 甲县 in May 2026.
const JIA: readonly MatterSpec[] = [
  {
    id: 't1',
    lead: 'jia',
    level: '重大',
    printed: '2026-03-02',
    due: '2026-08-31',
    nodes: [
      { id: 'n1', due: '2026-05-08', claims: ['2026-05-08 10:00'], checks: ['2026-05-12 通过'] },
      { id: 'n2', due: '2026-05-22', claims: ['2026-05-22 10:00'], checks: ['2026-05-26 通过'] },
    ],
  },
  {
    id: 't2',
    lead: 'jia',
    level: '重点',
    printed: '2026-05-06',
    due: '2026-05-15',
    plan: '2026-05-09 11:00',
    end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 基本通过'] },
  },
  {
    id: 't3',
    lead: 'yi',
    printed: '2026-04-01',
    due: '2026-09-30',
    nodes: [
      { id: 'n1', due: '2026-05-20', unit: 'jia', claims: ['2026-05-19 10:00'] },
      ...['a', 'b', 'c', 'd'].map((id) => ({
        id,
        due: '2026-05-20',
        unit: 'yi',
        claims: ['2026-05-19 10:00'],
        checks: ['2026-05-22 通过'],
      })),
    ],
  },
  {
    id: 't4',
    lead: 'jia',
    printed: '2026-03-10',
    due: '2026-04-10',
    end: { claims: ['2026-04-20 10:00/2'], checks: ['2026-04-23 通过'] },
  },
  {
    id: 't5',
    lead: 'jia',
    printed: '2026-05-07',
    due: '2026-05-29',
    plan: '2026-05-08 11:00',
    end: { claims: ['2026-05-28 10:00'] },
  },
  {
    id: 't6',
    lead: 'jia',
    printed: '2026-02-02',
    due: '2026-03-20',
    end: { claims: ['2026-03-20 10:00'], checks: ['2026-03-24 通过', '2026-05-21 通过 回头看'] },
  },
];
const JIA_RECORDS: Records = {
  unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)],
  incoming: [
    {
      id: 'in1',
      kind: '批示肯定',
      title: '批示',
      from: '主任',
      date: '2026-05-13',
      units: ['jia'],
      text: '做得好',
      submitted: '2026-05-13 10:00',
    },
  ],
};
const JIA_REPORTS = reports(
  'jia',
  {
    '2026-W19': '2026-05-08 11:00',
    '2026-W20': '2026-05-15 11:59',
    '2026-W21': '2026-05-24 20:00',
    '2026-W22': '2026-05-29 12:00',
  },
  ['t1', 't2', 't3', 't4', 't5'],
);

const JIA_WORLD = [JIA_RECORDS, JIA_REPORTS, sparing('jia', '2026-05', JIA_RECORDS, matters(JIA))];

test('rules-v1 §12 example 1: 甲县 in May comes to 80.97', () => {
  const context = world('2026-06-12 15:00', ...JIA_WORLD, matters(JIA));
  expect(printed(unitMonth(context, 'jia', '2026-05'))).toEqual({
    A: '45.27',
    B: '18.70',
    C1: '8.75',
    C2: '8.75',
    base: '81.47',
    E: '0.50',
    X: '1.00',
    total: '80.97',
    V: '4.20',
  });
});

test('rules-v1 §12 example 1: what was 待核 at the freeze enters June with c 1', () => {
  const checked = JIA.map((spec) =>
    spec.id === 't5' ? { ...spec, end: { ...spec.end, checks: ['2026-06-10 通过'] } } : spec,
  );
  const context = world('2026-06-30 24:00', ...JIA_WORLD, matters(checked));
  expect(printed(unitMonth(context, 'jia', '2026-05')).total).toBe('80.97');
  const june = unitMonth(context, 'jia', '2026-06')?.completion.find((line) => line.task.dossier.id === 't5');
  expect(june?.counted.map((share) => [share.state, print(share.c, 2), share.carried])).toEqual([
    ['finished', '1.00', 0],
  ]);
});

test('rules-v1 §12 example 1 v2: a closure on 18 May makes it two days late and 81.79', () => {
  const closed = {
    ...CALENDAR_2026,
    closures: [
      { id: 'c', known: '2026-05-16', from: '2026-05-18', to: '2026-05-18', reason: '停电', basis: '公告' },
    ],
  };
  const context = world('2026-06-12 15:00', ...JIA_WORLD, matters(JIA), { calendar: [closed] });
  const score = printed(unitMonth(context, 'jia', '2026-05'));
  expect([score.A, score.total]).toEqual(['46.09', '81.79']);
});
