import { describe, expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { unit, world } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { liveLook } from '../time/look.ts';
import { tasksOfUnit } from './beside-facts.ts';
import { rowIn } from './testing/reported.ts';

const SPEC: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-04-01', due: '2026-12-18' };
const row = (more: Partial<TaskSpec>, ...asked: [Parameters<typeof rowIn>[1]?, string?]) =>
  rowIn(taskRecords({ ...SPEC, ...more }), ...asked);

describe('what 主要领导 took off', () => {
  const off = {
    nodes: ['2026-05-01', '2026-05-29', '2026-06-01'].map((due, n) => ({ id: `n${String(n + 1)}`, due })),
    events: ['2026-04-20 取消节点 n1,n2,n3'],
  };
  const nodes = { nodes: [{ id: 'n1', due: '2026-05-20' }], events: ['2026-05-12 取消节点 n1'] };

  test('are nodes that would have been due in the period, with the decision and what had set them', () => {
    const records = ['event/0000.yaml', 'plan/0000.yaml'];
    // 1 May is a holiday: that node would have been due on the 6th.
    expect(row(off).leftOut).toEqual(['n1', 'n2'].map((node) => ({ task: 't1', node, records })));
    expect(row(off, { month: '2026-06' }).leftOut).toEqual([{ task: 't1', node: 'n3', records }]);
    expect(row(off, { month: '2026-04' }).leftOut).toBeUndefined();
    expect(row({ nodes: nodes.nodes }).leftOut).toBeUndefined();
  });

  test('tell nothing of what is withheld: the decision, the plan, the matter', () => {
    const reported = (path: string) => row(nodes, { hidden: [path] }).leftOut;
    expect(reported('event/0000.yaml')).toEqual([{ task: 't1', node: 'n1', records: ['plan/0000.yaml'] }]);
    expect(reported('plan/0000.yaml')).toEqual([{ task: 't1', node: 'N0', records: ['event/0000.yaml'] }]);
    expect(reported('task/0000.yaml')).toEqual([{ task: 'W1', node: 'N0' }]);
  });

  test('are matters withdrawn in the period, for each unit with a node in them', () => {
    const events = ['2026-05-11 暂缓办理', '2026-05-12 撤销督办'];
    const withdrawn = { assists: ['yi'], events };
    const left = (month: string, id: string) => row(withdrawn, { month }, id).leftOut;
    expect(left('2026-05', 'jia')).toEqual([{ task: 't1', records: ['event/0001.yaml'] }]);
    expect(left('2026-05', 'yi')).toBeUndefined();
    expect(['2026-04', '2026-06'].map((month) => left(month, 'jia'))).toEqual([undefined, undefined]);
    expect(row(withdrawn, { hidden: ['task/0000.yaml'] }).leftOut).toEqual([{ task: 'W1' }]);
    const first = { events: ['2026-05-01 撤销督办'] };
    expect(row(first).leftOut).toEqual([{ task: 't1', records: ['event/0000.yaml'] }]);
  });
});

describe('the lights of a unit', () => {
  const lights = (more: Partial<TaskSpec>, month = '2026-05', id = 'jia') => row(more, { month }, id).lights;
  const end = { claims: ['2026-05-12 10:00'], checks: ['2026-05-13 通过'] };

  test('count each matter in hand by its light, what ended for the unit in the period by how it ended', () => {
    expect(lights({})).toEqual({ green: 1 });
    expect(lights({ due: '2026-05-12', end })).toEqual({ done: 1 });
    expect(lights({ events: ['2026-05-12 撤销督办'] })).toEqual({ withdrawn: 1 });
    expect(lights({ events: ['2026-05-12 通知单作废'] })).toEqual({ withdrawn: 1 });
    const handed = { handOvers: [{ on: '2026-05-12', to: 'yi' }] };
    expect([lights(handed), lights(handed, '2026-05', 'yi')]).toEqual([{ 'handed-over': 1 }, { green: 1 }]);
    expect(lights({ events: ['2026-05-12 暂缓办理'] })).toEqual({ grey: 1 });
    const two = rowIn(
      taskRecords({ ...SPEC, due: '2026-05-12' }, { ...SPEC, id: 't2' }, { ...SPEC, id: 't3' }),
    );
    expect(two.lights).toEqual({ red: 1, green: 2 });
  });

  test('leave out what had ended before the period, and what was not delivered by its end', () => {
    const months = ['2026-04', '2026-05', '2026-06'];
    const over = (more: Partial<TaskSpec>) => months.map((month) => lights(more, month));
    expect(over({ due: '2026-05-12', end })).toEqual([{ green: 1 }, { done: 1 }, {}]);
    expect(over({ events: ['2026-05-12 撤销督办'] })).toEqual([{ green: 1 }, { withdrawn: 1 }, {}]);
    expect(over({ events: ['2026-05-12 通知单作废'] })).toEqual([{ green: 1 }, { withdrawn: 1 }, {}]);
    expect(over({ handOvers: [{ on: '2026-05-12', to: 'yi' }] })).toEqual([
      { green: 1 },
      { 'handed-over': 1 },
      {},
    ]);
    expect(over({ printed: '2026-05-31' })).toEqual([{}, { green: 1 }, { green: 1 }]);
    expect(over({ printed: '2026-06-01' })).toEqual([{}, {}, { green: 1 }]);
    // Ended in the month in which it began.
    expect(over({ printed: '2026-05-06', due: '2026-05-19', end })).toEqual([{}, { done: 1 }, {}]);
  });

  test('are none where the rules of the day know none', () => {
    expect(row({}, { rules: { ...RULES, lights: undefined } }).lights).toBeUndefined();
  });
});

test('a unit has in hand what it leads, has a node in or handed over; not what it only assists, nor what is not delivered', () => {
  const nodes = [
    { id: 'n1', due: '2026-06-10', unit: 'planned' },
    { id: 'n2', due: '2026-06-10', unit: 'cancelled' },
  ];
  const spec = {
    ...SPEC,
    assists: ['assistant'],
    nodes,
    events: ['2026-05-11 取消节点 n2'],
    handOvers: [{ on: '2026-05-12', to: 'successor' }],
  };
  const context = world('2026-12-20 18:00', { unit: [unit('jia')] }, taskRecords(spec));
  const has = (id: string, moment: string) => tasksOfUnit(context, id, liveLook(moment)).length === 1;
  const all = ['jia', 'planned', 'cancelled', 'assistant', 'successor'];
  const later = all.filter((id) => has(id, '2026-05-20 10:00'));
  expect(later).toEqual(['jia', 'planned', 'successor']);
  expect(all.filter((id) => has(id, '2026-03-31 24:00'))).toEqual([]);
  expect(all.filter((id) => has(id, '2026-04-01 24:00'))).toEqual(['jia', 'planned', 'cancelled']);
});
