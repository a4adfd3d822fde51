import { expect, test } from 'vitest';
import { join, unit } from '#engine/testing/office.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { bareWorld } from '../testing/view-world.ts';
import { unitIndexView } from './unit-index-view.ts';
import { unitPeriodPages } from '../sheet/unit-period-view.ts';
import type { UnitExtras } from './unit-lists.ts';
import { unitPages } from './unit-view.ts';
import { made } from '../testing/made.ts';

const NONE: UnitExtras = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};
const AS_OF = '2026-06-12 15:00';
const SECTION = {
  ...unit('mishu', 'counties', 9),
  kind: '机关科室' as const,
  leagues: [{ from: '2025-01-01', league: '不参评', reason: '督查组织单位' }],
};
const WORLD = join(
  leagueWorld({
    a: { '2026-04': 0, '2026-05': 2 },
    b: { '2026-05': 1 },
    c: { '2026-04': 1, '2026-05': 0 },
    d: {},
  }),
  { unit: [SECTION] },
);
const env = frozenWorld(AS_OF, WORLD);
const views = made(unitPages(env, NONE));
const view = (id: string) => {
  const found = views.find((item) => item.unit.id === id);
  if (found === undefined) throw new Error(`no unit ${id}`);
  return found;
};

test('a ranked unit sees whom to catch, how far it is to the grades, and where it lost most', () => {
  expect(view('a').latest?.gaps).toEqual([
    '距前一名b3.00分',
    '距第1名c6.00分',
    '距优秀（90分）6.00分',
    '失分最多的是周报：满分10，得0.00，少10.00分',
  ]);
  expect(view('b').latest?.gaps[0]).toBe('距第1名c3.00分');
  expect(view('c').latest?.gaps).toEqual([
    '领先后一名b3.00分',
    '失分最多的是周报：满分10，得0.00，少10.00分',
  ]);
});

test('periods run from the newest, the trend from the oldest, and gaps in it say why', () => {
  const { history, trend, leagueSize } = view('b');
  expect(
    history.rows.map(({ period, total, rank }) => [period, total.text, rank.text ?? rank.reason]),
  ).toEqual([
    ['2026-05', '87.00', '第2名'],
    ['2026-04', null, '本月无主办计分事项，不参加排名'],
  ]);
  expect(trend.map(({ period, total, text }) => [period, total, text])).toEqual([
    ['2026-04', null, '2026年4月：本月无主办计分事项，不参加排名'],
    ['2026-05', 87, '2026年5月：87.00分，第2名'],
  ]);
  expect(leagueSize).toBe(4);
});

test('a unit without a rank in the latest period has the reason in place of a row', () => {
  expect([view('d').latest, view('d').latestReason]).toEqual([null, '本月无主办计分事项，不参加排名']);
  expect([view('mishu').latest, view('mishu').latestReason]).toEqual([null, '不参加排名：督查组织单位']);
  expect(view('mishu').facts.find(({ label }) => label === '排名组')?.text).toBe('不参加排名：督查组织单位');
});

test('the index has the leagues that some unit is in, and the rest below', () => {
  const index = unitIndexView(env, NONE);
  expect(index.leagues.map(({ id, rows }) => [id, rows.map((row) => row.unit.id)])).toEqual([
    ['counties', ['a', 'b', 'c', 'd']],
  ]);
  expect(index.others.map(({ unit: { id }, rank }) => [id, rank.reason])).toEqual([
    ['mishu', '不参加排名：督查组织单位'],
  ]);
  expect([index.period, index.leagues[0]?.rows[0]?.rank.href]).toEqual([
    '2026-05',
    '/ranking/2026-05/#counties-a',
  ]);
});

test('the section has a page of a period in which it led something, without a total', () => {
  const own = leagueWorld({ mishu: { '2026-05': 0 } });
  const pages = made(unitPeriodPages(frozenWorld(AS_OF, { ...own, unit: [SECTION] })));
  expect(
    pages.map(({ period, leagueName, total, steps }) => [
      period,
      leagueName,
      total.text,
      total.reason,
      steps,
    ]),
  ).toEqual([['2026-05', '不参加排名', null, '不参加排名：督查组织单位', []]]);
});

test('a ledger of office and units alone has its units, and says that there is no period yet', () => {
  const bare = bareWorld(AS_OF, { unit: [unit('a', 'counties', 1)] });
  const [only] = made(unitPages(bare, NONE));
  expect([only?.latestReason, only?.history.rows, unitIndexView(bare, NONE).period]).toEqual([
    '尚无锁定的排名',
    [],
    null,
  ]);
  expect(only?.facts.find(({ label }) => label === '排名组')?.text).toBe('尚无计分规则');
});
