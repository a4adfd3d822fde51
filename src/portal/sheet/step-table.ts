import { tableFileWords } from '#wording/table/sentences.ts';
import { columnsOf } from '../table/column.ts';
import { dataSet, type DataSet } from '../table/data-set.ts';
import type { DataTable } from '../table/data-table.ts';
import { filesOf, type Addressed } from '../table/table-files.ts';
import { textColumn } from '../table/values.ts';
import { unitColumns, type OfUnit } from './sheet-sets.ts';
import type { StepView } from './total-steps.ts';
import { scoreWords } from '#wording/score/words.ts';

/** Steps of arithmetic, one a line; `set` has them with those of all other units. */
export function stepTable(
  steps: readonly StepView[],
  caption: string,
  set: Addressed | null = null,
): DataTable<StepView> {
  return {
    caption,
    class: 'steps fold',
    columns,
    bodies: [{ rows: steps }],
    files: set === null ? null : filesOf(set, 'slice'),
  };
}

/** The steps of all units of a period, as files have them. */
export function stepSet(set: Addressed, rows: () => Iterable<StepView & OfUnit>): DataSet {
  return dataSet(set, [...unitColumns, ...columns], rows);
}

const columns = columnsOf<StepView>(
  {
    key: 'step',
    head: scoreWords.step,
    kind: 'text',
    width: 14,
    value: ({ label }) => label,
    page: { names: true },
  },
  {
    key: 'formula',
    head: scoreWords.formula,
    kind: 'text',
    width: 36,
    value: ({ expression }) => expression,
    page: { cellClass: 'full' },
  },
  {
    key: 'result',
    head: scoreWords.result,
    // `43.14`, but `3件` and 「不参加」 too.
    kind: 'text',
    width: 12,
    value: ({ result }) => result,
    page: { class: 'num', cellClass: 'side figure' },
  },
  {
    key: 'basis',
    head: scoreWords.note,
    kind: 'drawn',
    page: {
      class: 'basis',
      cellClass: 'full',
      shows: ({ note, rule }) => [
        { as: 'lines', lines: note === null ? [] : [note], class: 'step-note' },
        { as: 'why', link: rule },
      ],
    },
  },
  textColumn('note', scoreWords.note, 36, 'basis', ({ note }) => note),
  textColumn('rule', tableFileWords.rule, 14, 'basis', ({ rule }) => rule.text),
);
