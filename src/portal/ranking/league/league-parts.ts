import { rankingSentences } from '#wording/ranking/sentences.ts';
import { firstRows, RANKING_ROWS, type PageRows } from '../../score/league-pages.ts';
import type { LinkView, Page } from '../../shared/types.ts';
import type { LeagueView } from './league-view.ts';
import type { RankingView } from '../ranking-view.ts';
import type { LockedLeagueView, ReplacedVersionView } from '../replaced-version-view.ts';

type Paged = LeagueView | LockedLeagueView;

/** A league as the page has it that it shares with others, and the way to the rest of it. */
export type FirstOf<League extends Paged> = League & {
  /** Of a league too long for that page: the way to the pages of its other rows. */
  readonly rowPages: readonly LinkView[];
  /** Likewise of the units without a rank; none of them stands there then. */
  readonly unrankedPages: readonly LinkView[];
};

/** A page of a league's rows, or of its units without a rank. */
interface LeaguePartView<League extends Paged> {
  readonly title: string;
  readonly league: League;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** `/ranking/<period>/list/<part>/` */
export type RankingPartPage = Page<
  { readonly period: string; readonly part: string },
  LeaguePartView<LeagueView> & { readonly ranking: RankingView }
>;

/** `/ranking/<period>/v<n>/list/<part>/` */
export type VersionPartPage = Page<
  { readonly period: string; readonly version: string; readonly part: string },
  LeaguePartView<LockedLeagueView> & { readonly version: ReplacedVersionView }
>;

/** Of a replaced version, whose rows are figures alone: up to 1.6 KB each. */
const VERSION_ROWS: PageRows = { together: 150, first: 100, part: 150 };

/** Of a bulletin, which tells much else too. */
export const BULLETIN_ROWS: PageRows = { together: 100, first: 60, part: 60 };

/** As many units without a rank as stand on the page of all leagues, and on one of their own, at up to 1 KB each. */
const UNRANKED_TOGETHER = 40;
const UNRANKED_PART = 200;

interface Part<League extends Paged> {
  readonly part: string;
  readonly text: string;
  readonly league: League;
}

/** The leagues of a ranking as its page has them: all of their rows, or of long ones the first and the way to the others. */
export function rankingLeagues({ period, leagues }: RankingView): readonly FirstOf<LeagueView>[] {
  return firstOf(leagues, RANKING_ROWS, `/ranking/${period}/`);
}

/** The same of a version that was replaced. */
export function versionLeagues({
  period,
  version,
  leagues,
}: Pick<ReplacedVersionView, 'period' | 'version' | 'leagues'>): readonly FirstOf<LockedLeagueView>[] {
  return firstOf(leagues, VERSION_ROWS, `/ranking/${period}/v${String(version)}/`);
}

/** A league of which a page that tells other things too shows the first alone. */
export type ShortLeague = LeagueView & {
  /** `另有120个单位，见`; null where all stand there. */
  readonly rest: string | null;
};

/** The first of each league, where `leagues` have more rows than `sizes` lets stand together. */
export function shortLeagues(
  leagues: readonly LeagueView[],
  sizes: PageRows,
  all: readonly LeagueView[] = leagues,
): readonly ShortLeague[] {
  const first = firstRows(all, sizes);
  const unranked = hasUnrankedPages(all) ? first : Infinity;
  return leagues.map((league) => {
    const short = cut(league, league.rows.slice(0, first), league.unranked.slice(0, unranked));
    const left = league.rows.length - short.rows.length + league.unranked.length - short.unranked.length;
    return { ...short, rest: left === 0 ? null : rankingSentences.rest(left) };
  });
}

/** The pages of rankings that are too long for one; none where none is. */
export function rankingPartPages(rankings: readonly RankingView[]): readonly RankingPartPage[] {
  return rankings.flatMap((ranking) => {
    const { period, name, leagues } = ranking;
    const base = `/ranking/${period}/`;
    return pagesOf(leagues, RANKING_ROWS, base, name).map(({ part, view }) => ({
      period,
      part,
      view: () => ({ ...view(), ranking }),
    }));
  });
}

/** The same of versions that were replaced. */
export function versionPartPages(versions: readonly ReplacedVersionView[]): readonly VersionPartPage[] {
  return versions.flatMap((version) => {
    const { period, leagues, title } = version;
    const folder = `v${String(version.version)}`;
    return pagesOf(leagues, VERSION_ROWS, `/ranking/${period}/${folder}/`, title).map(({ part, view }) => ({
      period,
      version: folder,
      part,
      view: () => ({ ...view(), version }),
    }));
  });
}

function firstOf<League extends Paged>(
  leagues: readonly League[],
  sizes: PageRows,
  base: string,
): readonly FirstOf<League>[] {
  const first = firstRows(leagues, sizes);
  return leagues.map((league) => ({
    ...cut(league, league.rows.slice(0, first), hasUnrankedPages(leagues) ? [] : league.unranked),
    rowPages: rowParts(league, first, sizes).map((part) => linkOf(part, base)),
    unrankedPages: unrankedParts(league, leagues).map((part) => linkOf(part, base)),
  }));
}

function pagesOf<League extends Paged>(
  leagues: readonly League[],
  sizes: PageRows,
  base: string,
  name: string,
): readonly Page<{ readonly part: string }, LeaguePartView<League>>[] {
  const first = firstRows(leagues, sizes);
  const parts = leagues.flatMap((league) => [
    ...rowParts(league, first, sizes),
    ...unrankedParts(league, leagues),
  ]);
  const linkTo = (part: Part<League> | undefined) =>
    part === undefined ? null : linkOf(part, base, part.league.name);
  return parts.map(({ part, text, league }, index) => ({
    part,
    view: () => ({
      title: rankingSentences.partTitle(name, league.name, text),
      league,
      previous: linkTo(parts[index - 1]),
      next: linkTo(parts[index + 1]),
    }),
  }));
}

function rowParts<League extends Paged>(
  league: League,
  first: number,
  { part }: PageRows,
): readonly Part<League>[] {
  return chunks(league.rows.slice(first), part).map((rows, index) => ({
    part: `${league.id}-${String(index + 2)}`,
    text: rankingSentences.page(index + 2, rows.length),
    league: cut(league, rows, []),
  }));
}

function unrankedParts<League extends Paged>(
  league: League,
  leagues: readonly League[],
): readonly Part<League>[] {
  if (!hasUnrankedPages(leagues)) return [];
  return chunks<League['unranked'][number]>(league.unranked, UNRANKED_PART).map((unranked, index) => ({
    part: `${league.id}-unranked-${String(index + 1)}`,
    text: rankingSentences.unrankedPage(index + 1, unranked.length),
    league: cut(league, [], unranked),
  }));
}

function hasUnrankedPages(leagues: readonly Paged[]): boolean {
  return leagues.reduce((sum, { unranked }) => sum + unranked.length, 0) > UNRANKED_TOGETHER;
}

/** Some of a league, without what is said of it as a whole. */
function cut<League extends Paged>(
  league: League,
  rows: League['rows'],
  unranked: League['unranked'],
): League {
  return {
    ...league,
    rows,
    unranked,
    whole: rows.length === league.rows.length,
    unrankedWhole: unranked.length === league.unranked.length,
  };
}

function linkOf({ part, text }: Part<Paged>, base: string, league = ''): LinkView {
  return { text: league + text, href: `${base}list/${part}/` };
}

function chunks<Row>(rows: readonly Row[], size: number): readonly (readonly Row[])[] {
  return Array.from({ length: Math.ceil(rows.length / size) }, (_, index) =>
    rows.slice(index * size, (index + 1) * size),
  );
}
