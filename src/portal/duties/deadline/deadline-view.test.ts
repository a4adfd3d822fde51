import { expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { deadlineView } from './deadline-view.ts';
import { viewWorld } from '../../testing/view-world.ts';

const deadlines = (asOf: string, more: Partial<TaskSpec>, records: Records = {}) => {
  const spec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-29', ...more };
  const units = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)], rules: [RULES] };
  const env = viewWorld(asOf, join(units, records, taskRecords(spec)), 'internal');
  return (id: string) =>
    allDuties(env.context)
      .filter((duty) => duty.id === id)
      .map((duty) => deadlineView(env, duty))[0];
};

test('a plan that was handed over overdue says which day was set anew', () => {
  const of = deadlines('2026-05-14 15:00', {
    plan: null,
    handOvers: [{ on: '2026-05-12', to: 'yi', dates: { plan: '2026-05-15' } }],
  });
  expect(of('t1-plan-1')).toMatchObject({
    due: '2026-05-15',
    spanText: '2个工作日',
    moves: ['2026年5月12日移交，日期另定为5月15日'],
  });
});

test('a clock that rested says by how much it moved', () => {
  const of = deadlines('2026-05-20 15:00', {
    plan: null,
    events: ['2026-05-08 暂缓办理', '2026-05-12 恢复'],
  });
  expect(of('t1-plan-1')).toMatchObject({
    due: '2026-05-12',
    moves: ['暂缓办理期间的工作日顺延，至2026年5月12日'],
  });
});

test('a drawn claim is checked by the close, counted from the period that ended', () => {
  const draw = { period: '2026-05', number: '480317', by: 'jijian', submitted: '2026-06-01 10:00' };
  const node = { id: 'n1', due: '2026-05-22', claims: ['2026-05-20 10:00'] };
  const of = deadlines('2026-06-02 15:00', { due: '2026-06-30', nodes: [node] }, { draw: [draw] });
  expect(of('t1-verification-n1-202605201000')).toMatchObject({
    due: '2026-06-08',
    startText: '抽查抽中，从期末（2026年5月31日）起算，关账以前核验',
  });
  expect(of('draw-2026-05')).toMatchObject({
    startText: '2026年5月的报告清单于期末封存',
    spanText: '期末以后第1个工作日＝2026年6月1日（周一）',
    outcome: '按时，2026年6月1日（周一）10:00发出',
  });
});

test('a review on site names the cut-off at which the matter lagged', () => {
  const of = deadlines('2026-06-10 15:00', { due: '2026-05-12' });
  expect(of('site-review-2026-06-t1')).toMatchObject({
    startText: '2026年5月31日（上期末）本任务为红灯或逾期超过限度，本期须到现场点评',
    spanText: '2026年6月最后一个工作日＝2026年6月30日（周二）',
  });
});

test('回头看 counts calendar months from the acceptance of 办结', () => {
  const end = { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] };
  const of = deadlines('2026-06-10 15:00', { tags: ['难点'], end });
  expect(of('t1-look-back-2')).toMatchObject({
    startText: '办结认定2026年5月22日',
    spanText: '2026年5月22日＋3个月＝2026年8月22日（周六），遇休息日顺延至2026年8月24日（周一）',
  });
});

test('marks are owed between the end of the period and its close', () => {
  const components = [
    ...RULES.components,
    { id: 'd', name: '考评', source: 'assessed' as const, full: '10' },
  ];
  const env = viewWorld(
    '2026-06-02 15:00',
    join(
      { unit: [unit('jia')], rules: [{ ...RULES, components }] },
      taskRecords({ id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-12' }),
    ),
    'internal',
  );
  const [mark] = allDuties(env.context).filter(({ id }) => id === 'mark-2026-05-d');
  expect(mark && deadlineView(env, mark)).toMatchObject({
    startText: '评分从期末以后（2026年6月1日起）录入',
    spanText: '关账以前：期末以后第6个工作日＝2026年6月8日（周一）',
    due: '2026-06-08',
  });
});
