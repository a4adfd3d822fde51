import { bulletinLink } from '../freeze/bulletin-papers.ts';
import { editionDownloads } from '../freeze/edition-files.ts';
import { editionViews, type EditionView } from '../freeze/edition-view.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { hasMembers, leagueViews, type LeagueView } from './league/league-view.ts';
import { leaguesIn, rulesIn } from '../env/period/period-sheet.ts';
import { lastDayIn, periodName } from '../env/period/period.ts';
import { periodState, openNote, type PeriodStateView } from '../freeze/period-state.ts';
import { latestShown } from '../env/period/shown-editions.ts';
import { rulesLink, shownPeriods } from '../env/period/shown-periods.ts';
import { statementsLink } from '../freeze/statement-links.ts';
import { totalFigure } from '../score/standing.ts';
import type { LinkView, PeriodText, FigureView, UnitRef, DayText, DownloadView } from '../shared/types.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import { showsRanks } from '../env/publication.ts';

/** /ranking/ */
export interface RankingIndexView {
  /** Newest first. */
  readonly periods: readonly RankingPeriodView[];
  /** On the periods not frozen yet: `2026年5月待批准锁定，2026年6月最早2026年7月9日锁定，得分为暂定，不公开。`; null if none. */
  readonly openNote: string | null;
}

export interface RankingPeriodView {
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly name: string;
  readonly href: string;
  readonly state: PeriodStateView;
  readonly leagues: readonly RankingPeriodLeagueView[];
}

export interface RankingPeriodLeagueView {
  readonly name: string;
  /** Units at rank 1 (several if tied), each with its printed total; empty where ranks are not published. */
  readonly first: readonly UnitTotalView[];
  readonly rankedCount: number;
  readonly unrankedCount: number;
}

interface UnitTotalView {
  readonly unit: UnitRef;
  readonly total: FigureView;
}

/** /ranking/<period>/ — in the public build always a frozen period; inside the system also those still 暂定. */
export interface RankingView {
  readonly period: PeriodText;
  /** `2026年5月`. */
  readonly name: string;
  readonly state: PeriodStateView;
  /** The version that stands first, then those it replaced; empty before the freeze. */
  readonly editions: readonly EditionView[];
  readonly cutOff: DayText;
  readonly rule: LinkView;
  readonly leagues: readonly LeagueView[];
  /** The 核对单 of a period that is not frozen, inside the system; null otherwise. */
  readonly statements: LinkView | null;
  /** The period's bulletin, where the profile may read one; null otherwise. */
  readonly bulletin: LinkView | null;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
  /** The edition as a file; empty before the freeze. */
  readonly downloads: readonly DownloadView[];
}

/** The ranking of every shown period, newest first. */
export function rankingViews(env: ViewEnv): readonly RankingView[] {
  const periods = shownPeriods(env);
  return periods
    .flatMap((period, index) => rankingView(env, period, periods[index - 1], periods[index + 1]))
    .toReversed();
}

function rankingView(
  env: ViewEnv,
  period: string,
  before: string | undefined,
  after: string | undefined,
): RankingView[] {
  const rule = rulesLink(env, period);
  if (rule === null) return [];
  const edition = latestShown(env, period);
  return [
    {
      period,
      name: periodName(env, period),
      state: periodState(env, period),
      editions: editionViews(env, period),
      cutOff: lastDayIn(env, period),
      rule,
      leagues: leagueViews(env, period),
      statements: statementsLink(env, period),
      bulletin: bulletinLink(env, period),
      previous: periodLink(env, before),
      next: periodLink(env, after),
      downloads: edition === undefined ? [] : editionDownloads(env, edition),
    },
  ];
}

/** The list of periods, and which are not frozen yet. */
export function rankingIndexView(env: ViewEnv): RankingIndexView {
  return {
    periods: shownPeriods(env)
      .map((period) => ({
        period,
        name: periodName(env, period),
        href: rankingHref(period),
        state: periodState(env, period),
        leagues: leaguesOf(env, period),
      }))
      .toReversed(),
    openNote: openNote(env),
  };
}

/** The page of a period's ranking. */
export function rankingHref(period: string): string {
  return `/ranking/${period}/`;
}

function periodLink(env: ViewEnv, period: string | undefined): LinkView | null {
  return period === undefined ? null : { text: periodName(env, period), href: rankingHref(period) };
}

function leaguesOf(env: ViewEnv, period: string): readonly RankingPeriodLeagueView[] {
  const rules = rulesIn(env, period);
  const ranks = rules !== undefined && showsRanks(rules);
  return leaguesIn(env, period)
    .filter(hasMembers)
    .map((league) => ({
      name: league.name,
      first: league.rows
        .filter((row) => ranks && row.rank === 1)
        .map((row) => {
          const id = row.unit;
          const standing = { league, row, result: row.result, reason: undefined };
          return {
            unit: unitRefIn(env, id, period),
            total: totalFigure(env, standing, unitPeriodPage(env, id, period)),
          };
        }),
      rankedCount: league.rows.length,
      unrankedCount: league.unranked.length,
    }));
}
