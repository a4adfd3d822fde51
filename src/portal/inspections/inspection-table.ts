import { inspectionText, inspectionWords } from '#wording/inspections/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import { inspectionRow, shownInspections, type InspectionRowView } from './inspection-row.ts';

const ALL = addressed('/inspections/all', inspectionText.set.all);

/** Inspections on a page: all of them, or those of a year or a unit. */
export function inspectionTable(
  rows: readonly InspectionRowView[],
  caption: string,
  whole: 'whole' | 'slice',
): DataTable<InspectionRowView> {
  return { caption, class: 'fold', columns: COLUMNS, bodies: [{ rows }], files: filesOf(ALL, whole) };
}

/** All of them as files have them; none where there is none. */
export function inspectionSets(env: ViewEnv): readonly DataSet[] {
  const entries = shownInspections(env);
  return entries.length === 0
    ? []
    : [dataSet(ALL, COLUMNS, () => entries.map((entry) => inspectionRow(env, entry)))];
}

const COLUMNS: readonly Column<InspectionRowView>[] = columnsOf<InspectionRowView>(
  {
    key: 'day',
    head: inspectionWords.day,
    kind: 'day',
    width: 12,
    value: ({ day }) => day,
    page: {
      shows: ({ day, until }) => [
        { as: 'day', day },
        ...(until === null ? [] : [{ as: 'day-note', day: until } as const]),
      ],
    },
  },
  {
    key: 'until',
    head: inspectionWords.until,
    kind: 'day',
    width: 12,
    within: 'day',
    value: ({ until }) => until,
  },
  {
    key: 'name',
    head: inspectionWords.name,
    kind: 'text',
    width: 40,
    value: ({ name }) => name,
    page: { names: true, cellClass: 'full', shows: ({ name, href }) => ({ as: 'link', text: name, href }) },
  },
  textColumn('kind', inspectionWords.kind, 12, 'name', ({ kind }) => kind),
  textColumn('id', inspectionWords.id, 24, null, ({ id }) => id),
  {
    key: 'method',
    head: inspectionWords.method,
    kind: 'text',
    width: 8,
    value: ({ method }) => method,
    page: { labelled: true, class: 'short', cellClass: 'side' },
  },
  {
    key: 'leader',
    head: inspectionWords.leader,
    kind: 'text',
    width: 24,
    value: ({ leader }) => leader,
    page: { labelled: true, cellClass: 'full' },
  },
  {
    key: 'units',
    head: inspectionWords.units,
    kind: 'text',
    width: 40,
    value: ({ units }) => units.map(({ name }) => name).join('、'),
    page: { labelled: true, cellClass: 'full' },
  },
  {
    key: 'found',
    head: inspectionWords.result,
    kind: 'text',
    width: 30,
    value: ({ foundText }) => foundText,
    page: { cellClass: ({ foundText }) => (foundText === null ? 'full void' : 'full') },
  },
);
