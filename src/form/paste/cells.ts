import { columnsOf } from '../sheet/columns.ts';
import { LINE_END } from '../text/marks.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';

/** A line of a block copied from Excel. */
export interface CellRow {
  /** Of the paste, from 1. */
  readonly number: number;
  readonly cells: readonly string[];
}

/** A block of cells with what its columns are. */
export interface CellBlock {
  readonly rows: readonly CellRow[];
  readonly heads: readonly string[];
  readonly column: (field: SheetField) => number | undefined;
  /** Whether a column is known for what it is. */
  readonly isKnown: (column: number) => boolean;
}

/** Fewer known heads than this are chance. */
const LEAST_HEADS = 2;

/** How far down the heads are sought. */
const HEAD_ROWS = 30;

/** Rows of tabs as a table, where a row of them says what the columns are; undefined where none does. */
export function cellBlock(rows: readonly CellRow[]): CellBlock | undefined {
  for (const [at, { cells }] of rows.slice(0, HEAD_ROWS).entries()) {
    const columns = columnsOf(cells, undefined);
    const places = new Map<SheetField, number>();
    for (const [n, { field }] of columns.entries())
      if (field !== undefined && !places.has(field)) places.set(field, n);
    const namesMatter = places.has('no') || places.has('title');
    if (places.size >= LEAST_HEADS && namesMatter && places.has('progress'))
      return {
        rows: rows.slice(at + 1),
        heads: cells,
        column: (field) => places.get(field),
        isKnown: (n) => columns[n]?.field !== undefined,
      };
  }
  return undefined;
}

/**
 * The lines of a paste, those with tabs as rows of cells: a cell with a line break stands in quotes, as Excel copies
 * it, over several lines.
 */
export function linesAndCells(
  text: string,
): readonly (CellRow | { readonly number: number; readonly raw: string })[] {
  const lines = text.split(LINE_END);
  const found: (CellRow | { number: number; raw: string })[] = [];
  for (let at = 0; at < lines.length; at++) {
    const raw = lines[at] ?? '';
    if (!raw.includes('\t')) {
      found.push({ number: at + 1, raw });
      continue;
    }
    const first = at;
    let row = raw;
    while (isOpen(row) && at + 1 < lines.length && at - first < MOST_LINES) row += `\n${lines[++at] ?? ''}`;
    if (isOpen(row)) {
      // A sign of inches, no quote: the row is what stands on its line.
      at = first;
      row = raw;
    }
    found.push({ number: first + 1, cells: cellsOf(row) });
  }
  return found;
}

/** More lines than a cell is likely to have. */
const MOST_LINES = 40;

function isOpen(row: string): boolean {
  const last = row.slice(row.lastIndexOf('\t') + 1);
  return /^"(?:[^"]|"")*$/u.test(last) && (last.match(/"/gu) ?? []).length % 2 === 1;
}

function cellsOf(row: string): readonly string[] {
  const cells: string[] = [];
  for (const [, quoted, plain = ''] of `${row}\t`.matchAll(/(?:"((?:[^"]|"")*)"|([^\t]*))\t/gu))
    cells.push((quoted === undefined ? plain : quoted.replaceAll('""', '"')).trim());
  return cells;
}
