import { describe, expect, test } from 'vitest';
import { exactText } from '#exact/fraction.ts';
import { lone } from '../testing/lone.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { contextOf, periodIn, unit, world, worldLedger, type Records } from '../testing/office.ts';
import { nodesIn, partsIn, resultIn } from '../testing/printed.ts';
import { RULES } from '../testing/rules.ts';
import { planLines } from './plans.ts';
import { taskLines } from './task-period.ts';
import { unitResult } from './unit-result.ts';

const LATER = '2026-12-20 18:00';
const UNITS: Records = { unit: [unit('jia'), unit('yi', 'counties', 2)] };
const make = (specs: readonly TaskSpec[], ...records: Records[]) =>
  world(LATER, UNITS, taskRecords(...specs), ...records);
const spec = (more: Partial<TaskSpec> = {}): TaskSpec => ({
  id: 't1',
  lead: 'jia',
  printed: '2026-04-01',
  due: '2026-12-18',
  ...more,
});
/** `role d r: node state …` of a unit's tasks in a month. */
const tasks = (context: ReturnType<typeof make>, id: string, month: string) =>
  resultIn(context, id, month).lines.completion.map(
    ({ role, d, r, nodes, beside }) =>
      `${role} ${exactText(d)} ${exactText(r)}: ${[...nodes, ...beside].map((node) => `${node.id} ${node.state}`).join(', ')}`,
  );

describe('what a month counts', () => {
  test('is every node due by the cut-off, of each unit for itself', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-29', claims: ['2026-05-29 10:00'] },
      { id: 'n2', due: '2026-06-01', claims: ['2026-05-29 10:00'] },
      { id: 'n3', due: '2026-05-20', unit: 'yi', claims: ['2026-05-21 10:00 yi'] },
    ];
    const context = make([spec({ level: '重大', nodes })]);
    expect(tasks(context, 'jia', '2026-05')).toEqual(['lead 1.5 1: n1 finished']);
    expect(tasks(context, 'yi', '2026-05')).toEqual(['assist 1.5 0.5: n3 finished']);
    expect(tasks(context, 'jia', '2026-06')).toEqual(['lead 1.5 1: n2 finished']);
    expect(tasks(context, 'yi', '2026-06')).toEqual([]);
  });

  test('moves with a date on a rest day to the month of the next working day', () => {
    // Sunday 31 May.
    const context = make([spec({ due: '2026-05-31', end: { claims: ['2026-06-01 10:00'] } })]);
    expect([nodesIn(context, 'jia', '2026-05'), nodesIn(context, 'jia', '2026-06')]).toEqual([
      [],
      ['t1/end finished 0 1'],
    ]);
  });

  test('of a claim received after the cut-off is open or waiting, and finished in the next', () => {
    const context = make([spec({ due: '2026-05-29', end: { claims: ['2026-06-01 08:00'] } })]);
    expect([nodesIn(context, 'jia', '2026-05'), nodesIn(context, 'jia', '2026-06')]).toEqual([
      // Only rest days lay between: 1.
      ['t1/end waiting 1'],
      ['t1/end finished 1 0.95'],
    ]);
  });

  test('a unit that ranks needs a counted node of a matter that it leads', () => {
    const waits = make([spec({ due: '2026-05-29' })]);
    expect(resultIn(waits, 'jia', '2026-05').score).toMatchObject({ matters: 0, unranked: 'no-matters' });
    const nodes = [{ id: 'n1', due: '2026-05-20', unit: 'yi', claims: ['2026-05-20 10:00 yi'] }];
    const assists = make([spec({ nodes })]);
    expect(resultIn(assists, 'yi', '2026-05').score).toMatchObject({ matters: 0, unranked: 'no-matters' });
  });

  test('is not held up by a check that has not come', () => {
    const context = make([spec({ due: '2026-05-20', end: { claims: ['2026-05-20 10:00'] } })]);
    expect(resultIn(context, 'jia', '2026-05').score.unranked).toBeUndefined();
    expect(nodesIn(context, 'jia', '2026-05')).toEqual(['t1/end finished 0 1']);
  });
});

describe('faults of the rules before', () => {
  test('a section that is late before the due day costs the unit nothing', () => {
    // Claimed on 6 May, refused 8 days late on 25 May, claimed again on the 26th.
    const acts = (checks: readonly string[], again: string) => ({
      claims: ['2026-05-06 10:00', `${again} 10:00`],
      checks,
    });
    const late = make([spec({ due: '2026-05-20', end: acts(['2026-05-25 退回'], '2026-05-26') })]);
    expect(nodesIn(late, 'jia', '2026-05')).toEqual(['t1/end finished 0 1']);
  });

  test('after 办结 later nodes are finished', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-15' },
      { id: 'n2', due: '2026-07-15' },
    ];
    const context = make([
      spec({ nodes, end: { claims: ['2026-05-12 10:00'], checks: ['2026-05-14 通过'] } }),
    ]);
    expect(nodesIn(context, 'jia', '2026-05')).toEqual(['t1/n1 finished 0 1']);
    expect(nodesIn(context, 'jia', '2026-07')).toEqual(['t1/n2 finished 0 1']);
    expect(nodesIn(context, 'jia', '2026-06')).toEqual([]);
  });

  test('never filing a plan pays nothing: it is a node with c 0, and p 0', () => {
    const filed = make([
      spec({
        printed: '2026-05-06',
        due: '2026-05-29',
        plan: '2026-05-08 10:00',
        end: { claims: ['2026-06-03 10:00'] },
      }),
    ]);
    const never = make([
      spec({ printed: '2026-05-06', due: '2026-05-29', plan: null, end: { claims: ['2026-06-03 10:00'] } }),
    ]);
    expect(nodesIn(never, 'jia', '2026-05')).toEqual(['t1/plan open 16 0', 't1/end waiting 1']);
    expect(partsIn(never, 'jia', '2026-05')).toMatchObject({ a: '0.00', c1: '0.00' });
    expect(partsIn(filed, 'jia', '2026-05')['c1']).toBe('10.00');
  });

  test('a node accepted short of its target is accepted', () => {
    const nodes = [
      {
        id: 'n1',
        due: '2026-05-20',
        target: 60,
        percent: 20,
        claims: ['2026-05-20 10:00'],
        checks: ['2026-05-22 通过'],
      },
    ];
    expect(nodesIn(make([spec({ nodes })]), 'jia', '2026-05')).toEqual(['t1/n1 finished 0 1']);
  });

  test('a look back does not work back', () => {
    const end = {
      claims: ['2026-05-20 10:00'],
      checks: ['2026-05-22 通过', '2026-06-22 反弹 回头看 r1:2026-07-10'],
    };
    const context = make([
      spec({ due: '2026-05-20', end, demands: [{ id: 'r1', claims: ['2026-07-10 10:00'] }] }),
    ]);
    expect(['2026-05', '2026-06', '2026-07'].map((month) => nodesIn(context, 'jia', month))).toEqual([
      ['t1/end finished 0 1'],
      [],
      ['t1/r1 finished 0 1'],
    ]);
    expect(partsIn(context, 'jia', '2026-05')).toMatchObject({ a: '60.00', b: '20.00' });
    expect(partsIn(context, 'jia', '2026-06')['b']).toBe('0.00');
  });
});

describe('a line', () => {
  test('stands on the claim that finished its node, else on what set the node', () => {
    const nodes = [
      { id: 'n1', due: '2026-05-15', claims: ['2026-05-15 10:00'] },
      { id: 'n2', due: '2026-05-15' },
    ];
    const [task] = resultIn(make([spec({ nodes })]), 'jia', '2026-05').lines.completion;
    expect(
      task?.nodes.map(({ source: { entry, field } }) => `${entry.path}#${field.map(String).join('.')}`),
    ).toEqual(['claim/0000.yaml#nodes.0', 'plan/0000.yaml#nodes.1.due']);
  });

  test('of a class that the rules in force do not name weighs 1', () => {
    const context = make([spec({ due: '2026-05-12', level: '特急' })]);
    expect(tasks(context, 'jia', '2026-05')).toEqual(['lead 1 1: end open']);
  });
});

describe('a matter that was handed over', () => {
  const handOvers = [{ on: '2026-05-15', to: 'yi' }];
  const nodes = [
    { id: 'n1', due: '2026-05-12', claims: ['2026-05-12 10:00 jia'] },
    { id: 'n2', due: '2026-05-26', claims: ['2026-05-26 10:00 yi'] },
  ];

  test('counts as led for both, each with what it had', () => {
    const context = make([spec({ nodes, handOvers })]);
    expect(tasks(context, 'jia', '2026-05')).toEqual(['lead 1 1: n1 finished']);
    expect(tasks(context, 'yi', '2026-05')).toEqual(['lead 1 1: n2 finished']);
    expect(resultIn(context, 'jia', '2026-05').score.matters).toBe(1);
  });

  test('also where the rules count nobody who assists', () => {
    const rules = [
      { ...RULES, tasks: { ...(RULES.tasks as NonNullable<typeof RULES.tasks>), assist: undefined } },
    ];
    const context = make([spec({ nodes, handOvers })], { rules });
    expect(tasks(context, 'jia', '2026-05')).toEqual(['lead 1 1: n1 finished']);
  });
});

describe('a block left out', () => {
  test('of 协办 leaves the nodes of those who assist out', () => {
    const rules = [
      { ...RULES, tasks: { ...(RULES.tasks as NonNullable<typeof RULES.tasks>), assist: undefined } },
    ];
    const nodes = [{ id: 'n1', due: '2026-05-20', unit: 'yi' }];
    const context = make([spec({ nodes })], { rules });
    expect([...taskLines(context, periodIn(context, '2026-05')).keys()]).toEqual([]);
  });

  test('by a later version ends with that: no matter of before stands in its months', () => {
    const [first] = RULES.components;
    if (first === undefined) throw new Error('a component');
    const rules = [
      RULES,
      {
        ...RULES,
        version: 'v2',
        from: '2026-06',
        tasks: undefined,
        plans: undefined,
        weekly: undefined,
        components: [{ id: 'd', name: '评分', source: 'assessed' as const, full: '100' }],
      },
    ];
    const end = {
      claims: ['2026-05-11 10:00'],
      checks: ['2026-05-13 通过', '2026-06-10 反弹 回头看 r1:2026-06-20'],
    };
    const context = make([spec({ due: '2026-05-12', end })], { rules });
    expect([...taskLines(context, periodIn(context, '2026-05')).keys()]).toEqual(['jia']);
    expect([...taskLines(context, periodIn(context, '2026-06')).keys()]).toEqual([]);
    const checked = (month: string) => resultIn(context, 'jia', month).lines.quality.length;
    expect([checked('2026-05'), checked('2026-06')]).toEqual([1, 0]);
  });

  test('by one version and back in the next counts nothing once more: no finished node, no settled plan', () => {
    const without = { tasks: undefined, plans: undefined, weekly: undefined };
    const rules = [
      RULES,
      { ...RULES, ...without, version: 'v2', from: '2026-06', components: RULES.components.slice(1, 2) },
      { ...RULES, version: 'v3', from: '2026-07' },
    ];
    const end = { claims: ['2026-05-12 10:00'] };
    const context = make([spec({ due: '2026-05-12', end })], { rules });
    expect(['2026-05', '2026-06', '2026-07'].map((month) => nodesIn(context, 'jia', month))).toEqual([
      ['t1/end finished 0 1'],
      [],
      [],
    ]);
    const plans = (month: string) => resultIn(context, 'jia', month).lines.plans.length;
    expect(['2026-04', '2026-05', '2026-06', '2026-07'].map(plans)).toEqual([1, 0, 0, 0]);
  });

  test('of plans by a later version ends the missing plan', () => {
    const components = RULES.components.filter(({ id }) => id !== 'c1');
    const rules = [RULES, { ...RULES, version: 'v2', from: '2026-06', plans: undefined, components }];
    const context = make([spec({ plan: null })], { rules });
    expect(nodesIn(context, 'jia', '2026-05')).toEqual(['t1/plan open 37 0']);
    expect(nodesIn(context, 'jia', '2026-06')).toEqual([]);
    const filed = make([spec({ printed: '2026-05-28', plan: '2026-06-01 10:00' })], { rules });
    expect(resultIn(filed, 'jia', '2026-06').lines.plans).toEqual([]);
  });

  test('by the rules of its first day is left out of the whole quarter', () => {
    const components = RULES.components.filter(({ id }) => id !== 'c2');
    const quarter = { ...RULES, period: 'quarter' as const };
    const rules = [
      { ...quarter, weekly: undefined, components },
      { ...quarter, version: 'v2', from: '2026-05' },
    ];
    const weeks = (id: string) => resultIn(make([spec()], { rules }), 'jia', id).lines.weeks.length;
    expect([weeks('2026-q2'), weeks('2026-q3')]).toEqual([0, 14]);
  });
});

test('a quarter that began before the first rules counts nothing; the next counts what was due in it', () => {
  const rules = [{ ...RULES, from: '2026-02', period: 'quarter' as const }];
  const context = make([spec({ printed: '2026-02-02', due: '2026-02-10', plan: '2026-02-03 10:00' })], {
    rules,
  });
  const first = context.periodOn('2026-02-10');
  expect(first?.id).toBe('2026-q1');
  expect(first && unitResult(context, 'jia', first)).toBeUndefined();
  expect(first && [...planLines(context, first)]).toEqual([]);
  expect(nodesIn(context, 'jia', '2026-q2').map((line) => line.slice(0, 11))).toEqual(['t1/end open']);
  expect(resultIn(context, 'jia', '2026-q2').lines.plans).toHaveLength(1);
});

describe('a notice counts from the month of its delivery', () => {
  const lines = (printed: string, due: string, claim?: string) => {
    const end = claim === undefined ? {} : { end: { claims: [claim] } };
    const [task] = taskRecords(spec({ printed, due, plan: null })).task ?? [];
    if (task === undefined) throw new Error('a task');
    const entered = { ...task, submitted: '2026-04-01 09:00' };
    const context = world(LATER, UNITS, {
      ...taskRecords(spec({ printed, due, plan: null, ...end })),
      task: [entered],
    });
    return ['2026-04', '2026-05'].map((month) => nodesIn(context, 'jia', month));
  };

  test('which may be the day that it fell due, the last of the month', () => {
    expect(lines('2026-04-30', '2026-04-30', '2026-04-30 16:00')).toEqual([['t1/end finished 0 1'], []]);
  });

  test('though it was entered before, and its day had passed', () => {
    expect(lines('2026-05-06', '2026-04-30')).toEqual([[], ['t1/end open 19 0']]);
  });
});

describe('periods with days between', () => {
  const named = [
    { id: 'spring', name: '春', from: '2026-04-01', to: '2026-05-31' },
    { id: 'autumn', name: '秋', from: '2026-09-01', to: '2026-10-15' },
  ];
  const rules = [{ ...RULES, period: named }];

  test('count a node finished once', () => {
    const context = make([spec({ due: '2026-05-20', end: { claims: ['2026-05-20 10:00'] } })], { rules });
    expect([nodesIn(context, 'jia', 'spring'), nodesIn(context, 'jia', 'autumn')]).toEqual([
      ['t1/end finished 0 1'],
      [],
    ]);
    expect(partsIn(context, 'jia', 'autumn')['c1']).toBe('10.00');
    expect(resultIn(context, 'jia', 'autumn').lines.plans).toEqual([]);
  });

  test('count in the next what was finished between', () => {
    const context = make([spec({ due: '2026-05-20', end: { claims: ['2026-07-01 10:00'] } })], { rules });
    expect([nodesIn(context, 'jia', 'spring'), nodesIn(context, 'jia', 'autumn')]).toEqual([
      ['t1/end open 7 0'],
      ['t1/end finished 29 0.5'],
    ]);
  });
});

test('quarters settle what was at most 5 working days late in the next quarter', () => {
  const rules = [{ ...RULES, period: 'quarter' as const }];
  const context = make([spec({ due: '2026-06-25', end: { claims: ['2026-07-03 10:00'] } })], { rules });
  expect([nodesIn(context, 'jia', '2026-q2'), nodesIn(context, 'jia', '2026-q3')]).toEqual([
    ['t1/end waiting 3'],
    ['t1/end finished 6 0.7'],
  ]);
});

test('a notice typed after the cut-off is in no closed month, whenever it was handed over', () => {
  const base = lone(spec({ due: '2026-05-20' }));
  const [task] = base.context.ledger.task;
  if (task === undefined) throw new Error('a task');
  const notice = { ...task.value.notice, handedOver: { on: '2026-04-02', paper: '回证1号' } };
  const ledger = worldLedger(UNITS, { task: [{ ...task.value, notice, submitted: '2026-06-20 10:00' }] });
  const context = contextOf(ledger, LATER);
  expect(nodesIn(context, 'jia', '2026-05')).toEqual([]);
  expect(nodesIn(context, 'jia', '2026-06').map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
    't1/end open',
    't1/plan open',
  ]);
});
