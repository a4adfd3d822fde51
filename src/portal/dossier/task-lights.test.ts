import { expect, test } from 'vitest';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { taskListView } from '../task-list/task-list-view.ts';
import { unitMatterSets } from './task-light-table.ts';
import { taskPages } from './task-view.ts';
import { viewWorld } from '../testing/view-world.ts';
import { made } from '../testing/made.ts';

const UNITS = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };

const lit = (asOf: string, more: Partial<TaskSpec>, rules = RULES) => {
  const spec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-05-29', ...more };
  const env = viewWorld(asOf, join(UNITS, { rules: [rules] }, taskRecords(spec)));
  const [task] = made(taskPages(env));
  return { env, task, lights: task?.lights ?? [] };
};

test('a light held while 已报待核 speaks of the day of the claim', () => {
  const [light] = lit('2026-06-02 15:00', { end: { claims: ['2026-05-28 10:00'] } }).lights;
  expect(light?.light).toMatchObject({ detail: '报送时还剩1个工作日', beside: '已报待核' });
  expect(light?.reasons).toEqual([
    '“end”应于2026年5月29日完成，报送时还剩1个工作日。2026年5月28日已报办结，待核验，保持报送时的灯色。',
  ]);
});

test('a missing plan is told with its due day and record, and with the threshold of the rules', () => {
  const { env, lights } = lit('2026-05-18 15:00', { plan: null });
  const [light] = lights;
  expect(light?.light.code).toBe('severely-overdue');
  expect(light?.reasons).toEqual(['工作计划应于2026年5月8日报送，未报，逾期7个工作日。']);
  expect(light?.threshold).toBe('逾期超过5个工作日为红');
  expect(light?.records.map(({ path }) => path)).toEqual([env.context.dossiers.get('t1')?.task.path]);
});

test('a 即办件 that nobody signed for is told by its 签收', () => {
  const [light] = lit('2026-05-09 15:00', { due: '2026-05-12', plan: null, acked: null }).lights;
  expect(light?.reasons[0]).toBe('即办件应于2026年5月7日签收，未签收，逾期2个工作日。');
});

test('days in which a request lay unanswered beyond its deadline are told beside a lateness', () => {
  const changes = [{ asked: '2026-05-20 10:00', dates: { end: '2026-06-02' } }];
  const [light] = lit('2026-06-05 15:00', { due: '2026-05-26', changes }).lights;
  expect(light?.reasons).toEqual([
    '“end”应于2026年5月26日完成，逾期3个工作日（已扣除等候答复超过期限的5个工作日）。',
  ]);
});

test('a unit that assists and is through with its nodes is 绿 and not told that the matter is over', () => {
  const node = {
    id: 'n1',
    due: '2026-05-15',
    unit: 'yi',
    claims: ['2026-05-14 10:00'],
    checks: ['2026-05-15 通过'],
  };
  const [lead, other] = lit('2026-05-20 15:00', { assists: ['yi'], nodes: [node] }).lights;
  expect(lead?.role).toBe('主办');
  expect(other).toMatchObject({
    role: '协办',
    light: { code: 'normal', detail: '本单位已完成' },
    reasons: ['本单位节点均已认定。'],
  });
});

test('a unit that handed its part over is told to whom, behind the unit that leads now', () => {
  const { env, lights } = lit('2026-05-18 15:00', { handOvers: [{ on: '2026-05-12', to: 'yi' }] });
  expect(lights.map(({ unit: { id }, role, light: { word } }) => [id, role, word])).toEqual([
    ['yi', '主办', '正常'],
    ['jia', '已移交', '已移交'],
  ]);
  expect(lights[1]?.reasons).toEqual(['2026年5月12日移交yi，由接办单位负责。']);
  expect(taskListView(env)?.groups.flatMap(({ rows }) => rows.map(({ lead }) => lead.id))).toEqual(['yi']);
});

test('what was withdrawn is listed on its own, not among what rests, and what was done before stays done', () => {
  const { env, task } = lit('2026-05-25 15:00', {
    nodes: [
      { id: 'n1', due: '2026-05-15', claims: ['2026-05-14 10:00'], checks: ['2026-05-15 通过'] },
      { id: 'n2', due: '2026-05-22' },
    ],
    events: ['2026-05-20 撤销督办'],
  });
  const list = taskListView(env);
  expect(list?.groups.map(({ id, title }) => [id, title])).toEqual([['light-withdrawn', '已撤销督办（1）']]);
  expect(list?.lights?.counts.map(({ word, count }) => [word, count])).toEqual([
    ['严重逾期', 0],
    ['滞后', 0],
    ['临期', 0],
    ['正常', 0],
    ['未启动', 0],
    ['完成', 0],
    ['已撤销督办', 1],
  ]);
  expect(task?.plan?.nodes.map(({ name, actualText, cancelled }) => [name, actualText, cancelled])).toEqual([
    ['n1', '按时完成', false],
    ['n2', '未完成，已撤销督办', true],
    ['end', '未完成，已撤销督办', true],
  ]);
});

test('a matter whose notice is void says so: its light, its state, its nodes and its plan', () => {
  const { env, task, lights } = lit('2026-05-25 15:00', {
    nodes: [{ id: 'n1', due: '2026-05-22' }],
    events: ['2026-05-20 通知单作废'],
  });
  expect(lights[0]).toMatchObject({
    light: { code: 'grey', word: '已作废' },
    reasons: ['通知单经主要领导书面决定作废，编号不再使用。'],
  });
  const groups = taskListView(env)?.groups;
  expect(groups?.map(({ id, title }) => [id, title])).toEqual([['light-void', '已作废（1）']]);
  expect(groups?.[0]?.rows[0]?.stateText).toBe('通知单已作废');
  expect(task?.plan?.nodes.map(({ actualText }) => actualText)).toEqual(['通知单已作废', '通知单已作废']);
  const bare = lit('2026-05-25 15:00', { plan: null, events: ['2026-05-20 通知单作废'] });
  expect(bare.task?.planReason).toBe('通知单已作废，不再报送计划');
});

test('where the rules leave the lights out there is no light, no count and no filter by light; the list goes by state', () => {
  const unlit = { ...RULES, lights: undefined };
  const { env, task } = lit('2026-05-18 15:00', { nodes: [{ id: 'n1', due: '2026-05-15' }] }, unlit);
  const list = taskListView(env);
  expect(task?.lights).toEqual([]);
  expect(task?.plan).toMatchObject({ hasLights: false });
  expect(task?.plan?.nodes.every(({ light }) => light === null)).toBe(true);
  expect(list?.lights).toBeNull();
  expect(list?.groups.map(({ id }) => id)).toEqual(['state-handling']);
  expect(JSON.stringify(list)).not.toContain('灯');
});

test('in the file by units a matter stands once for each unit, with its part, its light and why', () => {
  const node = { id: 'n1', due: '2026-05-22', unit: 'yi' };
  const { env, lights } = lit('2026-05-20 15:00', { assists: ['yi'], nodes: [node] });
  const [set] = unitMatterSets(env);
  const keys = ['matter-id', 'unit-id', 'role', 'light', 'reasons'];
  const at = keys.map((key) => set?.columns.findIndex((column) => column.key === key) ?? -1);
  expect([...(set?.rows() ?? [])].map((row) => at.map((place) => row[place]))).toEqual(
    lights.map(({ unit: { id }, role, light, reasons }) => ['t1', id, role, light.word, reasons.join('；')]),
  );
  expect(lights.map(({ role }) => role)).toEqual(['主办', '协办']);
});
