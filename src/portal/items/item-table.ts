import { itemWords, itemSentences } from '#wording/items/words.ts';
import { rankingWords } from '#wording/ranking/labels.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf, type Addressed } from '../table/table-files.ts';
import { decimalOf, joined, reasonsColumn, textColumn, tiedColumn } from '../table/values.ts';
import type { ItemPlaceView, ItemRowView } from './item-row-view.ts';
import type { PeriodText } from '../shared/types.ts';

/** A row of a single item's table with where it stands, as files have it. */
export interface ItemPlaceRow extends ItemRowView {
  readonly item: { readonly id: string; readonly name: string };
  /** `2026年4月`. */
  readonly period: string;
  readonly league: string;
}

/** Where the places in all single items, of every period, can be taken along. */
export const ITEM_PLACES: Addressed = addressed('/items/places', itemSentences.set.places);

/** One league's ranking in a single item: each score with the sum it comes from and the matters behind it. */
export function itemTable(
  rows: readonly ItemRowView[],
  caption: string,
  set: Addressed,
): DataTable<ItemRowView> {
  const scored = rows.some(({ score }) => score !== null);
  return {
    caption,
    class: 'ranking item-ranking',
    columns: itemColumns(scored),
    bodies: [{ rows }],
    files: filesOf(set, 'slice'),
  };
}

/** The places in all single items, period by period; `scored` says that some version of the rules publishes scores. */
export function itemPlaceSet(set: Addressed, scored: boolean, rows: () => Iterable<ItemPlaceRow>): DataSet {
  const where = columnsOf<ItemPlaceRow>(
    textColumn('item', itemWords.title, 24, null, ({ item }) => item.name),
    textColumn('item-id', itemSentences.set.itemId, 14, null, ({ item }) => item.id),
    textColumn('period', itemWords.period, 16, 'period', ({ period }) => period),
    textColumn('league', itemWords.league, 16, 'league', ({ league }) => league),
  );
  return dataSet(set, [...where, ...itemColumns(scored)], rows);
}

function itemColumns(scored: boolean): readonly Column<ItemRowView>[] {
  return columnsOf<ItemRowView>(
    {
      key: 'rank',
      head: rankingWords.rank,
      kind: 'integer',
      width: 6,
      value: ({ rank }) => Number(rank),
      page: {
        class: 'rank',
        shows: ({ rank, tied, rankText }) => ({ as: 'rank', rank, tied, text: rankText }),
      },
    },
    tiedColumn(({ tied }) => tied),
    {
      key: 'unit',
      head: tableWords.unit,
      kind: 'text',
      width: 20,
      value: ({ unit }) => unit.name,
      page: { class: 'unit', names: true, shows: ({ unit }) => ({ as: 'unit', unit }) },
    },
    textColumn('unit-id', tableFileWords.unitId, 14, null, ({ unit }) => unit.id),
    { key: 'made', head: itemWords.made, kind: 'drawn', page: { class: 'made' } },
    textColumn('matters', itemSentences.set.matters, 36, 'made', ({ matters }) =>
      joined(matters.map(({ text }) => text)),
    ),
    textColumn('withheld', itemSentences.set.withheld, 16, 'made', ({ withheldText }) => withheldText),
    scored && textColumn('arithmetic', itemWords.made, 36, 'made', ({ arithmetic }) => arithmetic),
    scored && {
      key: 'score',
      head: itemWords.score,
      kind: 'number',
      width: 9,
      value: ({ score }) => decimalOf(score),
      page: {
        class: 'total num',
        shows: ({ unit, score }) => ({
          as: 'figure',
          figure: score,
          bare: true,
          label: `${unit.name}${itemWords.score}${score?.text ?? ''}`,
        }),
      },
    },
    {
      key: 'change',
      head: rankingWords.change,
      kind: 'text',
      width: 12,
      value: ({ change }) => (change.kind === 'none' ? null : change.text),
      page: {
        class: 'move',
        shows: ({ change, gainText }) => [
          { as: 'change', change },
          { as: 'note', text: gainText },
        ],
      },
    },
    scored && textColumn('gain', itemSentences.set.gain, 14, 'change', ({ gainText }) => gainText),
    {
      key: 'remark',
      head: rankingWords.remark,
      kind: 'text',
      width: 16,
      value: (row) => joined(remarksOf(row)),
      page: {
        class: 'remark',
        shows: (row) => ({ as: 'lines', lines: remarksOf(row) }),
      },
    },
    reasonsColumn(({ change }) => [
      { head: rankingWords.change, reason: change.kind === 'none' ? change.text : null },
    ]),
  );
}

function remarksOf({ candidateText, disputedText }: ItemRowView): readonly string[] {
  return [candidateText, disputedText].flatMap((text) => text ?? []);
}

/** A period before, with the places in each of its leagues. */
export interface ItemHistoryView {
  readonly period: PeriodText;
  /** `2026年4月`. */
  readonly name: string;
  readonly leagues: readonly ItemHistoryLeagueView[];
}

interface ItemHistoryLeagueView {
  readonly name: string;
  readonly places: readonly ItemPlaceView[];
}

/** A league of one of the periods before. */
export interface ItemHistoryRow extends ItemHistoryLeagueView {
  readonly period: string;
  /** It is the first of its period. */
  readonly isFirst: boolean;
}

/** The periods before: every unit with its rank and score, one line a league. */
export function itemHistoryTable(
  periods: readonly ItemHistoryView[],
  set: Addressed,
): DataTable<ItemHistoryRow> {
  return {
    caption: itemWords.history,
    class: 'periods item-history fold',
    columns: historyColumns,
    bodies: periods.map(({ name, leagues }) => ({
      rows: leagues.map((league, index) => ({ ...league, period: name, isFirst: index === 0 })),
    })),
    rowOf: ({ isFirst }) => (isFirst ? { class: 'head' } : {}),
    files: filesOf(set, 'slice'),
  };
}

const historyColumns = columnsOf<ItemHistoryRow>(
  {
    key: 'period',
    head: itemWords.period,
    kind: 'text',
    width: 16,
    value: ({ period }) => period,
    page: { names: true, cellClass: ({ isFirst }) => (isFirst ? undefined : 'again') },
  },
  {
    key: 'league',
    head: itemWords.league,
    kind: 'text',
    width: 16,
    value: ({ name }) => name,
    page: { cellClass: 'league' },
  },
  { key: 'places', head: itemWords.places, kind: 'drawn', page: { cellClass: 'full' } },
);
