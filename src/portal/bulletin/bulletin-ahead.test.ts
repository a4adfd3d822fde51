import { describe, expect, test } from 'vitest';
import { type TaskSpec, taskRecords } from '#engine/testing/task-records.ts';
import { type Records, join, unit } from '#engine/testing/office.ts';
import { RULES } from '#engine/testing/rules.ts';
import { aheadGroups } from './bulletin-ahead.ts';
import { periodIn } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { withhold } from '../testing/withhold.ts';

/** The fixed order of the units is not that of their ids. */
const UNITS: Records = { unit: ['c', 'a', 'b'].map((id, index) => unit(id, 'counties', index + 1)) };

/** A 重点 matter with its step `draft` on 10 June 2026. */
const step = (id: string, lead: string, more: Partial<TaskSpec> = {}): TaskSpec => ({
  id,
  lead,
  level: '重点',
  printed: '2026-05-06',
  due: '2026-12-25',
  nodes: [{ id: 'draft', due: '2026-06-10' }],
  ...more,
});
const groupsOf = (records: Records) => {
  const env = frozenWorld('2026-06-12 15:00', join(UNITS, records));
  const rules = rulesIn(env, '2026-05');
  return rules === undefined ? [] : aheadGroups(env, rules, periodIn(env, '2026-05'));
};
const groupOf = (records: Records) => {
  const [group] = groupsOf(records);
  if (group === undefined) throw new Error('there is one group');
  return group;
};
const lines = (records: Records) =>
  groupOf(records).lines.map(
    ({ head, text, who }) => `${head.text} ${text} ${who.map((one) => one.text).join('、')}`,
  );
const draft = (id: string): Partial<TaskSpec> => ({ nodes: [{ id, due: '2026-06-10' }] });

describe('a step', () => {
  test('of one unit stands with its matter, to which it leads', () => {
    expect(groupOf(taskRecords(step('t1', 'a'))).lines).toEqual([
      {
        head: { text: '2026年6月10日', href: null },
        text: 't1，节点：draft',
        href: '/tasks/t1/',
        who: [{ text: 'a', href: null }],
      },
    ]);
  });

  test('of several units stands once, the units in their fixed order, each leading to its own matter', () => {
    expect(groupOf(taskRecords(step('t1', 'a'), step('t2', 'b'), step('t3', 'c'))).lines).toEqual([
      {
        head: { text: '2026年6月10日', href: null },
        text: '节点：draft',
        href: null,
        who: [
          { text: 'c', href: '/tasks/t3/' },
          { text: 'a', href: '/tasks/t1/' },
          { text: 'b', href: '/tasks/t2/' },
        ],
      },
    ]);
  });

  test('of another day or another name stands by itself', () => {
    const other = step('t2', 'b', { nodes: [{ id: 'draft', due: '2026-06-11' }] });
    expect(lines(taskRecords(step('t1', 'a'), other, step('t3', 'c', draft('review'))))).toEqual([
      '2026年6月10日 t1，节点：draft a',
      '2026年6月10日 t3，节点：review c',
      '2026年6月11日 t2，节点：draft b',
    ]);
  });
});

test('办结 of two matters on one day stays two lines', () => {
  const end = { due: '2026-06-10', nodes: [] };
  expect(lines(taskRecords(step('t1', 'b', end), step('t2', 'c', end)))).toEqual([
    '2026年6月10日 t1，办结 b',
    '2026年6月10日 t2，办结 c',
  ]);
});

test('steps of a plan that may not be read are counted: their dates would tell of it', () => {
  const records = taskRecords(step('t1', 'a'), step('t2', 'b'));
  const plan = (records.plan ?? []).map((one) => ({ ...one, disclosure: '系统内' as const }));
  const { lines: reported, withheld } = groupOf({ ...records, plan });
  expect([reported, withheld]).toEqual([[], { count: 2, text: '另有2项不予公开' }]);
});

test('a withheld matter is counted and not named, also beside the same step of others', () => {
  const group = groupOf(withhold(taskRecords(step('t1', 'a'), step('t2', 'b')), 't2', '机密'));
  expect(group.lines.map(({ text }) => text)).toEqual(['t1，节点：draft']);
  expect(group.withheld).toEqual({ count: 1, text: '另有1项不予公开' });
  expect(JSON.stringify(group)).not.toMatch(/机密|t2/);
});

test('a period before which nothing lies says so', () => {
  expect(groupOf(taskRecords(step('t1', 'a', { level: '一般' })))).toEqual({
    title: '重点、重大任务到期节点',
    note: null,
    lines: [],
    none: '下月没有重点、重大任务的节点到期。',
    withheld: null,
  });
});

test('where the rules know one class alone, none is singled out', () => {
  const classes = [{ name: '一般', weight: '1.0' }];
  const rules = [{ ...RULES, tasks: RULES.tasks && { ...RULES.tasks, classes } }];
  expect(groupsOf({ rules, ...taskRecords(step('t1', 'a', { level: '一般' })) })).toEqual([]);
});
