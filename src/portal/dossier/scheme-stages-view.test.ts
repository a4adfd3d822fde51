import { expect, test } from 'vitest';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { viewWorld } from '../testing/view-world.ts';
import { schemeStagesView } from './scheme-stages-view.ts';

const SPEC: TaskSpec = {
  id: 't1',
  lead: 'jia',
  printed: '2026-05-06',
  plan: '2026-05-08 10:00',
  due: '2026-06-30',
  tags: ['难点'],
  end: { claims: ['2026-05-20 10:00'], checks: ['2026-05-22 通过'] },
};

function stagesOf(title: string, more: Partial<TaskSpec> = {}, asOf = '2026-05-25 10:00') {
  const records = taskRecords({ ...SPEC, ...more });
  const named: Records = { ...records, task: (records.task ?? []).map((task) => ({ ...task, title })) };
  const env = viewWorld(asOf, join({ unit: [unit('jia')] }, named));
  const dossier = env.context.dossiers.get('t1');
  return dossier === undefined ? undefined : schemeStagesView(env, dossier);
}

test('the stages of a scheme tell their days and how far they are', () => {
  expect(stagesOf('修订应急预案')?.stages).toEqual([
    { name: '方案起草', standing: 'done', spanText: '2026年5月6日至2026年5月8日' },
    { name: '组织实施', standing: 'done', spanText: '2026年5月8日至2026年5月22日' },
    { name: '效果评价', standing: 'now', spanText: '2026年5月22日起' },
  ]);
  expect(stagesOf('清理堵塞')).toBeNull();
});

test('the first act of supervision stands beside the day of the plan', () => {
  const acts = (more: Partial<TaskSpec>, asOf?: string) => stagesOf('制定方案', more, asOf)?.actText;
  expect(acts({})).toBe('第一次督查行动：2026年5月22日核查，比计划备案晚14天。');
  expect(acts({ events: ['2026-05-07 催办'] })).toContain('比计划备案早1天');
  expect(acts({ events: ['2026-05-08 催办'] })).toContain('与计划备案同一天');
  expect(acts({ plan: null, events: ['2026-05-12 催办'] }, '2026-05-13 10:00')).toContain('计划还没有备案');
  expect(acts({}, '2026-05-13 10:00')).toBe('除印发通知单以外，还没有督查行动。');
});
