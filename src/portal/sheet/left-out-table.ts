import { tableWords } from '#wording/frame/labels.ts';
import { sheetSetWords } from '#wording/sheet/table-files.ts';
import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf, type Column } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import type { LeftOutView } from './parts/left-out-view.ts';
import { recordTexts, together, unitColumns, type OfUnit } from './sheet-sets.ts';
import { scoreWords } from '#wording/score/words.ts';

/** What did not count in the period, and why; without lights no column of them. */
export function leftOutTable(rows: readonly LeftOutView[], set: Addressed): DataTable<LeftOutView> {
  return {
    caption: scoreWords.leftOut,
    class: 'left-out fold',
    columns: leftOutColumns(rows.some(({ light }) => light !== null)),
    bodies: [{ rows }],
    files: filesOf(set, 'slice'),
  };
}

/** What did not count of all units of a period, as files have it; `lit` says that the rules have lights. */
export function leftOutSet(
  set: Addressed,
  lit: boolean,
  rows: () => Iterable<LeftOutView & OfUnit>,
): DataSet {
  return dataSet(set, [...unitColumns, ...leftOutColumns(lit)], rows);
}

function leftOutColumns(lit: boolean): readonly Column<LeftOutView>[] {
  return columnsOf<LeftOutView>(
    {
      key: 'matter',
      head: tableWords.matter,
      kind: 'text',
      width: 32,
      value: ({ title }) => title,
      page: {
        names: true,
        cellClass: 'matter',
        shows: ({ title, href, inputs }) => [
          { as: 'link', text: title, href },
          { as: 'lines', lines: inputs, class: 'input' },
        ],
      },
    },
    textColumn('facts', sheetSetWords.facts, 48, 'matter', ({ inputs }) => together(inputs)),
    lit && {
      key: 'light',
      head: tableWords.light,
      kind: 'text',
      width: 10,
      value: ({ light }) => light?.word ?? null,
      page: { cellClass: 'light-cell', shows: ({ light }) => ({ as: 'light', light }) },
    },
    lit && textColumn('light-detail', sheetSetWords.lightDetail, 20, 'light', lightDetail),
    {
      key: 'reason',
      head: scoreWords.leftOutReason,
      kind: 'text',
      width: 36,
      value: ({ reason }) => reason,
      page: { cellClass: 'full' },
    },
    {
      key: 'basis',
      head: scoreWords.basis,
      kind: 'drawn',
      page: {
        class: 'basis',
        cellClass: 'full',
        shows: ({ rule, records }) => [
          { as: 'why', link: rule },
          { as: 'records', records },
        ],
      },
    },
    textColumn('rule', tableFileWords.rule, 14, 'basis', ({ rule }) => rule.text),
    textColumn('records', tableWords.record, 40, 'basis', ({ records }) => recordTexts(records)),
  );
}

function lightDetail({ light }: LeftOutView): string | null {
  return together([light?.detail, light?.beside].filter((word) => word !== null && word !== undefined));
}
