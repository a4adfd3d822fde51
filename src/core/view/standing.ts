import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import type { LeagueMonth, RankRow } from '../compute/league.ts';
import type { RankChange } from '../compute/rank-change.ts';
import type { UnrankedReason } from '../compute/rank-league.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import type { ViewEnv } from './env.ts';
import { hasNoTableBefore, leaguesIn } from './locked-leagues.ts';
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
  for (const league of leaguesIn(env, month)) {
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

/** How a rank moved (rules-v1 §7). Where there is no table to compare with, nobody is new. */
export function rankChangeView(
  env: ViewEnv,
  { league, row }: Pick<Standing, 'league' | 'row'>,
): RankChangeView {
  if (row === undefined) return { kind: 'none', text: rankingSentences.change.unranked, mark: null };
  return changeView(row.change, hasNoTableBefore(env, league.month));
}

/** A move in words; `first` says that no table stood before. */
export function changeView(change: RankChange, first: boolean): RankChangeView {
  if (first) return { kind: 'none', text: rankingSentences.change.firstMonth, mark: null };
  return { kind: change.kind, text: changeText(change), mark: change.onlyBySet ? '*' : null };
}

/** `上升2位`, `持平`, `新参评`. */
export function changeText({ kind, places }: RankChange): string {
  const { change } = rankingSentences;
  return kind === 'up' || kind === 'down' ? change[kind](places) : change[kind];
}

/** The page of a unit's month. */
export function unitMonthHref(unit: string, month: string): string {
  return `/units/${unit}/${month}/`;
}
