import { expect, test } from 'vitest';
import { dutiesView } from '#portal/duties/roll/duties-view.ts';
import { viewWorld } from '#portal/testing/view-world.ts';
import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { urgeList } from './urge-list.ts';

const NO_PLAN: TaskSpec = { id: 't1', lead: 'jia', printed: '2026-05-06', due: '2026-06-30', plan: null };
const secret = taskRecords({ ...NO_PLAN, id: 't9', lead: 'yi' });
const records: Records = join({ unit: [unit('jia'), unit('yi', 'counties', 2)] }, taskRecords(NO_PLAN), {
  ...secret,
  task: (secret.task ?? []).map((task) => ({ ...task, disclosure: '系统内' as const })),
});
const AT = '2026-05-25 08:20';

test('what may not be told is counted where it is owed, and named inside', () => {
  const of = (profile: 'public' | 'internal') => {
    const found = urgeList(viewWorld(AT, records, profile)).find(({ id }) => id === 'yi');
    return { reported: found?.overdue.map(({ id }) => id), hidden: found?.hidden };
  };
  expect(of('public').reported).not.toContain('t9-plan-1');
  expect(of('public').hidden).toMatchObject({ overdue: 1 });
  expect(of('internal').reported).toContain('t9-plan-1');
  expect(of('internal').hidden).toEqual({ overdue: 0, soon: 0 });
});

test('the list and the roll count the same', () => {
  for (const profile of ['public', 'internal'] as const) {
    const env = viewWorld(AT, records, profile);
    const overdue = urgeList(env).reduce(
      (sum, { overdue, hidden }) => sum + overdue.length + hidden.overdue,
      0,
    );
    expect(overdue).toBe(dutiesView(env).counts.find(({ state }) => state === 'overdue')?.count);
    expect(overdue).toBeGreaterThan(2);
  }
});

test('it says how long and how often', () => {
  const jia = urgeList(viewWorld(AT, records)).find(({ id }) => id === 'jia');
  expect(jia?.overdue).toContainEqual({
    id: 'weekly-2026-w21-jia',
    what: '周报（2026年第21周）',
    matter: null,
    due: '2026-05-22',
    state: '逾期1个工作日',
    urged: 0,
    weeks: 3,
  });
});
