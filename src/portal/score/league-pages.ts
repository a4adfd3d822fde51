import type { LeagueSheet } from '#engine/sheet/league-sheet.ts';
import type { ViewEnv } from '../env/env.ts';
import { leaguesIn } from '../env/period/period-sheet.ts';

/** How many rows a page of rankings holds. */
export interface PageRows {
  /** Of all leagues, where they stand on one page together. */
  readonly together: number;
  /** Of all leagues the first ones, where they do not. */
  readonly first: number;
  /** Of one league, on a page of its own. */
  readonly part: number;
}

/** Of rankings: a row takes up to 5.5 KB, with its figures in columns up to 7 KB. */
export const RANKING_ROWS: PageRows = { together: 40, first: 30, part: 40 };

/** Of a league, as far as its pages follow from it. */
export interface Ranked {
  readonly rows: { readonly length: number };
  readonly unranked: { readonly length: number };
}

/** How many rows of each league stand on the page that all of them share; each has at least one there. */
export function firstRows(leagues: readonly Ranked[], { together, first }: PageRows): number {
  const members = leagues.filter(({ rows, unranked }) => rows.length + unranked.length > 0);
  const all = members.reduce((sum, { rows }) => sum + rows.length, 0);
  return all <= together ? together : Math.max(1, Math.floor(first / members.length));
}

/** The part of a league in which the row at `index` stands: 0 on the page that all leagues share, then 2, 3 …. */
function partOfRow(index: number, first: number, { part }: PageRows): number {
  return index < first ? 0 : Math.floor((index - first) / part) + 2;
}

/** The page on which the row of a ranked unit stands: `/ranking/2026-05/`, of a long league `/ranking/2026-05/list/counties-2/`. */
export function rankingPage(env: ViewEnv, { id, period, rows }: LeagueSheet, unit: string): string {
  const first = firstRows(leaguesIn(env, period.id), RANKING_ROWS);
  const index = rows.length <= first ? 0 : rows.findIndex((row) => row.unit === unit);
  const part = partOfRow(index, first, RANKING_ROWS);
  return `/ranking/${period.id}/${part === 0 ? '' : `list/${id}-${String(part)}/`}`;
}
