import { expect, test } from 'vitest';
import { frontView } from './front-view.ts';
import type { Profile } from '../env/env.ts';
import { rankingViews } from '../ranking/ranking-view.ts';
import { leagueWorld } from '../testing/league-world.ts';
import { frozenWorld } from '../testing/frozen-world.ts';
import { unitPages } from '../units/unit-view.ts';
import { made } from '../testing/made.ts';

const DEEDS = leagueWorld({
  a: { '2026-04': 0, '2026-05': 0 },
  b: { '2026-04': 1, '2026-05': 0 },
});
const NONE = {
  tasks: () => [],
  withheld: () => null,
  duties: () => null,
  missed: () => null,
  owed: () => null,
};
const world = (asOf: string, profile: Profile) => frozenWorld(asOf, DEEDS, profile);
const front = (asOf: string, profile: Profile) => {
  const env = world(asOf, profile);
  return frontView(env, rankingViews(env));
};
const titles = (asOf: string, profile: Profile) => front(asOf, profile).changes.map(({ title }) => title);

test('both profiles lead with the latest finished period', () => {
  for (const profile of ['public', 'internal'] as const)
    expect(front('2026-06-12 15:00', profile).ranking).toMatchObject({
      period: '2026-05',
      text: '已审定（锁定）：2026年6月9日主任批准（签批），2026年6月9日（周二）00:00锁定。',
    });
});

test('a running period stands below for the system alone, with the day on which it is locked', () => {
  const { provisional } = front('2026-06-12 15:00', 'internal');
  expect(provisional.map(({ period, text }) => [period, text])).toEqual([
    ['2026-06', '未到锁定日（2026年7月9日），得分为暂定，只供系统内核对。'],
  ]);
  expect(front('2026-06-12 15:00', 'public').provisional).toEqual([]);
  expect(front('2026-06-08 23:59', 'internal').provisional.map(({ period }) => period)).toEqual([
    '2026-05',
    '2026-06',
  ]);
});

test('ranks are compared only between two periods that have them', () => {
  expect(titles('2026-06-12 15:00', 'public')).toContain('名次较2026年4月');
  expect(titles('2026-06-12 15:00', 'internal')).toContain('名次较2026年4月');
  // In May the latest finished period is April, and in March nobody had anything to rank.
  expect(titles('2026-05-20 15:00', 'public').filter((title) => title.startsWith('名次较'))).toEqual([]);
});

test('a unit’s page keeps the finished period as its latest and shows the running one as 暂定', () => {
  const [a] = made(unitPages(world('2026-06-12 15:00', 'internal'), NONE));
  expect([a?.latest?.period, a?.trend.at(-1)?.period, a?.provisional.map(({ period }) => period)]).toEqual([
    '2026-05',
    '2026-05',
    ['2026-06'],
  ]);
  const [open] = made(unitPages(world('2026-06-12 15:00', 'public'), NONE));
  expect(open?.provisional).toEqual([]);
});

test('a running period’s rows name the as-of day as the day of their lights, a finished one’s its last', () => {
  const { ranking, provisional } = front('2026-06-12 15:00', 'internal');
  const days = [ranking, ...provisional].map((period) => period?.leagues[0]?.cutOff);
  expect(days).toEqual(['2026-05-31', '2026-06-12']);
});

test('of more changes than stand there the front page says how many there are', () => {
  const week = (asOf: string) => {
    const { items = [], countText } = front(asOf, 'public').changes[0] ?? {};
    return [items.length, countText];
  };
  expect(week('2026-05-08 15:00')).toEqual([8, '共20件，列最近8件']);
  expect(week('2026-05-15 15:00')).toEqual([4, null]);
  expect(week('2026-05-29 15:00')).toEqual([0, null]);
});
