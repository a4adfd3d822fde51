import { describe, expect, test } from 'vitest';
import { print } from '../exact/fraction.ts';
import { itemLeagues } from './item-month.ts';
import { join, matters, type MatterSpec } from './testing/matter.ts';
import { printed } from './testing/printed.ts';
import { steadied } from './testing/steadied.ts';
import { unit, world } from './testing/world.ts';
import { unitMonth } from './unit-month.ts';

const MONTH = '2026-05';
const UNITS = {
  unit: [unit('jia', 'counties', 1), unit('fa', 'departments', 2), unit('mishu', '不参评', 3)],
};
const ACTS = { claims: ['2026-05-15 10:00'], checks: ['2026-05-18 通过'] };
const LATE = { claims: ['2026-05-20 10:00'], checks: ['2026-05-21 通过'] };

const own = (id: string, lead: string, more: Partial<MatterSpec> = {}): MatterSpec => ({
  id,
  lead,
  printed: '2026-04-07',
  due: '2026-05-15',
  end: ACTS,
  ...more,
});
const helped = (id: string, helper: string, lead: string): MatterSpec => ({
  ...own(id, lead, { level: '重大', due: '2026-12-25', end: {} }),
  nodes: [{ id: 'n1', due: '2026-05-15', unit: helper, ...ACTS }],
});
const worldOf = (...specs: readonly MatterSpec[]) =>
  world('2026-08-31 24:00', join(UNITS, { rules: [steadied()] }, matters(specs)));
const scoreOf = (id: string, ...specs: readonly MatterSpec[]) => {
  const score = unitMonth(worldOf(...specs), id, MONTH);
  if (score === undefined) throw new Error('no score');
  return score;
};

describe('with a virtual line of w 1 and c 0.90, 任务完成', () => {
  test('of one task on time is 60 × 1.9 ÷ 2, of one never done 60 × 0.9 ÷ 2', () => {
    expect(printed(scoreOf('jia', own('a', 'jia')))).toMatchObject({ A: '57.00', V: '1.00' });
    expect(printed(scoreOf('jia', own('a', 'jia', { end: {} })))).toMatchObject({ A: '27.00', V: '1.00' });
  });

  test('moves less the more tasks there are', () => {
    const two = [own('a', 'jia', { level: '重点' }), own('b', 'jia', { level: '重点' })];
    // 60 × 3.3 ÷ 3.4 = 58.235…
    expect(printed(scoreOf('jia', ...two)).A).toBe('58.24');
  });

  test('is as without it in a league that has none, and for a unit of no league', () => {
    const done = (id: string) => own(id, id, { end: LATE });
    // c 0.85 of three working days late.
    expect(printed(scoreOf('fa', done('fa'))).A).toBe('51.00');
    expect(printed(scoreOf('mishu', done('mishu'))).A).toBe('51.00');
    expect(printed(scoreOf('jia', done('jia'))).A).toBe('52.50');
  });

  test('stays 「—」 where nothing counts, also where that is 协办 alone', () => {
    expect(printed(scoreOf('jia')).A).toBe('—');
    expect(printed(scoreOf('jia', helped('h', 'jia', 'fa')))).toMatchObject({ A: '—', V: '0.75' });
  });

  test('has the 协办 limit of the real lines alone', () => {
    const late = own('a', 'jia', { end: LATE });
    const specs = [late, ...['h', 'i', 'j'].map((id) => helped(id, 'jia', 'fa'))];
    const score = scoreOf('jia', ...specs);
    expect(score.completion.map(({ limited }) => print(limited, 2)).sort()).toEqual([
      '0.33',
      '0.33',
      '0.33',
      '1.00',
    ]);
    // 60 × (0.85 + 1 + 0.9) ÷ 3; were the line 主办 like another, all 2.25 would leave 2: 60 × 3.75 ÷ 4.
    expect(printed(score)).toMatchObject({ A: '55.00', V: '3.25' });
  });
});

test('the virtual line is no task, no workload and no item', () => {
  const specs = [own('a', 'jia', { end: LATE, item: 'siren' })];
  const score = scoreOf('jia', ...specs);
  expect([
    score.leadTasks,
    score.pendingLeadTasks,
    print(score.workload, 2),
    score.completion.length,
  ]).toEqual([1, 0, '1.00', 1]);
  const [league] = itemLeagues(worldOf(...specs), 'siren', MONTH);
  expect(league?.rows.map(({ total }) => print(total, 2))).toEqual(['85.00']);
});

test('a task of which everything waits for the next month is neither counted nor 待核', () => {
  const score = scoreOf('jia', own('a', 'jia', { due: '2026-05-28', end: {} }));
  expect([score.leadTasks, score.pendingLeadTasks, print(score.workload, 2)]).toEqual([0, 0, '0.00']);
  const claimed = scoreOf(
    'jia',
    own('a', 'jia', { due: '2026-05-28', end: { claims: ['2026-05-28 10:00'] } }),
  );
  expect([claimed.leadTasks, claimed.pendingLeadTasks]).toEqual([0, 1]);
});
