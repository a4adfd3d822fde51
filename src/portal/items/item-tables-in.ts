import {
  itemTables,
  type ItemLine,
  type ItemRow,
  type ItemTable,
  type ItemWork,
} from '#engine/items/item-tables.ts';
import { editionBefore } from '#engine/score/league-tables.ts';
import { rulesOfEdition } from '#engine/time/editions.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodIn } from '../env/period/period.ts';
import { sheetIn } from '../env/period/period-sheet.ts';
import { publishedRules } from '../env/rules-in-force.ts';

export type { ItemLine };
export type ItemLeague = ItemTable;
export type ItemLeagueRow = ItemRow;
export type ItemLeagueWork = ItemWork;

/** The single items of the office; none where no rules know any. */
export function itemsOf(env: ViewEnv) {
  const known = publishedRules(env).some(({ value }) => value.items !== undefined);
  return known ? env.shown.items.flatMap(({ value }) => value.items) : [];
}

/** The tables of a single item in a period, by its sheet (rules.md §10, §11). */
export function itemTablesIn(env: ViewEnv, item: string, period: string): readonly ItemLeague[] {
  const { context, profile, shown } = env;
  return context.memo('item-tables-in', `${profile}|${item}|${period}`, () => {
    const sheet = sheetIn(env, period);
    return sheet === undefined
      ? []
      : itemTables(shown, sheet.rules, item, periodIn(env, period), sheet.units);
  });
}

/** Whether no table of items was published before a period in its series. */
export function hasNoItemsBefore(env: ViewEnv, period: string): boolean {
  const { ledger } = env.context;
  const before = editionBefore(ledger, periodIn(env, period))?.value;
  return before === undefined || rulesOfEdition(ledger, before)?.items === undefined;
}
