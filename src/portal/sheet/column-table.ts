import { tableWords } from '#wording/frame/labels.ts';
import { sheetSetWords } from '#wording/sheet/table-files.ts';
import { columnsOf } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { ColumnView } from './parts/column-views.ts';
import { recordTexts, together, unitColumns, type OfUnit } from './sheet-sets.ts';
import { scoreWords } from '#wording/score/words.ts';

/** The information columns of a unit, with who entered them when. */
export function columnTable(rows: readonly ColumnView[], set: Addressed): DataTable<ColumnView> {
  return {
    caption: scoreWords.columns,
    class: 'part-table fold',
    columns,
    bodies: [{ rows }],
    files: filesOf(set, 'slice'),
  };
}

/** The information columns of all units of a period, as files have them. */
export function columnSet(set: Addressed, rows: () => Iterable<ColumnView & OfUnit>): DataSet {
  return dataSet(set, [...unitColumns, ...columns], rows);
}

const columns = columnsOf<ColumnView>(
  {
    key: 'column',
    head: scoreWords.column,
    kind: 'text',
    width: 20,
    value: ({ name }) => name,
    page: {
      names: true,
      cellClass: 'matter full',
      shows: (row) => [
        { as: 'text', text: row.name },
        { as: 'lines', lines: facts(row), class: 'input' },
      ],
    },
  },
  textColumn('facts', sheetSetWords.facts, 40, 'column', (row) => together(facts(row))),
  {
    key: 'result',
    head: scoreWords.result,
    // With its measure: `120件`.
    kind: 'text',
    width: 12,
    value: ({ text }) => text,
    page: { class: 'num', cellClass: 'value', labelled: true },
  },
  {
    key: 'basis',
    head: scoreWords.basis,
    kind: 'drawn',
    page: { class: 'basis', cellClass: 'full', shows: ({ records }) => ({ as: 'records', records }) },
  },
  textColumn('records', tableWords.record, 40, 'basis', ({ records }) => recordTexts(records)),
);

/** Who entered it when; where nobody did, why there is none. */
function facts({ inputs, reason }: ColumnView): readonly string[] {
  return inputs.length === 0 && reason !== null ? [reason] : inputs;
}
