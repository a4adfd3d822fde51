import { itemWords, itemSentences } from '#wording/items/words.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { decimalOf, joined, textColumn } from '../table/values.ts';
import type { ItemSummaryLeagueView, ItemSummaryView } from './item-index-view.ts';

/** A league of a single item in its latest period; the league is null where the item has no score yet. */
export interface ItemIndexRow {
  readonly item: ItemSummaryView;
  readonly league: ItemSummaryLeagueView | null;
  /** It is the first of its item. */
  readonly isFirst: boolean;
}

const SET = addressed('/items/all', itemWords.link);

/** All single items with their latest period: who is first in each league, and who is a candidate. */
export function itemIndexTable(items: readonly ItemSummaryView[]): DataTable<ItemIndexRow> {
  return {
    caption: itemWords.link,
    class: 'periods item-index fold',
    columns: indexColumns(items),
    bodies: items.map((item) => ({ rows: rowsOf(item) })),
    rowOf: ({ league, isFirst }) => ({
      ...(isFirst ? { class: 'head' } : {}),
      ...(league === null ? { rest: { as: 'text', text: itemWords.noScore } as const } : {}),
    }),
    files: filesOf(SET, 'whole'),
  };
}

/** The same as files have it; none where there are no single items. */
export function itemIndexSets(items: readonly ItemSummaryView[]): readonly DataSet[] {
  return items.length === 0 ? [] : [dataSet(SET, indexColumns(items), () => items.flatMap(rowsOf))];
}

function rowsOf(item: ItemSummaryView): readonly ItemIndexRow[] {
  if (item.leagues.length === 0) return [{ item, league: null, isFirst: true }];
  return item.leagues.map((league, index) => ({ item, league, isFirst: index === 0 }));
}

function indexColumns(items: readonly ItemSummaryView[]): readonly Column<ItemIndexRow>[] {
  const scored = items.some(({ leagues }) => leagues.some(({ score }) => score !== null));
  return columnsOf<ItemIndexRow>(
    {
      key: 'item',
      head: itemWords.title,
      kind: 'text',
      width: 24,
      value: ({ item }) => item.name,
      page: {
        names: true,
        cellClass: ({ isFirst }) => (isFirst ? undefined : 'again'),
        shows: ({ item: { name, href, earlier } }) => [
          { as: 'link', text: name, href },
          { as: 'note', text: earlier },
        ],
      },
    },
    textColumn('item-id', itemSentences.set.itemId, 14, null, ({ item }) => item.id),
    textColumn('period', itemWords.period, 16, null, ({ item }) => item.period),
    {
      key: 'league',
      head: itemWords.league,
      kind: 'text',
      width: 16,
      value: ({ league }) => league?.name ?? null,
      page: { cellClass: 'league' },
    },
    {
      key: 'first',
      head: itemWords.first,
      kind: 'text',
      width: 24,
      value: ({ league }) => joined((league?.first ?? []).map(({ name }) => name)),
      page: {
        cellClass: 'full names',
        labelled: true,
        shows: ({ league }) => ({ as: 'units', units: league?.first ?? [] }),
      },
    },
    scored && {
      key: 'score',
      head: itemWords.score,
      kind: 'number',
      width: 9,
      value: ({ league }) => decimalOf(league?.score),
      page: {
        class: 'num',
        cellClass: ({ league }) => ((league?.score ?? null) === null ? 'void' : undefined),
        labelled: true,
        shows: ({ item, league }) => ({
          as: 'figure',
          figure: league?.score ?? null,
          label: `${item.name}${league?.name ?? ''}${league?.score?.text ?? ''}`,
        }),
      },
    },
    {
      key: 'scored',
      head: itemWords.scored,
      kind: 'integer',
      width: 8,
      value: ({ league }) => league?.count ?? null,
      page: {
        class: 'num',
        labelled: true,
        shows: ({ league }) => ({ as: 'text', text: league?.countText ?? null }),
      },
    },
    {
      key: 'top',
      head: itemWords.top,
      kind: 'integer',
      width: 10,
      value: ({ league }) => league?.topCount ?? null,
      page: {
        class: 'num',
        cellClass: ({ league }) => ((league?.top ?? null) === null ? 'void' : undefined),
        labelled: true,
        shows: ({ item, league }) => {
          const top = league?.top ?? null;
          if (top === null) return { as: 'text', text: null };
          return {
            as: 'why',
            link: top,
            label: `${item.name}${league?.name ?? ''}${itemWords.top}${top.text}`,
          };
        },
      },
    },
    {
      key: 'rise',
      head: itemWords.rise,
      kind: 'text',
      width: 24,
      value: ({ league }) => joined((league?.rise ?? []).map(({ name }) => name)),
      page: {
        cellClass: ({ league }) => (league?.rise.length === 0 ? 'full names void' : 'full names'),
        labelled: true,
        shows: ({ league }) => ({ as: 'units', units: league?.rise ?? [] }),
      },
    },
  );
}
