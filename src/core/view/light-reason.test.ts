import { expect, test } from 'vitest';
import { rulesOf } from '../compute/months.ts';
import { join, matters, type MatterSpec } from '../compute/testing/matter.ts';
import { unit } from '../compute/testing/world.ts';
import { taskListView } from './task-list-view.ts';
import { taskViews } from './task-view.ts';
import { unitExtras } from './unit-extras.ts';
import { viewWorld } from './testing/view-world.ts';

const lit = (asOf: string, more: Partial<MatterSpec>) => {
  const spec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-29', ...more };
  const env = viewWorld(
    asOf,
    join({ unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] }, matters([spec])),
  );
  const [task] = taskViews(env);
  return { env, task, lights: task?.lights ?? [] };
};

test('a light held while 已报待核 speaks of the day of the claim', () => {
  const [light] = lit('2026-06-02 15:00', { end: { claims: ['2026-05-28 10:00'] } }).lights;
  expect(light?.light).toMatchObject({ detail: '报送时还剩1个工作日', beside: '已报待核' });
  expect(light?.reasons).toEqual([
    '“end”应于2026年5月29日完成，报送时还剩1个工作日。2026年5月28日已申请办结，待核验，保持报送时的灯色。',
  ]);
});

test('a light held while a request lies with the leader speaks of the day of the request', () => {
  const changes = [{ asked: '2026-05-26 10:00', dates: { end: '2026-06-20' } }];
  const [light] = lit('2026-06-03 15:00', { changes }).lights;
  expect(light?.light).toMatchObject({ detail: '申请时还剩3个工作日', beside: '申请调整中' });
});

test('a missing plan is told with its due day and record, and with the threshold of the rules', () => {
  const { env, lights } = lit('2026-05-15 15:00', { plan: null });
  const [light] = lights;
  const days = rulesOf(env.context, '2026-05')?.value.lights.behindDays;
  expect(light?.light.code).toBe('severely-overdue');
  expect(light?.reasons).toEqual(['工作计划应于2026年5月8日报送，未报，逾期6个工作日。']);
  expect(light?.threshold).toBe(`逾期超过${String(days)}个工作日为红`);
  expect(light?.records.map(({ path }) => path)).toEqual([env.context.dossiers.get('t1')?.task.path]);
});

test('a unit that assists and is through with its nodes is not told that the matter is', () => {
  const { lights } = lit('2026-05-20 15:00', {
    assists: ['yi'],
    nodes: [
      {
        id: 'n1',
        due: '2026-05-15',
        unit: 'yi',
        claims: ['2026-05-14 10:00'],
        checks: ['2026-05-15 通过'],
      },
    ],
  });
  expect(lights[1]?.light.code).toBe('done');
  expect(lights[1]?.reasons).toEqual(['本单位节点均已认定。']);
});

test('what has ended is listed on its own, not among what rests, and what was done before stays done', () => {
  const { env, task } = lit('2026-05-25 15:00', {
    nodes: [
      { id: 'n1', due: '2026-05-15', claims: ['2026-05-14 10:00'], checks: ['2026-05-15 通过'] },
      { id: 'n2', due: '2026-05-22' },
    ],
    events: ['2026-05-20 终止'],
  });
  const list = taskListView(env);
  expect(list.groups.map(({ id, title }) => [id, title])).toEqual([['light-terminated', '已终止（1）']]);
  expect(list.counts?.map(({ word, count }) => [word, count])).toEqual([
    ['严重逾期', 0],
    ['滞后', 0],
    ['临期', 0],
    ['正常', 0],
    ['未启动／暂停', 0],
    ['完成', 0],
    ['已终止', 1],
  ]);
  expect(
    unitExtras(env)
      .tasks('jia')
      .map(({ title }) => title),
  ).toEqual(['已终止']);
  expect(task?.plan?.nodes.map(({ name, actualText, cancelled }) => [name, actualText, cancelled])).toEqual([
    ['n1', '按时完成', false],
    ['n2', '未完成，事项已终止', true],
    ['end', '未完成，事项已终止', true],
  ]);
});

test('a change nobody has decided is pending; a refused one is void', () => {
  const asked = { asked: '2026-05-26 10:00', dates: { end: '2026-06-20' } };
  const statesOf = (changes: MatterSpec['changes'] & {}) =>
    lit('2026-05-28 15:00', { changes }).task?.planChanges.map(({ state }) => state);
  expect(statesOf([asked])).toEqual(['pending']);
  expect(statesOf([{ ...asked, refused: '2026-05-27' }])).toEqual(['void']);
  expect(statesOf([{ ...asked, consent: '2026-05-27', chief: '2026-05-27' }])).toEqual(['in-force']);
});
