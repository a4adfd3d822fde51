import { latestEdition } from '../../engine/freeze/editions.ts';
import {
  frozenItemTables,
  itemTables,
  type ItemRow,
  type ItemTable,
  type ItemWork,
} from '../../engine/items/item-tables.ts';
import type { CompletionFact } from '../../engine/scheme/facts.ts';
import { editionBefore } from '../../engine/score/league-tables.ts';
import { rulesOfEdition } from '../../engine/time/editions.ts';
import type { ViewEnv } from './env.ts';
import { periodIn } from './period.ts';
import { publishedRules } from './rules-in-force.ts';

/** A task in a single item as a page tells it, whether it was read from an edition or from the records. */
export interface ItemLine extends CompletionFact {
  readonly task: string;
  /** Those that count. */
  readonly nodes: readonly { readonly id: string; readonly c: CompletionFact['nodes'][number]['c'] }[];
  /** Nothing counts because the matter rests (暂缓办理). */
  readonly resting: boolean;
}

export type ItemLeague = ItemTable<ItemLine>;
export type ItemLeagueRow = ItemRow<ItemLine>;
export type ItemLeagueWork = ItemWork<ItemLine>;

/** The single items of the office; none where no rules know any. */
export function itemsOf(env: ViewEnv) {
  const known = publishedRules(env).some(({ value }) => value.items !== undefined);
  return known ? env.shown.items.flatMap(({ value }) => value.items) : [];
}

/** The tables of a single item in a period: of a frozen one from its edition, else as the records stand (rules.md §10, §11). */
export function itemTablesIn(env: ViewEnv, item: string, period: string): readonly ItemLeague[] {
  const { context } = env;
  return context.memo('item-tables-in', `${item}|${period}`, () => {
    const edition = latestEdition(context.ledger, period)?.value;
    if (edition !== undefined)
      return frozenItemTables(context, item, edition).map((table) =>
        withLines(table, (line) => ({ ...line, resting: false })),
      );
    return itemTables(context, item, periodIn(env, period)).map((table) =>
      withLines(table, (line) => ({
        ...line,
        task: line.dossier.id,
        resting: line.beside.every(({ state }) => state === 'suspended'),
      })),
    );
  });
}

/** Whether no table of items was published before a period in its series. */
export function hasNoItemsBefore(env: ViewEnv, period: string): boolean {
  const { ledger } = env.context;
  const before = editionBefore(ledger, periodIn(env, period))?.value;
  return before === undefined || rulesOfEdition(ledger, before)?.items === undefined;
}

function withLines<L extends CompletionFact>(
  { id, name, rows, unscored }: ItemTable<L>,
  lineOf: (line: L) => ItemLine,
): ItemLeague {
  const of = (work: ItemWork<L>): ItemLeagueWork => ({ ...work, lines: work.lines.map(lineOf) });
  return {
    id,
    name,
    rows: rows.map((row) => ({ ...row, work: of(row.work) })),
    unscored: unscored.map(of),
  };
}
