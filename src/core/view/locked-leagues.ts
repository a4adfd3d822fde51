import { latestEdition } from '../../engine/freeze/editions.ts';
import { editionBefore, leagueTables, type LeagueTable } from '../../engine/score/league-tables.ts';
import type { ViewEnv } from './env.ts';
import { frozenTables } from './frozen-period.ts';
import { periodIn } from './period.ts';

/** The tables of a period as they are printed: of a frozen one what its edition says, else as the records stand (rules.md §7, §10). */
export function leaguesIn(env: ViewEnv, period: string): readonly LeagueTable[] {
  const own = periodIn(env, period);
  return frozenTables(env, own) ?? leagueTables(env.context, own);
}

/** Whether a period's ranks have no table published before to be compared with. */
export function hasNoTableBefore(env: ViewEnv, period: string): boolean {
  const { ledger } = env.context;
  const edition = latestEdition(ledger, period)?.value;
  if (edition !== undefined) return edition.previous === undefined;
  return editionBefore(ledger, periodIn(env, period)) === undefined;
}
