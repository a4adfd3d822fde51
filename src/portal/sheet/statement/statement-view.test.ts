import { expect, test } from 'vitest';
import { taskRecords } from '#engine/testing/task-records.ts';
import { join } from '#engine/testing/office.ts';
import { frozenWorld } from '../../testing/frozen-world.ts';
import { leagueWorld } from '../../testing/league-world.ts';
import { bareWorld, viewWorld } from '../../testing/view-world.ts';
import type { Profile, ViewEnv } from '../../env/env.ts';
import { statementPages } from './statement-view.ts';
import { unitPeriodPages } from '../unit-period-view.ts';
import { madeStatements } from '../../testing/made.ts';

const DEEDS = leagueWorld({ a: { '2026-05': 0 }, b: {}, c: { '2026-05': 'one' } });
const WAITING = taskRecords({ id: 'c-more', lead: 'c', printed: '2026-05-06', due: '2026-05-28' });
const statements = (env: ViewEnv) => madeStatements(statementPages(env, unitPeriodPages(env)));
const at = (asOf: string, profile: Profile) => statements(viewWorld(asOf, join(DEEDS, WAITING), profile));

test('every unit of a league has one in each period that is not frozen, inside the system alone', () => {
  const [may, june, ...more] = at('2026-06-04 15:00', 'internal');
  expect(more).toEqual([]);
  expect([may?.period, june?.period]).toEqual(['2026-05', '2026-06']);
  expect(may?.statements.map(({ title }) => title)).toEqual([
    'a2026年5月得分核对单',
    'c2026年5月得分核对单',
    'b2026年5月得分核对单',
  ]);
  expect(
    may?.leagues[0]?.rows.map(({ unit, href, total, leftOut }) => [unit.id, href, total.text, leftOut]),
  ).toEqual([
    ['a', '/statements/2026-05/a/', '90.00', null],
    ['c', '/statements/2026-05/c/', '90.00', '1项'],
    ['b', '/statements/2026-05/b/', null, null],
  ]);
  expect(at('2026-06-04 15:00', 'public')).toEqual([]);
});

test('it says from when to when to object, counted in working days, and from when the period may be frozen', () => {
  const [may, june] = at('2026-06-04 15:00', 'internal');
  expect(may?.paragraphs).toEqual([
    '请逐行核对。对事实或者得分有异议的，于2026年6月4日（周四）至2026年6月8日（周一）在“意见”栏写明是哪一行、为什么、有什么凭据，签字后交mishu登记；由mishu以外的岗位复核，收到后3个工作日内答复。',
    '2026年6月9日（周二）起，经主要领导批准后审定；异议在审定以前答复，过了答复期限仍没有答复的，注明“有异议”审定。此后只有经复核成立的异议可以更正，更正另出新版。',
  ]);
  expect(june?.paragraphs[0]).toBe(
    '本月2026年6月30日（周二）24:00截止，此前数字随台账变动，截止后请再核对一次。',
  );
});

test('a frozen period has none any more, and a ledger without rules has none at all', () => {
  expect(statements(frozenWorld('2026-06-12 15:00', DEEDS, 'internal')).map(({ period }) => period)).toEqual([
    '2026-06',
  ]);
  expect(statements(bareWorld('2026-06-12 15:00'))).toEqual([]);
});

test('a list of more units than one page holds leads to pages of its own, and each unit stands on one', () => {
  const ids = Array.from({ length: 450 }, (_, index) => `u${String(index).padStart(4, '0')}`);
  const env = viewWorld(
    '2026-06-04 15:00',
    leagueWorld(Object.fromEntries(ids.map((id) => [id, {}]))),
    'internal',
  );
  const [june] = statements(env);
  expect(june?.leagues.map(({ rows }) => rows)).toEqual([[]]);
  expect(june?.leagues.flatMap(({ pages }) => pages).map(({ href }) => href)).toEqual([
    '/statements/2026-06/list/counties-1/',
    '/statements/2026-06/list/counties-2/',
  ]);
  expect(june?.parts.map(({ rows }) => rows.length)).toEqual([400, 50]);
  expect(june?.parts.flatMap(({ rows }) => rows.map(({ unit }) => unit.id))).toEqual(ids);
  expect(statements(viewWorld('2026-06-04 15:00', DEEDS, 'internal')).flatMap(({ parts }) => parts)).toEqual(
    [],
  );
});
