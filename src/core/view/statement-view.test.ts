import { expect, test } from 'vitest';
import { frozenWorld } from './testing/frozen-world.ts';
import { leagueWorld } from './testing/league-world.ts';
import { bareWorld, viewWorld } from './testing/view-world.ts';
import type { Profile, ViewEnv } from './env.ts';
import { statementMonthViews } from './statement-view.ts';
import { unitMonthViews } from './unit-month-view.ts';

const DEEDS = leagueWorld({ a: { '2026-05': 0 }, b: { '2026-05': 'one' }, c: { '2026-05': 'unchecked' } });
const statements = (env: ViewEnv) => statementMonthViews(env, unitMonthViews(env));
const at = (asOf: string, profile: Profile) => statements(viewWorld(asOf, DEEDS, profile));

test('every unit of a league has one in each month that is not frozen, inside the system alone', () => {
  const [may, june, ...more] = at('2026-06-04 15:00', 'internal');
  expect(more).toEqual([]);
  expect([may?.month, june?.month]).toEqual(['2026-05', '2026-06']);
  expect(may?.statements.map(({ title }) => title)).toEqual([
    'a2026年5月得分核对单',
    'b2026年5月得分核对单',
    'c2026年5月得分核对单',
  ]);
  expect(
    may?.leagues[0]?.rows.map(({ unit, href, total, leftOut }) => [unit.id, href, total.text, leftOut]),
  ).toEqual([
    ['a', '/statements/2026-05/a/', '90.00', null],
    ['b', '/statements/2026-05/b/', null, null],
    ['c', '/statements/2026-05/c/', null, '2项'],
  ]);
  expect(at('2026-06-04 15:00', 'public')).toEqual([]);
});

test('it says from when to when to object, counted in working days, and from when the month may be frozen', () => {
  const [may, june] = at('2026-06-04 15:00', 'internal');
  expect(may?.paragraphs).toEqual([
    '请逐行核对。对事实或者得分有异议的，于2026年6月4日（周四）至2026年6月8日（周一）在“意见”栏写明是哪一行、为什么、有什么凭据，签字后交mishu登记；由mishu以外的岗位复核，收到后3个工作日内答复。',
    '2026年6月9日（周二）起，异议都已答复、主要领导批准后锁定。锁定后发现错误的，经批准更正，另出新版。',
  ]);
  expect(june?.paragraphs[0]).toBe(
    '本月2026年6月30日（周二）24:00截止，此前数字随台账变动，截止后请再核对一次。',
  );
});

test('a frozen month has none any more, and a ledger without rules has none at all', () => {
  expect(statements(frozenWorld('2026-06-12 15:00', DEEDS, 'internal')).map(({ month }) => month)).toEqual([
    '2026-06',
  ]);
  expect(statements(bareWorld('2026-06-12 15:00'))).toEqual([]);
});
