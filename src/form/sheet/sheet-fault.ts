import type { SheetField } from '#record/office/sheet-fields.ts';
import type { Problem, Severity } from '#record/schema/problem.ts';
import { headOf } from './fields.ts';
import type { SheetTable } from './table.ts';

/** A problem of a cell; its place is the row and column of the sheet. */
export interface SheetFault extends Problem {
  readonly sheet: string;
  /** What the column is, in words; empty for a row or the table as a whole. */
  readonly label: string;
}

/** The file and table that are read. */
export interface Where {
  readonly file: string;
  readonly table: SheetTable;
}

/** A fault of a cell of a row; the first cell of the row where the table has no such column. */
export function cellFault(
  { file, table }: Where,
  code: string,
  row: number,
  field: SheetField | undefined,
  params: Problem['params'] = {},
  severity: Severity = 'error',
): SheetFault {
  const column = field === undefined ? 1 : Math.max(1, table.column(field));
  const head =
    field === undefined
      ? ''
      : table.columns[column - 1]?.field === field
        ? table.columns[column - 1]?.head
        : undefined;
  const label = field === undefined ? '' : (head ?? headOf(field));
  return {
    code,
    severity,
    place: { file, line: row, column },
    params: { label, ...params },
    sheet: table.sheet,
    label,
  };
}
