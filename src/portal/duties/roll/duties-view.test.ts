import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join, unit } from '#engine/testing/office.ts';
import { allDuties } from '#engine/duties/roll.ts';
import { deadlineView } from '../deadline/deadline-view.ts';
import { dutiesView } from './duties-view.ts';
import { dutySets } from '../duty-lists.ts';
import { dutyView } from '../duty-view.ts';
import { unitExtras } from '../../units/unit-extras.ts';
import { viewWorld } from '../../testing/view-world.ts';

const given = taskRecords(
  {
    id: 't1',
    lead: 'jia',
    printed: '2026-04-07',
    due: '2026-04-30',
    end: { claims: ['2026-04-29 10:00'], checks: ['2026-04-30 通过'] },
  },
  { id: 't2', lead: 'jia', printed: '2026-05-06', due: '2026-11-27' },
  { id: 't4', lead: 'yi', printed: '2026-05-18', due: '2026-12-01', acked: '2026-05-21 10:00' },
  { id: 't3', lead: 'jia', printed: '2026-05-11', due: '2026-06-30', plan: null },
);
const records = join(
  { unit: [unit('jia', 'counties', 1), unit('yi', 'counties', 2)] },
  {
    ...given,
    task: (given.task ?? []).map((task) =>
      task.id === 't1'
        ? { ...task, tags: ['难点' as const] }
        : task.id === 't3'
          ? { ...task, disclosure: '系统内' as const }
          : task,
    ),
  },
);
const env = viewWorld('2026-06-12 15:00', records);

test('every count closes with what is listed and what is withheld', () => {
  const { counts, units, office, dueSoon, lapsed } = dutiesView(env);
  const listed = [...units, ...(office ?? [])].flatMap(({ owed, recent }) => [...owed, ...recent]);
  const hidden = (text: string | null) => Number(/\d+/.exec(text ?? '')?.[0] ?? 0);
  const countOf = (state: string) => counts.find((count) => count.state === state);
  for (const state of ['overdue', 'due-soon', 'owed', 'filed']) {
    const count = countOf(state);
    expect([
      state,
      listed.filter((duty) => duty.state === state).length + hidden(count?.withheldText ?? null),
    ]).toEqual([state, count?.count]);
  }
  expect(dueSoon.rows.length + (dueSoon.withheld?.count ?? 0)).toBe(countOf('due-soon')?.count);
  expect(lapsed.rows.length + (lapsed.withheld?.count ?? 0)).toBe(
    (countOf('missed')?.count ?? 0) + (countOf('late')?.count ?? 0),
  );
  expect(counts.reduce((sum, count) => sum + hidden(count.withheldText), 0)).toBeGreaterThan(0);
});

test('the roll of section and leaders is the internal one’s alone: nothing says in public that they owe nothing', () => {
  expect(dutiesView(env).office).toBeNull();
  expect(dutiesView(viewWorld('2026-06-12 15:00', records, 'internal')).office).not.toBeNull();
});

test('what was missed or late stands in a list of its own, not among what was met in time', () => {
  const { lapsed, units, office } = dutiesView(env);
  expect(lapsed.rows.length).toBeGreaterThan(0);
  expect(new Set(lapsed.rows.map(({ state }) => state))).toEqual(new Set(['missed', 'late']));
  expect(
    [...units, ...(office ?? [])].flatMap(({ recent }) => recent.map(({ state }) => state)),
  ).not.toContain('late');
});

test('a unit’s figure tells what is near from what has time, and the page closes with the withheld line', () => {
  const extras = unitExtras(env);
  const duties = extras.duties('jia');
  const text = extras.owed('jia')?.text ?? '';
  const total = [...text.matchAll(/(\d+)项/g)].reduce((sum, [, count]) => sum + Number(count), 0);
  expect(text).toMatch(/^逾期\d+项，.*未到期\d+项$/);
  expect((duties?.rows.length ?? 0) + (duties?.withheld?.count ?? 0)).toBe(total);
  expect(duties?.withheld?.count).toBeGreaterThan(0);
  expect(extras.owed('jia')?.reason).toBe(`其中${String(duties?.withheld?.count)}项不予公开`);
});

test('an act known by its day alone has no hour, and its own verb', () => {
  const texts = allDuties(env.context)
    .filter((duty) => duty.dossier?.id === 't2')
    .flatMap((duty) => {
      const { what, filedText } = dutyView(env, duty);
      return filedText === null ? [] : [[what, filedText] as const];
    });
  expect(Object.fromEntries(texts)).toEqual({
    签收: '2026年5月6日（周三）10:00收到',
    工作计划: '2026年5月6日（周三）17:00收到',
    计划审定: '于2026年5月6日完成',
    计划备案: '于2026年5月6日完成',
  });
});

test('deadlines that come round, or periods later, say how a pencil finds them', () => {
  const reported = (id: string) => {
    const duty = allDuties(env.context).find((item) => item.id === id);
    if (duty === undefined) return undefined;
    const { startText, spanText } = deadlineView(env, duty);
    return [startText, spanText];
  };
  expect(reported('t1-look-back-1')).toEqual([
    '办结认定2026年4月30日',
    '2026年4月30日＋1个月＝2026年5月30日（周六），遇休息日顺延至2026年6月1日（周一）',
  ]);
  expect(reported('key-points-2026-w23')).toEqual([
    '2026年第23周的报告日：2026年6月5日（周五）',
    '报告日之后的周一例会（09:00）前＝2026年6月8日（周一）',
  ]);
  expect(reported('weekly-issue-2026-w23')).toEqual([
    '2026年第23周的报告日：2026年6月5日（周五）',
    '报告日24:00前',
  ]);
  expect(reported('monthly-2026-05-jia')).toEqual([
    '2026年5月月报，按月报送',
    '2026年5月最后一个工作日＝2026年5月29日（周五）',
  ]);
  expect(reported('site-review-2026-06-t3')).toEqual([
    '2026年5月31日（上期末）本任务为红灯或逾期超过限度，本期须到现场点评',
    '2026年6月最后一个工作日＝2026年6月30日（周二）',
  ]);
});

test('the deadline of a node is named after it, a check says what set it going', () => {
  const names = allDuties(env.context)
    .filter((duty) => duty.dossier?.id === 't1' && (duty.kind === 'node' || duty.kind === 'verification'))
    .map((duty) => deadlineView(env, duty))
    .map(({ name, startText }) => [name, startText]);
  expect(names).toEqual([
    ['节点：end', '通知单所写的办理时限'],
    ['核验：end', '2026年4月29日报办结'],
  ]);
});

test('each overdue duty links to its issue where everybody can read the repository, by the duty’s id', () => {
  const url = 'https://git.example.cn/minfang/ledger';
  const office = env.context.ledger.office.map(({ value }) => ({
    ...value,
    repository: { visibility: '公开' as const, url: `${url}/` },
  }));
  const linksOf = (given: typeof env) =>
    [...dutiesView(given).units, ...(dutiesView(given).office ?? [])].flatMap(({ owed }) =>
      owed.map(({ id, state, issue }) => ({ id, state, issue })),
    );
  const open = linksOf(viewWorld('2026-06-12 15:00', join({ office }, records)));
  expect(open.some(({ state }) => state === 'overdue')).toBe(true);
  for (const { id, state, issue } of open) {
    const asked = issue === null ? null : new URL(issue).searchParams.get('q');
    expect(asked).toBe(state === 'overdue' ? `is:issue author:app/github-actions in:body "${id}"` : null);
    expect(issue?.startsWith(`${url}/issues?q=`) ?? true).toBe(true);
  }
  expect(linksOf(env).filter(({ issue }) => issue !== null)).toEqual([]);
  const inside = linksOf(viewWorld('2026-06-12 15:00', join({ office }, records), 'internal'));
  expect(inside.filter(({ issue }) => issue !== null)).toEqual([]);
});

test('an office where everything was done long ago has its units on the roll, and no file of duties to take along', () => {
  const done = taskRecords({
    id: 't1',
    lead: 'jia',
    printed: '2026-02-02',
    due: '2026-02-27',
    end: { claims: ['2026-02-26 10:00'], checks: ['2026-02-27 通过'] },
  });
  const later = viewWorld('2026-06-12 15:00', join({ unit: [unit('jia')] }, done));
  const view = dutiesView(later);
  expect(view.units.map(({ who, owesNothing }) => [who.id, owesNothing])).toEqual([['jia', true]]);
  expect([view.set.kinds, dutySets(later)]).toEqual([[], []]);
});
