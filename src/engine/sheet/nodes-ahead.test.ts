import { describe, expect, test } from 'vitest';
import type { Rules } from '#record/rules/rules.ts';
import { taskRecords, type TaskSpec } from '../testing/task-records.ts';
import { periodIn, unit, world, type Records } from '../testing/office.ts';
import { RULES } from '../testing/rules.ts';
import { nodesAhead } from './period-sheet.ts';

/** A 重点 matter of 甲 with one node besides its deadline far off. */
const key = (id: string, due: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead: 'jia',
  level: '重点',
  printed: '2026-05-06',
  due: '2026-12-25',
  nodes: [{ id: 'n1', due }],
  ...more,
});
const ahead = (specs: readonly TaskSpec[], period = '2026-05', ...more: readonly Records[]) => {
  const context = world('2026-08-31 18:00', { unit: [unit('jia')] }, taskRecords(...specs), ...more);
  return nodesAhead(context, periodIn(context, period)).map(
    ({ dossier, node }) => `${node.due} ${dossier.id}#${node.id}`,
  );
};
/** The node due on 10 June with its claims and checks, as May sees it. */
const acts = (claims: readonly string[], checks: readonly string[] = []) =>
  ahead([key('t1', '', { nodes: [{ id: 'n1', due: '2026-06-10', claims, checks }] })]);
const THERE = ['2026-06-10 t1#n1'];

test('they are those of matters above the lowest class, by day, by matter, by node', () => {
  const specs = [
    key('c', '2026-06-10', { level: '一般' }),
    key('b', '2026-06-10', { level: '重大' }),
    key('a', '2026-06-10'),
    key('d', '', { nodes: ['n2', 'n1'].map((id) => ({ id, due: '2026-06-09' })) }),
  ];
  expect(ahead(specs)).toEqual(['2026-06-09 d#n1', '2026-06-09 d#n2', '2026-06-10 a#n1', '2026-06-10 b#n1']);
});

test('they fall due from the first to the last day of the next period; a rest day moves a date into it', () => {
  const days = ['2026-05-29', '2026-06-01', '2026-06-30', '2026-07-01'];
  const specs = days.map((day, index) => key(`t${String(index)}`, day));
  expect(ahead(specs)).toEqual(['2026-06-01 t1#n1', '2026-06-30 t2#n1']);
  expect(ahead([key('t1', '2026-05-31')])).toEqual(['2026-06-01 t1#n1']);
});

test('the next period is a quarter where the rules say so, and none where no period follows on', () => {
  const rules = (period: Rules['period']): Records => ({ rules: [{ ...RULES, period }] });
  const specs = ['2026-06-30', '2026-07-01', '2026-09-30', '2026-10-09'].map((day) => key(`t${day}`, day));
  expect(ahead(specs, '2026-q2', rules('quarter'))).toEqual([
    '2026-07-01 t2026-07-01#n1',
    '2026-09-30 t2026-09-30#n1',
  ]);
  const named = [{ id: 'spring', name: '春季攻坚', from: '2026-03-01', to: '2026-05-31' }];
  expect(ahead(specs, 'spring', rules(named))).toEqual([]);
});

test('there are none where the rules know no matters, or where there were none when the period began', () => {
  const components = [{ id: 'd', name: '评分', source: 'assessed' as const, full: '100' }];
  const without = { tasks: undefined, plans: undefined, weekly: undefined, components };
  expect(ahead([key('t1', '2026-06-10')], '2026-05', { rules: [{ ...RULES, ...without }] })).toEqual([]);
  const rules: Records = { rules: [{ ...RULES, from: '2026-02', period: 'quarter' }] };
  const context = world(
    '2026-08-31 18:00',
    { unit: [unit('jia')] },
    taskRecords(key('t1', '2026-06-10')),
    rules,
  );
  const first = context.periodOn('2026-02-10');
  expect(first?.id).toBe('2026-q1');
  expect(first && nodesAhead(context, first)).toEqual([]);
});

describe('a node', () => {
  test('claimed by the cut-off is not there, checked or not; refused by the close it is', () => {
    expect(acts(['2026-05-31 23:59'])).toEqual([]);
    expect(acts(['2026-05-20 10:00'], ['2026-05-22 通过'])).toEqual([]);
    expect(acts(['2026-06-01 00:00'])).toEqual(THERE);
    expect(acts(['2026-05-20 10:00'], ['2026-05-22 退回'])).toEqual(THERE);
  });

  test('cancelled, resting or withdrawn is not there, from the day on which the cut-off knew of it', () => {
    const after = (kind: string, day: string) =>
      ahead([key('t1', '2026-06-10', { events: [`${day} ${kind}`] })]);
    for (const kind of ['取消节点 n1', '暂缓办理', '撤销督办']) {
      expect(after(kind, '2026-05-31')).toEqual([]);
      expect(after(kind, '2026-06-01')).toEqual(THERE);
    }
  });

  test('of a matter whose notice came after the cut-off is not there', () => {
    expect(ahead([key('t1', '2026-06-10', { printed: '2026-05-31' })])).toEqual(THERE);
    expect(ahead([key('t1', '2026-06-10', { printed: '2026-06-01' })])).toEqual([]);
    const onPaper = (on: string, submitted: string) => {
      const records = taskRecords(key('t1', '2026-06-10'));
      const handedOver = { on, paper: '回证1号' };
      const task = (records.task ?? []).map((one) => ({
        ...one,
        notice: { ...one.notice, handedOver },
        submitted,
      }));
      const context = world('2026-08-31 18:00', { unit: [unit('jia')] }, { ...records, task });
      return nodesAhead(context, periodIn(context, '2026-05')).length;
    };
    expect([
      onPaper('2026-05-31', '2026-05-31 23:59'),
      onPaper('2026-06-01', '2026-05-31 23:59'),
      onPaper('2026-05-31', '2026-06-01 00:00'),
    ]).toEqual([1, 0, 0]);
  });
});
