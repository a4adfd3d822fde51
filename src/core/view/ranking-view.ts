import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { lastDayOfMonth } from '../calendar/day.ts';
import { bulletinLink } from './bulletin-papers.ts';
import { editionDownload } from './edition-files.ts';
import { editionViews } from './edition-view.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { hasMembers, leagueViews } from './league-view.ts';
import { leaguesIn } from './locked-leagues.ts';
import { monthState, openNote } from './month-state.ts';
import { points } from './pencil.ts';
import { latestShown } from './shown-editions.ts';
import { rulesLink, shownMonths } from './shown-months.ts';
import { statementsLink } from './statement-links.ts';
import { unitMonthHref } from './standing.ts';
import type { LinkView } from './types/common.ts';
import type { RankingIndexView, RankingMonthLeagueView, RankingView } from './types/ranking.ts';

/** The ranking of every shown month, newest first. */
export function rankingViews(env: ViewEnv): readonly RankingView[] {
  const months = shownMonths(env);
  return months
    .flatMap((month, index) => rankingView(env, month, months[index - 1], months[index + 1]))
    .toReversed();
}

function rankingView(
  env: ViewEnv,
  month: string,
  before: string | undefined,
  after: string | undefined,
): RankingView[] {
  const rule = rulesLink(env, month);
  if (rule === null) return [];
  const edition = latestShown(env, month);
  return [
    {
      month,
      state: monthState(env, month),
      editions: editionViews(env, month),
      cutOff: lastDayOfMonth(month),
      rule,
      leagues: leagueViews(env, month),
      statements: statementsLink(env, month),
      bulletin: bulletinLink(env, month),
      previous: monthLink(before),
      next: monthLink(after),
      downloads: edition === undefined ? [] : [editionDownload(env, edition)],
    },
  ];
}

/** The list of months, and which are not frozen yet. */
export function rankingIndexView(env: ViewEnv): RankingIndexView {
  return {
    months: shownMonths(env)
      .map((month) => ({
        month,
        href: rankingHref(month),
        state: monthState(env, month),
        leagues: leaguesOf(env, month),
      }))
      .toReversed(),
    openNote: openNote(env),
  };
}

/** The page of a month's ranking. */
export function rankingHref(month: string): string {
  return `/ranking/${month}/`;
}

function monthLink(month: string | undefined): LinkView | null {
  return month === undefined ? null : { text: monthInWords(month), href: rankingHref(month) };
}

function leaguesOf(env: ViewEnv, month: string): readonly RankingMonthLeagueView[] {
  return leaguesIn(env, month)
    .filter(hasMembers)
    .map((league) => ({
      name: league.name,
      first: league.rows
        .filter((row) => row.rank === 1)
        .map(({ unit, score, total }) => ({
          unit: unitRefIn(env, unit.value.id, month),
          total: {
            text: points(score.rules, total),
            reason: null,
            href: unitMonthHref(unit.value.id, month),
          },
        })),
      rankedCount: league.rows.length,
      unrankedCount: league.unranked.length,
    }));
}
