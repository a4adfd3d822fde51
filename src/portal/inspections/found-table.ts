import { inspectionText, inspectionWords } from '#wording/inspections/words.ts';
import type { ViewEnv } from '../env/env.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { addressed, filesOf } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import { allFound, type FoundView } from './found-view.ts';

const ALL = addressed('/inspections/found', inspectionText.set.problems);

/** The problems of one inspection. */
export function foundTable(rows: readonly FoundView[]): DataTable<FoundView> {
  return {
    caption: inspectionWords.found,
    class: 'fold',
    columns: ofInspection,
    bodies: [{ rows }],
    files: filesOf(ALL, 'slice'),
  };
}

/** The problems of one category, of all inspections. */
export function categoryTable(rows: readonly FoundView[], caption: string): DataTable<FoundView> {
  return { caption, class: 'fold', columns: ofCategory, bodies: [{ rows }], files: filesOf(ALL, 'slice') };
}

/** All problems as files have them; none where nothing was found. */
export function foundSets(env: ViewEnv): readonly DataSet[] {
  const rows = allFound(env);
  return rows.length === 0 ? [] : [dataSet(ALL, ofFiles, () => rows)];
}

const no: Column<FoundView> = {
  key: 'no',
  head: inspectionWords.no,
  kind: 'integer',
  width: 6,
  value: ({ no: number }) => number,
  page: { labelled: true },
};
const category: Column<FoundView> = {
  key: 'category',
  head: inspectionWords.category,
  kind: 'text',
  width: 14,
  value: (row) => row.category,
  page: { labelled: true },
};
const fact: Column<FoundView> = {
  key: 'fact',
  head: inspectionWords.fact,
  kind: 'text',
  width: 60,
  value: ({ text }) => text,
  page: {
    names: true,
    cellClass: 'matter',
    shows: ({ text, clause }) => [
      { as: 'text', text },
      { as: 'note', text: clause },
    ],
  },
};
const clause = textColumn<FoundView>('clause', inspectionWords.clause, 30, 'fact', (row) => row.clause);
const unit: Column<FoundView> = {
  key: 'unit',
  head: inspectionWords.unit,
  kind: 'text',
  width: 20,
  value: (row) => row.unit.name,
  page: { shows: (row) => ({ as: 'unit', unit: row.unit }) },
};
const state: Column<FoundView> = {
  key: 'state',
  head: inspectionWords.state,
  kind: 'text',
  width: 12,
  value: (row) => row.state,
  page: {
    labelled: true,
    class: 'short',
    cellClass: ({ tone }) => `tone-${tone}`,
    shows: (row) => ({ as: 'strong', text: row.state }),
  },
};
const verdict: Column<FoundView> = {
  key: 'verdict',
  head: inspectionWords.verdict,
  kind: 'text',
  width: 40,
  value: ({ verdictText }) => verdictText,
  page: { cellClass: 'full' },
};
const inspection: Column<FoundView> = {
  key: 'inspection',
  head: inspectionWords.name,
  kind: 'text',
  width: 40,
  value: ({ name }) => name,
  page: {
    shows: ({ name, href, day }) => [
      { as: 'link', text: name, href },
      { as: 'day-note', day },
    ],
  },
};

const ofInspection = columnsOf<FoundView>(no, category, fact, clause, unit, state, verdict);
const ofCategory = columnsOf<FoundView>(fact, clause, unit, state, verdict, inspection);
const ofFiles = columnsOf<FoundView>(
  {
    key: 'day',
    head: inspectionWords.day,
    kind: 'day',
    width: 12,
    within: 'inspection',
    value: ({ day }) => day,
  },
  no,
  category,
  fact,
  clause,
  unit,
  state,
  verdict,
  inspection,
);
