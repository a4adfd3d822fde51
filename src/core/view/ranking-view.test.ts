import { expect, test } from 'vitest';
import { rankingIndexView, rankingViews } from './ranking-view.ts';
import { leagueWorld } from './testing/league-world.ts';
import { bareWorld, viewWorld } from './testing/view-world.ts';

const DEEDS = leagueWorld({ a: { '2026-04': 0, '2026-05': 0 }, b: { '2026-04': 1, '2026-05': 0 } });

test('the public sees a month from the 7th working day of the next, not the evening before', () => {
  const months = (asOf: string) => rankingViews(viewWorld(asOf, DEEDS)).map(({ month }) => month);
  expect(months('2026-06-08 23:59')).toEqual(['2026-04']);
  expect(months('2026-06-09 00:00')).toEqual(['2026-05', '2026-04']);
});

test('inside the system a running month stands first, marked 暂定', () => {
  const [june, may] = rankingViews(viewWorld('2026-06-12 15:00', DEEDS, 'internal'));
  expect([june?.month, june?.editions[0]?.stateText, june?.settled, june?.lockDay]).toEqual([
    '2026-06',
    '暂定',
    false,
    '2026-07-09',
  ]);
  expect([may?.month, may?.editions[0]?.stateText, may?.settled, may?.lockDay]).toEqual([
    '2026-05',
    '按截止日计算',
    true,
    '2026-06-09',
  ]);
});

test('months lead to each other, and each to the rules that govern it', () => {
  const [may, april] = rankingViews(viewWorld('2026-06-12 15:00', DEEDS));
  expect(may?.previous).toEqual({ text: '2026年4月', href: '/ranking/2026-04/' });
  expect(may?.next).toBeNull();
  expect(april?.next?.href).toBe('/ranking/2026-05/');
  expect(may?.rule.href).toBe('/method/v1/');
});

test('the list of months names everyone at the first rank, and says what is not shown yet', () => {
  const index = rankingIndexView(viewWorld('2026-06-12 15:00', DEEDS));
  const counties = index.months[0]?.leagues[0];
  expect(counties?.first.map(({ unit, total }) => [unit.id, total.text])).toEqual([
    ['a', '90.00'],
    ['b', '90.00'],
  ]);
  expect([counties?.rankedCount, counties?.unrankedCount]).toEqual([2, 0]);
  expect(index.runningNote).toBe('2026年6月未到锁定日，成绩为暂定，不公开。');
});

test('a ledger of office and units alone has no ranking and no complaint', () => {
  const env = bareWorld('2026-06-12 15:00', { unit: leagueWorld({ a: {} }).unit ?? [] });
  expect([rankingViews(env), rankingIndexView(env)]).toEqual([[], { months: [], runningNote: null }]);
});
