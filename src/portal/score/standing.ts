import { lastPeriod, thisPeriod } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import type { RankChange } from '#engine/ranking/ranks.ts';
import type { UnrankedReason } from '#record/freeze/edition.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import type { ViewEnv } from '../env/env.ts';
import { hasNoTableBefore, leaguesIn } from '../env/period/period-sheet.ts';
import { points } from '../shared/arithmetic-text.ts';
import { showsRanks, showsScores } from '../env/publication.ts';
import { clauses, disputedMark } from './disputed.ts';
import { rankingPage } from './league-pages.ts';
import type { FigureView } from '../shared/types.ts';

/** How a rank moved against the table published before in the same series (rules.md §7). */
export interface RankChangeView {
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'none';
  /** `上升2位`, `持平`, `新参评`, or for none the reason, e.g. `上月未参加排名`. */
  readonly text: string;
}

/** Where a unit stands in a period: its league, and its row or why it has none. */
export interface UnitStanding {
  readonly league: LeagueSheet;
  readonly row: SheetRow | undefined;
  readonly result: UnitSheet;
  readonly reason: UnrankedReason | undefined;
}

/** A unit's standing in a period; undefined where it belongs to no league. */
export function standingOf(env: ViewEnv, unit: string, period: string): UnitStanding | undefined {
  for (const league of leaguesIn(env, period)) {
    const row = league.rows.find((item) => item.unit === unit);
    if (row !== undefined) return { league, row, result: row.result, reason: undefined };
    const below = league.unranked.find((item) => item.unit === unit);
    if (below !== undefined) return { league, row: undefined, result: below.result, reason: below.reason };
  }
  return undefined;
}

/** Why a unit stands below its table: `本月无主办计分事项，不参加排名`. */
export function unrankedText(reason: UnrankedReason | undefined, { kind }: Pick<Period, 'kind'>): string {
  return rankingSentences.unranked[reason ?? 'nothing-assessed'](thisPeriod(kind));
}

/** The rank in words, or 「—」 with the reason; of one that is disputed that it is, where no total beside it says so. */
export function rankFigure(env: ViewEnv, standing: UnitStanding): FigureView {
  const { league, row } = standing;
  if (row === undefined) return { text: null, reason: whyUnranked(env, standing), href: null };
  const { rules } = row.result;
  if (!showsRanks(rules)) return { text: null, reason: rankingSentences.noRanks, href: null };
  const href = `${rankingPage(env, league, row.unit)}#${league.id}-${row.unit}`;
  const reason = showsScores(rules) ? null : markOf(env, standing);
  return { text: rankingSentences.rank(row.rank, row.tied), reason, href };
}

/** The rank as a number; null where there is none, or none is published. */
export function placeOf({ row }: UnitStanding): { readonly rank: number; readonly tied: boolean } | null {
  return row === undefined || !showsRanks(row.result.rules) ? null : { rank: row.rank, tied: row.tied };
}

/** The total of a ranked unit, with its mark where it is disputed; 「—」 with the reason for one that is not ranked. */
export function totalFigure(env: ViewEnv, standing: UnitStanding, href: string | null): FigureView {
  const { row } = standing;
  if (row === undefined) return { text: null, reason: whyUnranked(env, standing), href };
  const { rules } = row.result;
  if (!showsScores(rules)) return { text: null, reason: rankingSentences.noScores, href };
  return { text: points(rules, row.total), reason: markOf(env, standing), href };
}

function whyUnranked(env: ViewEnv, standing: UnitStanding): string | null {
  return clauses(unrankedText(standing.reason, standing.league.period), markOf(env, standing));
}

function markOf(env: ViewEnv, { league, result }: UnitStanding): string | null {
  return disputedMark(env, { unit: result.unit, period: league.period.id });
}

/** How a rank moved (rules.md §7). Where there is no table to compare with, nobody is new. */
export function rankChangeView(
  env: ViewEnv,
  { league, row }: Pick<UnitStanding, 'league' | 'row'>,
): RankChangeView {
  const { kind } = league.period;
  const { change } = rankingSentences;
  if (row === undefined) return { kind: 'none', text: change.unranked(thisPeriod(kind)) };
  if (!showsRanks(row.result.rules)) return { kind: 'none', text: change.hidden };
  return changeView(row.change, league.period, hasNoTableBefore(env, league.period.id));
}

/** A move in words; `first` says that no table stood before. */
export function changeView(change: RankChange, period: Pick<Period, 'kind'>, first: boolean): RankChangeView {
  if (first) return { kind: 'none', text: rankingSentences.change.noTable };
  return { kind: change.kind, text: changeText(change, period) };
}

/** `上升2位`, `持平`, `新参评`, `上月未参加排名`. */
export function changeText({ kind, places }: RankChange, period: Pick<Period, 'kind'>): string {
  const { change } = rankingSentences;
  if (kind === 'none') return change.none(lastPeriod(period.kind));
  return kind === 'up' || kind === 'down' ? change[kind](places) : change[kind];
}

/** The page of a unit's period. */
export function unitPeriodHref(unit: string, period: string): string {
  return `/units/${unit}/${period}/`;
}
