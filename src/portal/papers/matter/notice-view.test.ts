import { expect, test } from 'vitest';
import { join, unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { viewWorld } from '../../testing/view-world.ts';
import { noticeDays, noticesView } from './notice-view.ts';
import { sheetTexts } from '../../paper/paper-view.ts';

const units = { unit: [unit('jia'), unit('yi', 'counties', 2), unit('mishu', '不参评', 9)] };
const matter = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  printed: '2026-05-06',
  due: '2026-11-27',
  ...more,
});
const envOf = (specs: readonly TaskSpec[], more = {}) =>
  viewWorld('2026-06-12 15:00', join(units, taskRecords(...specs), more), 'internal');
const textsOf = (...[specs, more]: Parameters<typeof envOf>) =>
  noticesView(envOf(specs, more), '2026-05-06')?.sheets.map((sheet) => sheetTexts(sheet).join('\n')) ?? [];

test('a day’s notices are a sheet each, a matter laid on several units one, addressed to all of them', () => {
  const records = taskRecords(matter('t1', 'jia'), matter('p1', 'jia'), matter('p1-yi', 'yi'));
  const task = (records.task ?? []).map((one) =>
    one.id === 'p1-yi' ? { ...one, parent: 'p1', notice: { ...one.notice, no: '督办〔2026〕p1号' } } : one,
  );
  const env = viewWorld('2026-06-12 15:00', join(units, { ...records, task }), 'internal');
  expect(
    noticeDays(env).map(({ day, notices }) => [day, notices.map((same) => same.map(({ id }) => id))]),
  ).toEqual([['2026-05-06', [['p1', 'p1-yi'], ['t1']]]]);
  expect(sheetTexts(noticesView(env, '2026-05-06')?.sheets[0] ?? never()).join('\n')).toContain(
    '主送（主办单位）：jia、yi',
  );
});

test('a block that the rules leave out has no row on a notice', () => {
  const assisted = textsOf([matter('t1', 'jia', { assists: ['yi'] })]);
  expect(assisted.join()).toContain('协办（配合）单位：yi');
  expect(assisted.join()).toContain('计划报送时限：2026年5月8日前');
  const bare = { ...without(RULES, 'plans', 'weekly'), tasks: without(RULES.tasks ?? never(), 'assist') };
  const left = textsOf([matter('t1', 'jia', { plan: null })], { rules: [bare] });
  expect(left).toHaveLength(1);
  expect(left.join()).not.toMatch(/协办|计划|每周/u);
});

function without(whole: object, ...keys: readonly string[]): object {
  return Object.fromEntries(Object.entries(whole).filter(([key]) => !keys.includes(key)));
}

function never(): never {
  throw new Error('it is there');
}
