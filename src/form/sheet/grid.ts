import { HIDDEN_CLASS } from '#text/hidden.ts';

/** What a cell holds, as a library of workbooks reads it. A day is its midnight in UTC. */
export type CellValue = string | number | boolean | Date | null;

/** Cells that were joined: first and last row and column, from 0, both counted. */
export interface Merge {
  readonly startRow: number;
  readonly startCol: number;
  readonly endRow: number;
  readonly endCol: number;
}

/** A sheet as it is read: rows and columns from 0. */
export interface Grid {
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
  readonly merges: readonly Merge[];
}

/** The grid with every cell of one that was joined downwards holding what the joined cell holds. */
export function filledDown(grid: Grid): Grid {
  const rows = grid.rows.map((row) => [...row]);
  for (const { startRow, endRow, startCol } of grid.merges)
    // A whole column may be joined, a million rows down.
    for (const row of rows.slice(startRow + 1, endRow + 1))
      row[startCol] = grid.rows[startRow]?.[startCol] ?? null;
  return { ...grid, rows };
}

const UNSEEN = new RegExp(`[${HIDDEN_CLASS}]`, 'gu');

/** What a person reads in a cell: nothing around it, no character that cannot be seen; line breaks stay. */
export function cellText(value: CellValue | undefined): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return value.toISOString().slice(0, 10);
  return String(value)
    .replaceAll(/\r\n?/gu, '\n')
    .replaceAll(UNSEEN, '')
    .replaceAll('\t', ' ')
    .split('\n')
    .map((line) => line.trim())
    .join('\n')
    .trim();
}

/** The same on one line: a break inside a title was only made to fit its cell. */
export function lineText(value: CellValue | undefined): string {
  return cellText(value).replaceAll(/\n+/gu, '');
}

/** `C7`: row and column from 1. */
export function cellName(row: number, column: number): string {
  return `${columnName(column)}${String(row)}`;
}

/** `C`: from 1. */
export function columnName(column: number): string {
  const at = column - 1;
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26)) + letter;
}

/** By which two texts are the same to a person: no blanks, no width, no punctuation. */
export function sameText(text: string): string {
  return text.normalize('NFKC').replaceAll(/[\s\p{P}]+/gu, '');
}
