import { taskRecords, type TaskSpec } from '#engine/testing/task-records.ts';
import { join, unit, type Records } from '#engine/testing/office.ts';
import { problemGroups } from '../bulletin/bulletin-shortcomings.ts';
import type { Profile, ViewEnv } from '../env/env.ts';
import { hasMembers } from '../ranking/league/league-view.ts';
import { leaguesIn, rulesIn } from '../env/period/period-sheet.ts';
import { periodIn } from '../env/period/period.ts';
import { frozenWorld } from './frozen-world.ts';
import type { BulletinGroupView } from '../bulletin/bulletin-group.ts';

const UNITS: Records = { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] };

/** The groups of 存在问题 of May 2026, frozen, of 甲 and 乙 by their titles. */
export function problemsOf(records: Records = {}, profile: Profile = 'public') {
  const env = frozenWorld('2026-06-12 15:00', join(UNITS, records), profile);
  return new Map(problemsIn(env).map((group) => [group.title, group]));
}

/** The groups of 存在问题 of May 2026. */
export function problemsIn(env: ViewEnv): readonly BulletinGroupView[] {
  const rules = rulesIn(env, '2026-05');
  if (rules === undefined) throw new Error('May has rules');
  const leagues = leaguesIn(env, '2026-05').filter(hasMembers);
  return problemGroups(env, rules, periodIn(env, '2026-05'), leagues);
}

/** The lines of a group, each after its unit, and what is said of those withheld. */
export function linesIn(group: BulletinGroupView | undefined) {
  return [group?.lines.map(({ head, text }) => `${head.text}：${text}`), group?.withheld?.text ?? null];
}

const task = (id: string, lead: string, due: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  ...{ id, lead, printed: '2026-04-01', due },
  ...more,
});
const checked = (id: string, ...checks: string[]) =>
  task(id, 'jia', '2026-05-15', { end: { claims: ['2026-05-08 10:00', '2026-05-14 10:00'], checks } });

/** `t1` and `t2` are not done, of `t3` there is no plan; overdue five working days `t4` waits, and `t5` is done late. */
export const OPEN = taskRecords(
  task('t1', 'jia', '2026-12-25', { nodes: [{ id: 'n1', due: '2026-05-21' }] }),
  task('t2', 'yi', '2026-04-10'),
  task('t3', 'yi', '2026-12-25', { printed: '2026-05-06', plan: null }),
  task('t4', 'jia', '2026-05-22'),
  task('t5', 'jia', '2026-05-15', { end: { claims: ['2026-05-28 10:00'] } }),
);

/** `t1` refused twice, `t2` 反弹, `t3` accepted with a demand, `t4` found false. */
export const CHECKED = taskRecords(
  checked('t1', '2026-05-11 退回', '2026-05-15 退回'),
  checked('t2', '2026-05-11 通过', '2026-05-20 反弹 回头看 r1:2026-06-28'),
  checked('t3', '2026-05-11 限期完善 核验 r1:2026-06-28'),
  checked('t4', '2026-05-11 弄虚作假'),
);

/** A 通报批评 of 甲 in May. */
export const criticism = (id: string, more: object = {}): NonNullable<Records['measure']>[number] => ({
  ...{ id, kind: '通报批评', unit: 'jia', on: '2026-05-12', basis: '第六条', text: '通报' },
  ...{ approval: { by: 'zhuren', on: '2026-05-12', mode: '会议' }, submitted: '2026-05-12 10:00' },
  ...more,
});
