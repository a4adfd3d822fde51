import { expect, test } from 'vitest';
import { join, unit, world, type Records } from '../testing/office.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { signOffs, signOffsOf } from './sign-off.ts';

const AS_OF = '2026-06-12 15:00';
const given = (spec: Partial<TaskSpec>, more: Records = {}) =>
  world(
    AS_OF,
    join(
      { unit: [unit('jia')] },
      taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-11-27', ...spec }),
      more,
    ),
  );
const told = (context: ReturnType<typeof given>) =>
  signOffs(context).map(({ kind, by, since }) => `${kind} ${by} ${since}`);

test('a plan waits for the leader in charge from the day it was handed in until it is approved', () => {
  const waiting = given({ printed: '2026-06-10', plan: '2026-06-11 10:00', filed: null });
  expect(told(waiting)).toEqual(['plan fenguan 2026-06-11']);
  expect(told(given({}))).toEqual([]);
});

test('a change within the notice’s deadline waits for the leader in charge alone', () => {
  const change = { asked: '2026-06-10 09:00', dates: { n1: '2026-07-31' } };
  const nodes = [{ id: 'n1', due: '2026-06-30' }];
  expect(told(given({ nodes, changes: [change] }))).toEqual(['change fenguan 2026-06-10']);
  expect(told(given({ nodes, changes: [{ ...change, consent: '2026-06-11' }] }))).toEqual([]);
  expect(told(given({ nodes, changes: [{ ...change, refused: '2026-06-11' }] }))).toEqual([]);
});

test('a change beyond the notice’s deadline goes on to 主要领导 with the consent of the leader in charge', () => {
  const change = { asked: '2026-06-10 09:00', dates: { end: '2026-12-18' }, consent: '2026-06-11' };
  const [first] = signOffs(given({ changes: [change] }));
  expect([first?.kind, first?.by, first?.since]).toEqual(['beyond', 'zhuren', '2026-06-11']);
  expect(told(given({ changes: [{ ...change, chief: '2026-06-11' }] }))).toEqual([]);
});

test('a date that is the notice’s own deadline is not beyond it', () => {
  const change = { asked: '2026-06-10 09:00', dates: { n1: '2026-11-27' }, consent: '2026-06-11' };
  expect(told(given({ nodes: [{ id: 'n1', due: '2026-06-30' }], changes: [change] }))).toEqual([]);
});

test('a class that 主要领导 fixes waits for the signature until it is fixed or sent back', () => {
  const said = (result: '同意' | '退回', level = '重点'): Records => ({
    classing: [
      {
        task: 't1',
        class: level,
        result,
        decision: { by: 'zhuren', on: '2026-05-07', mode: '签批' },
        submitted: '2026-05-07 10:00',
      },
    ],
  });
  expect(told(given({ level: '重点' }))).toEqual(['class zhuren 2026-05-06']);
  expect(told(given({ level: '重点' }, said('同意')))).toEqual([]);
  expect(told(given({ level: '重点' }, said('退回')))).toEqual([]);
  expect(told(given({ level: '重点' }, said('同意', '重大')))).toEqual(['class zhuren 2026-05-06']);
  expect(told(given({ level: '一般' }))).toEqual([]);
});

test('of a matter that was withdrawn nothing waits', () => {
  const spec: Partial<TaskSpec> = { level: '重点', filed: null, events: ['2026-06-01 撤销督办'] };
  expect(told(given(spec))).toEqual([]);
});

test('a paper that was issued waits until 主要领导 has read it', () => {
  const paper = {
    id: 'w23',
    kind: '周报' as const,
    week: '2026-W23',
    on: '2026-06-05',
    submitted: '2026-06-05 17:00',
  };
  const said = (issued: string, result: '同意' | '退回') => ({
    issued,
    result,
    decision: { by: 'zhuren', on: '2026-06-08', mode: '签批' as const },
    submitted: '2026-06-08 10:00',
  });
  const context = given(
    {},
    {
      issued: [paper, { ...paper, id: 'w22' }, { ...paper, id: 'w21' }],
      reading: [said('w22', '同意'), said('w21', '退回')],
    },
  );
  expect(told(context)).toEqual(['paper zhuren 2026-06-05']);
  expect(signOffsOf(context, 'zhuren')).toHaveLength(1);
  expect(signOffsOf(context, 'fenguan')).toEqual([]);
});
