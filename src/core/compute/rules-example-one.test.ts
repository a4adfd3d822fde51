import { expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import type { Records } from './testing/ledger-of.ts';
import { EXAMPLE_ONE } from './testing/example-one.ts';
import { matters } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { reports } from './testing/reports.ts';
import { sparing } from './testing/sparing.ts';
import { CALENDAR_2026, unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

// rules-v1 §12, example 1: 甲县 in May 2026.
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

const JIA_WORLD = [JIA_RECORDS, JIA_REPORTS, sparing('jia', '2026-05', JIA_RECORDS, matters(EXAMPLE_ONE))];

test('rules-v1 §12 example 1: 甲县 in May comes to 80.97', () => {
  const context = world('2026-06-12 15:00', ...JIA_WORLD, matters(EXAMPLE_ONE));
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
  const checked = EXAMPLE_ONE.map((spec) =>
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
  const context = world('2026-06-12 15:00', ...JIA_WORLD, matters(EXAMPLE_ONE), { calendar: [closed] });
  const score = printed(unitMonth(context, 'jia', '2026-05'));
  expect([score.A, score.total]).toEqual(['46.09', '81.79']);
});
