import { monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { lastDayOfMonth } from '../calendar/day.ts';
import { leagueMonths } from '../compute/league.ts';
import { isFinished } from '../compute/months.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { hasMembers, leagueViews } from './league-view.ts';
import { points } from './pencil.ts';
import { editionView, lockDay, rulesLink, runningMonths, shownMonths } from './shown-months.ts';
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
  return [
    {
      month,
      editions: [editionView(env, month)],
      settled: isFinished(env.context, month),
      lockDay: lockDay(env, month),
      cutOff: lastDayOfMonth(month),
      rule,
      leagues: leagueViews(env, month),
      previous: monthLink(before),
      next: monthLink(after),
      downloads: [],
    },
  ];
}

/** The list of months, and what is not yet shown or only 暂定. */
export function rankingIndexView(env: ViewEnv): RankingIndexView {
  const running = runningMonths(env);
  return {
    months: shownMonths(env)
      .map((month) => ({
        month,
        href: rankingHref(month),
        stateText: editionView(env, month).stateText,
        settled: isFinished(env.context, month),
        lockDay: lockDay(env, month),
        leagues: leaguesOf(env, month),
      }))
      .toReversed(),
    runningNote: running.length === 0 ? null : rankingSentences.running(running, env.profile === 'internal'),
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
  return leagueMonths(env.context, month)
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
