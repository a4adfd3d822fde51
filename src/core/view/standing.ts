import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { leagueMonths, type LeagueMonth, type RankRow, type UnrankedReason } from '../compute/league.ts';
import { monthsOf } from '../compute/months.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { ViewEnv } from './env.ts';
import { points } from './pencil.ts';
import type { FigureView } from './types/common.ts';
import type { RankChangeView } from './types/score.ts';

/** Where a unit stands in a month: its league, and its row or why it has none. */
export interface Standing {
  readonly league: LeagueMonth;
  readonly row: RankRow | undefined;
  readonly score: UnitMonth | undefined;
  readonly reason: UnrankedReason | undefined;
}

/** A unit's standing in a month; undefined where it belongs to no league. */
export function standingOf(env: ViewEnv, unit: string, month: string): Standing | undefined {
  for (const league of leagueMonths(env.context, month)) {
    const row = league.rows.find((item) => item.unit.value.id === unit);
    if (row !== undefined) return { league, row, score: row.score, reason: undefined };
    const below = league.unranked.find((item) => item.unit.value.id === unit);
    if (below !== undefined) return { league, row: undefined, score: below.score, reason: below.reason };
  }
  return undefined;
}

/** The rank in words, or 「—」 with the reason. */
export function rankFigure({ league, row, reason }: Standing): FigureView {
  if (row === undefined)
    return { text: null, reason: rankingSentences.unranked[reason ?? 'no-data'], href: null };
  const href = `/ranking/${league.month}/#${league.id}-${row.unit.value.id}`;
  return { text: rankingSentences.rank(row.rank, row.tied), reason: null, href };
}

/** The total of a ranked unit; 「—」 with the reason for one that is not ranked. */
export function totalFigure({ row, reason }: Standing, href: string | null): FigureView {
  if (row === undefined) return { text: null, reason: rankingSentences.unranked[reason ?? 'no-data'], href };
  return { text: points(row.score.rules, row.total), reason: null, href };
}

/** How a rank moved (rules-v1 §7). In the first month there is nothing to compare with, and nobody is new. */
export function rankChangeView(
  env: ViewEnv,
  { league, row }: Pick<Standing, 'league' | 'row'>,
): RankChangeView {
  const { change } = rankingSentences;
  if (row === undefined) return { kind: 'none', text: change.unranked, mark: null };
  if (league.month === monthsOf(env.context)[0]) return { kind: 'none', text: change.firstMonth, mark: null };
  const { kind, places, onlyBySet } = row.change;
  const text = kind === 'up' || kind === 'down' ? change[kind](places) : change[kind];
  return { kind, text, mark: onlyBySet ? '*' : null };
}

/** The page of a unit's month. */
export function unitMonthHref(unit: string, month: string): string {
  return `/units/${unit}/${month}/`;
}
