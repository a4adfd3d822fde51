import { watchHeads, watchWords, type WatchKey } from '#wording/watch/words.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { taskSetWords } from '#wording/task-list/sentences.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf, type Addressed } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import { lightDetail } from '../task-list/task-table.ts';
import type { WatchList } from './watch-list.ts';
import type { WatchRowView } from './watch-row.ts';

/** What a table of a list is made of. */
export interface WatchTable {
  readonly key: WatchKey;
  readonly hasLights: boolean;
  readonly rows: readonly WatchRowView[];
}

/** The rows of a list, all of them or those of one page of it. */
export function watchTable(
  { key, hasLights, rows }: WatchTable,
  whole: 'whole' | 'slice',
): DataTable<WatchRowView> {
  return {
    caption: watchHeads[key].title,
    class: key === 'plans' ? 'watch plans fold' : 'watch fold',
    columns: watchColumns(key, hasLights),
    bodies: [{ rows }],
    files: filesOf(setOf(key), whole),
  };
}

/** A list as files have it. */
export function watchSet({ key, rows }: WatchList, hasLights: boolean): DataSet {
  return dataSet(setOf(key), watchColumns(key, hasLights), () => rows);
}

function setOf(key: WatchKey): Addressed {
  return addressed(`/watch/${key}`, watchHeads[key].title);
}

function watchColumns(key: WatchKey, hasLights: boolean): readonly Column<WatchRowView>[] {
  const heads = watchHeads[key];
  return columnsOf<WatchRowView>(
    {
      key: 'name',
      head: heads.name,
      kind: 'text',
      width: 40,
      value: ({ name }) => name,
      page: {
        class: 'name',
        names: true,
        shows: ({ name, href, note }) => [
          { as: 'link', text: name, href },
          { as: 'note', text: note },
        ],
      },
    },
    textColumn('note', watchWords.id, 20, 'name', ({ note }) => note),
    hasLights && {
      key: 'light',
      head: tableWords.light,
      kind: 'text',
      width: 10,
      value: ({ light }) => light?.word ?? null,
      page: { class: 'light-cell', shows: ({ light }) => ({ as: 'light', light }) },
    },
    hasLights &&
      textColumn('light-detail', taskSetWords.lightDetail, 20, 'light', ({ light }) => lightDetail(light)),
    key !== 'decisions' && {
      key: 'unit',
      head: heads.unit,
      kind: 'text',
      width: 20,
      value: ({ unit }) => unit?.name ?? null,
      page: { class: 'unit', labelled: true, shows: ({ unit }) => ({ as: 'unit', unit }) },
    },
    {
      key: 'why',
      head: heads.why,
      kind: 'text',
      width: 50,
      value: ({ why }) => why,
      page: { cellClass: 'full' },
    },
    heads.since !== null && {
      key: 'since',
      head: heads.since,
      kind: 'day',
      width: 12,
      value: ({ since }) => since,
      page: { labelled: true },
    },
    heads.days !== null && {
      key: 'days',
      head: heads.days,
      kind: 'integer',
      width: 10,
      value: ({ days }) => days,
      page: { class: 'num', labelled: true },
    },
    {
      key: 'next',
      head: watchWords.next,
      kind: 'text',
      width: 36,
      value: ({ next }) => next?.what ?? null,
      page: {
        class: 'next',
        labelled: true,
        cellClass: ({ next }) => (next === null ? 'full void' : 'full'),
        shows: ({ next }) =>
          next === null
            ? { as: 'text', text: null }
            : [
                { as: 'link', text: next.what, href: next.href },
                { as: 'note', text: watchWords.step(next.who, next.stateText) },
                ...(next.due === null ? [] : [{ as: 'day-note', day: next.due } as const]),
                ...(next.form === null ? [] : [{ as: 'links', links: [next.form] } as const]),
              ],
      },
    },
    textColumn('next-who', watchWords.nextWho, 20, 'next', ({ next }) => next?.who ?? null),
    {
      key: 'next-due',
      head: watchWords.nextDue,
      kind: 'day',
      width: 12,
      within: 'next',
      value: ({ next }) => next?.due ?? null,
    },
    textColumn('next-state', watchWords.nextState, 20, 'next', ({ next }) => next?.stateText ?? null),
    textColumn('next-form', watchWords.form, 14, 'next', ({ next }) => next?.form?.text ?? null),
  );
}
