import { expect, test } from 'vitest';
import { rankFigure, standingOf } from '../../score/standing.ts';
import { leagueWorld, type Deed } from '../../testing/league-world.ts';
import { made } from '../../testing/made.ts';
import { viewWorld } from '../../testing/view-world.ts';
import { rankingLeagues, rankingPartPages, shortLeagues, versionLeagues } from './league-parts.ts';
import { rankingViews, type RankingView } from '../ranking-view.ts';

/** What a page may weigh, and what a built row does at most: its bar with its figures, a row of figures alone, a unit without a rank. */
const PAGE = 300_000;
const BYTES = { ranked: 7000, figures: 1700, unranked: 1000 };

const idsOf = (count: number, letter: string) =>
  Array.from({ length: count }, (_, index) => `${letter}${String(index).padStart(4, '0')}`);

/** May of a league with so many units that are ranked and that are not. */
function worldWith(ranked: number, unranked: number) {
  const deeds = (ids: readonly string[], deed: { readonly '2026-05'?: Deed }) =>
    ids.map((id) => [id, deed] as const);
  const units = [...deeds(idsOf(ranked, 'a'), { '2026-05': 'one' }), ...deeds(idsOf(unranked, 'b'), {})];
  return viewWorld('2026-06-04 15:00', leagueWorld(Object.fromEntries(units)), 'internal');
}

function mayOf(env: ReturnType<typeof worldWith>): RankingView {
  const may = rankingViews(env).find(({ period }) => period === '2026-05');
  if (may === undefined) throw new Error('no ranking of May');
  return may;
}

const long = worldWith(300, 250);
const may = mayOf(long);

test('a ranking that one page holds stands on it and has no pages of its own', () => {
  const ranking = mayOf(worldWith(40, 40));
  const [league] = rankingLeagues(ranking);
  expect([league?.rows.length, league?.unranked.length]).toEqual([40, 40]);
  expect([league?.whole, league?.unrankedWhole]).toEqual([true, true]);
  expect([league?.rowPages, league?.unrankedPages, rankingPartPages([ranking])]).toEqual([[], [], []]);
});

test('of a longer ranking every unit stands on exactly one of the pages that it leads to', () => {
  const own = rankingLeagues(may);
  const pages = rankingPartPages([may]);
  expect(
    own.flatMap(({ rowPages, unrankedPages }) => [...rowPages, ...unrankedPages]).map(({ href }) => href),
  ).toEqual(pages.map(({ period, part }) => `/ranking/${period}/list/${part}/`));
  const all = [...own, ...made(pages).map(({ league }) => league)];
  expect(all.flatMap(({ rows }) => rows.map(({ unit }) => unit.id)).toSorted()).toEqual(idsOf(300, 'a'));
  expect(all.flatMap(({ unranked }) => unranked.map(({ unit }) => unit.id)).toSorted()).toEqual(
    idsOf(250, 'b'),
  );
});

test('no page of a longer ranking has more rows than it can bear', () => {
  const pages = [rankingLeagues(may), ...made(rankingPartPages([may])).map(({ league }) => [league])];
  const bytes = pages.map((leagues) =>
    leagues.reduce(
      (sum, { rows, unranked }) => sum + rows.length * BYTES.ranked + unranked.length * BYTES.unranked,
      0,
    ),
  );
  expect(Math.max(...bytes)).toBeLessThan(PAGE);
});

test('the rank of a unit leads to the page that has its row', () => {
  const first = rankingLeagues(may).map((league) => ({ href: '/ranking/2026-05/', league }));
  const parts = rankingPartPages([may]).map(({ part, view }) => ({
    href: `/ranking/2026-05/list/${part}/`,
    league: view().league,
  }));
  for (const { href, league } of [...first, ...parts])
    for (const { unit } of league.rows) {
      const standing = standingOf(long, unit.id, '2026-05');
      expect(standing && rankFigure(long, standing).href).toBe(`${href}#${league.id}-${unit.id}`);
    }
});

test('what stands on no page as a whole says that its files hold more', () => {
  const [own] = rankingLeagues(may);
  const parts = made(rankingPartPages([may])).map(({ league }) => league);
  expect([own, ...parts].map((league) => league?.whole)).not.toContain(true);
  expect(own?.unrankedWhole).toBe(false);
});

test('other pages have the first of a long league and say how many they leave out', () => {
  const [league] = shortLeagues(may.leagues, { together: 50, first: 30, part: 30 });
  expect([league?.rows.length, league?.unranked.length]).toEqual([30, 30]);
  expect(league?.rest).toBe('另有490个单位，见');
  const [short] = shortLeagues(mayOf(worldWith(3, 2)).leagues, { together: 50, first: 30, part: 30 });
  expect([short?.rows.length, short?.unranked.length, short?.rest]).toEqual([3, 2, null]);
});

test('a long league of a replaced version is paged alike, by rows of figures alone', () => {
  const [league] = versionLeagues({ ...may, version: 1 });
  expect(league?.rows).toHaveLength(100);
  expect(league?.rowPages.map(({ href }) => href)).toEqual([
    '/ranking/2026-05/v1/list/counties-2/',
    '/ranking/2026-05/v1/list/counties-3/',
  ]);
  expect(150 * BYTES.figures).toBeLessThan(PAGE);
});
