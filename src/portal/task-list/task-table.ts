import { tableWords } from '#wording/frame/labels.ts';
import { taskWords } from '#wording/dossier/labels.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { taskSetWords } from '#wording/task-list/sentences.ts';
import type { LightCode } from '../lights/light-view.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable, TableBody } from '../table/data-table.ts';
import { addressed, type Addressed, type TableFiles } from '../table/table-files.ts';
import { joined, textColumn } from '../table/values.ts';
import type { TaskBlocks, TaskRowView } from './task-row.ts';

/** Rows under one heading; the heading is an anchor that counts elsewhere lead to. */
export interface TaskGroupView {
  /** Anchor: `light-behind`. */
  readonly id: string;
  readonly title: string;
  readonly light: LightCode | null;
  readonly rows: readonly TaskRowView[];
}

/** What a table of matters is made of. */
export interface TaskList {
  readonly groups: readonly (Pick<TaskGroupView, 'title' | 'rows'> &
    Partial<Pick<TaskGroupView, 'id' | 'light'>>)[];
  readonly caption: string;
  /** There is a column of lights; not said, where some row has one. */
  readonly hasLights?: boolean;
  readonly files: TableFiles | null;
}

/** Where all shown matters can be taken along. */
export const ALL_MATTERS: Addressed = addressed('/tasks/all', taskSetWords.title);

/** Matters in groups, each group under its heading. Rows carry their values for the filter. */
export function taskTable({
  groups,
  caption,
  hasLights = groups.some(({ rows }) => rows.some(({ light }) => light !== null)),
  files,
}: TaskList): DataTable<TaskRowView> {
  return {
    caption,
    class: 'tasks fold',
    // The others are told in cells that stand there anyway.
    columns: taskColumns({ hasLights, hasItems: true, hasAssists: true }),
    bodies: groups.map(groupBody),
    rowOf: (row) => ({
      class: 'task',
      data: {
        'data-light': row.lightKey ?? undefined,
        'data-source': row.sourceCode,
        'data-state': row.stateCode,
        'data-item': row.itemId ?? undefined,
        'data-unit': row.unitIds.join(' '),
      },
    }),
    files,
  };
}

/** All shown matters as files have them, each with state and light for who leads it now. */
export function taskSet(set: Addressed, blocks: TaskBlocks, rows: () => Iterable<TaskRowView>): DataSet {
  return dataSet(set, [matterIdColumn, ...taskColumns(blocks)], rows);
}

function groupBody({ id, title, light = null, rows }: TaskList['groups'][number]): TableBody<TaskRowView> {
  return {
    ...(id === undefined ? {} : { id }),
    heading:
      light === null
        ? { as: 'text', text: title }
        : { as: 'light', light: { code: light, word: title, detail: null, beside: null } },
    rows,
  };
}

/** What a matter is known by. */
export const matterIdColumn: Column<TaskRowView> = textColumn(
  'matter-id',
  tableFileWords.matterId,
  14,
  null,
  ({ id }) => id,
);

/** A matter in a list, with state and light for the unit that its row means. */
export function taskColumns({ hasLights, hasItems, hasAssists }: TaskBlocks): readonly Column<TaskRowView>[] {
  return columnsOf<TaskRowView>(
    textColumn('notice', taskSetWords.notice, 20, 'name', ({ noticeNo }) => noticeNo),
    {
      key: 'name',
      head: tableWords.matter,
      kind: 'text',
      width: 36,
      value: ({ title }) => title,
      page: {
        class: 'name',
        names: true,
        shows: ({ title, href, noticeNo, itemText }) => [
          { as: 'link', text: title, href },
          { as: 'note', text: `${noticeNo ?? ''}${itemText === null ? '' : `　${itemText}`}` },
        ],
      },
    },
    hasItems && textColumn('item', taskSetWords.item, 20, 'name', ({ itemText }) => itemText),
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
    {
      key: 'lead',
      head: tableWords.lead,
      kind: 'text',
      width: 20,
      value: ({ lead }) => lead.name,
      page: {
        class: 'lead',
        cellClass: 'full',
        shows: ({ lead, assists }) => [
          { as: 'unit', unit: lead },
          {
            as: 'note',
            text:
              assists.length === 0 ? null : tableWords.assists + assists.map(({ name }) => name).join('、'),
          },
        ],
      },
    },
    textColumn('lead-id', taskSetWords.leadId, 14, null, ({ lead }) => lead.id),
    hasAssists &&
      textColumn('assists', taskSetWords.assists, 24, 'lead', ({ assists }) =>
        joined(assists.map(({ name }) => name)),
      ),
    {
      key: 'next',
      head: taskWords.next,
      kind: 'text',
      width: 28,
      value: ({ nextText }) => nextText,
      page: {
        class: 'next',
        cellClass: ({ nextText }) => (nextText === null ? 'full void' : 'full'),
        shows: ({ nextText, nextDue }) => [
          { as: 'text', text: nextText },
          ...(nextDue === null ? [] : [{ as: 'day-note', day: nextDue } as const]),
        ],
      },
    },
    {
      key: 'next-due',
      head: taskSetWords.nextDue,
      kind: 'day',
      width: 12,
      within: 'next',
      value: ({ nextDue }) => nextDue,
    },
    {
      key: 'due',
      head: taskWords.due,
      kind: 'day',
      width: 12,
      value: ({ due }) => due,
      page: { class: 'due', labelled: true },
    },
    {
      key: 'remark',
      head: tableWords.remark,
      kind: 'drawn',
      page: {
        cellClass: 'remark',
        shows: ({ stateText, degree, sourceText }) => ({
          as: 'note',
          text: [stateText, degree, sourceText].join('，'),
        }),
      },
    },
    textColumn('state', taskSetWords.state, 12, 'remark', ({ stateText }) => stateText),
    textColumn('degree', taskSetWords.degree, 8, 'remark', ({ degree }) => degree),
    textColumn('source', taskSetWords.source, 16, 'remark', ({ sourceText }) => sourceText),
  );
}

/** What makes a light so, as files have it in a column of its own. */
export function lightDetail(light: TaskRowView['light']): string | null {
  return joined([light?.detail, light?.beside].flatMap((word) => word ?? []));
}
