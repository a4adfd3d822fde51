import { expect, test } from 'vitest';
import { rankingIndexView, rankingViews } from './ranking-view.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { bareWorld, viewWorld } from '../testing/view-world.ts';

const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 0 }, b: { '2026-04': 1, '2026-05': 0 } });

test('the public sees a period from the moment at which it was frozen, not the evening before', () => {
  const periods = (asOf: string) => rankingViews(frozenWorld(asOf, DEEDS)).map(({ period }) => period);
  expect(periods('2026-06-08 23:59')).toEqual(['2026-04']);
  expect(periods('2026-06-09 00:00')).toEqual(['2026-05', '2026-04']);
});

test('a period whose time has come and that nobody froze is 待锁定 inside the system, and not public', () => {
  const states = (profile: 'public' | 'internal') =>
    rankingViews(viewWorld('2026-06-12 15:00', DEEDS, profile)).map(({ period, state }) => [
      period,
      state.stateText,
    ]);
  expect(states('internal')).toEqual([
    ['2026-06', '暂定'],
    ['2026-05', '待锁定'],
    ['2026-04', '待锁定'],
  ]);
  expect(states('public')).toEqual([]);
  expect(rankingIndexView(viewWorld('2026-06-12 15:00', DEEDS)).openNote).toBe(
    '2026年4月、2026年5月待批准锁定，2026年6月最早2026年7月9日锁定，得分为暂定，不公开。',
  );
});

test('inside the system a running period stands first, marked 暂定', () => {
  const [june, may] = rankingViews(frozenWorld('2026-06-12 15:00', DEEDS, 'internal'));
  expect([june?.period, june?.state.frozen, june?.state.stateText, june?.state.lockDay]).toEqual([
    '2026-06',
    false,
    '暂定',
    '2026-07-09',
  ]);
  expect([may?.period, may?.state.frozen, may?.state.stateText, may?.state.lockDay]).toEqual([
    '2026-05',
    true,
    '已审定（锁定）',
    '2026-06-09',
  ]);
  expect([june?.statements?.href, may?.statements]).toEqual(['/statements/2026-06/', null]);
  expect([june?.downloads, may?.downloads.map(({ href }) => href)]).toEqual([
    [],
    ['/ranking/2026-05/data.json'],
  ]);
});

test('periods lead to each other, and each to the rules that govern it', () => {
  const [may, april] = rankingViews(frozenWorld('2026-06-12 15:00', DEEDS));
  expect(may?.previous).toEqual({ text: '2026年4月', href: '/ranking/2026-04/' });
  expect(may?.next).toBeNull();
  expect(april?.next?.href).toBe('/ranking/2026-05/');
  expect(may?.rule.href).toBe('/method/v1/');
});

test('the list of periods names everyone at the first rank, and says what is not shown yet', () => {
  const index = rankingIndexView(frozenWorld('2026-06-12 15:00', DEEDS));
  const counties = index.periods[0]?.leagues[0];
  expect(counties?.first.map(({ unit, total }) => [unit.id, total.text])).toEqual([
    ['a', '90.00'],
    ['b', '90.00'],
  ]);
  expect([counties?.rankedCount, counties?.unrankedCount]).toEqual([2, 0]);
  expect(index.openNote).toBe('2026年6月最早2026年7月9日锁定，得分为暂定，不公开。');
});

test('a ledger of office and units alone has no ranking and no complaint', () => {
  const env = bareWorld('2026-06-12 15:00', { unit: leagueWorld({ a: {} }).unit ?? [] });
  expect([rankingViews(env), rankingIndexView(env)]).toEqual([[], { periods: [], openNote: null }]);
});
