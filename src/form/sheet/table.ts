import type { Workbook } from '#record/office/workbook.ts';
import type { SheetField } from '#record/office/sheet-fields.ts';
import { columnsOf, isHead, type ReadColumn } from './columns.ts';
import { cellText, filledDown, lineText, type CellValue, type Grid } from './grid.ts';

/** A matter's row, as far as its columns are known. */
export interface SheetRow {
  /** From 1, as the sheet counts. */
  readonly row: number;
  readonly value: (field: SheetField) => CellValue;
}

/** The table that a sheet holds. */
export interface SheetTable {
  readonly sheet: string;
  /** The row of the heads, from 1. */
  readonly headRow: number;
  readonly columns: readonly ReadColumn[];
  readonly rows: readonly SheetRow[];
  /** What stands among or below the rows and is none: titles of groups, notes, sums. */
  readonly passed: readonly { readonly row: number; readonly text: string }[];
  /** The column of a field, from 1; 0 where the table has none. */
  readonly column: (field: SheetField) => number;
}

/** How far down the heads are sought. */
const HEAD_ROWS = 30;
/** A ledger of more columns is none. */
const MOST_COLUMNS = 100;
/** Fewer known heads than this are chance. */
const LEAST_HEADS = 3;

/** The table of the first sheet that has one; undefined where none has. */
export function tableOf(grids: readonly Grid[], remembered: Workbook | undefined): SheetTable | undefined {
  for (const grid of grids) {
    const head = headRowOf(filledDown(grid), remembered);
    if (head !== undefined) return read(grid, head, remembered);
  }
  return undefined;
}

function headRowOf({ rows }: Grid, remembered: Workbook | undefined): number | undefined {
  let best: number | undefined;
  let most = LEAST_HEADS - 1;
  for (const [at, row] of rows.slice(0, HEAD_ROWS).entries()) {
    const known = new Set(
      row
        .slice(0, MOST_COLUMNS)
        .map((cell) => lineText(cell))
        .filter((head) => isHead(head, remembered?.columns)),
    );
    // Of heads in two rows the lower one has all, with what was joined downwards.
    if (known.size > most || (known.size === most && best !== undefined && at === best + 1)) {
      best = at;
      most = known.size;
    }
  }
  return best;
}

function read(grid: Grid, head: number, remembered: Workbook | undefined): SheetTable {
  const { rows } = filledDown(grid);
  const heads = headTexts(rows[head] ?? []);
  const columns = columnsOf(heads, remembered?.columns);
  const places = new Map<SheetField, number>();
  for (const [at, { field }] of columns.entries())
    if (field !== undefined && !places.has(field)) places.set(field, at);
  const found: SheetRow[] = [];
  const passed: { row: number; text: string }[] = [];
  for (let at = head + 1; at < rows.length; at++) {
    const row = rows[at] ?? [];
    const value = (field: SheetField) => row[places.get(field) ?? -1] ?? null;
    const filled = [...row.keys()].filter((column) => cellText(row[column]) !== '');
    // Rows are numbered before they are filled.
    if (filled.every((column) => /^\d+$/u.test(cellText(row[column])))) continue;
    if (isNote(grid, at, heads, columns, filled)) passed.push({ row: at + 1, text: noteText(row) });
    else found.push({ row: at + 1, value });
  }
  return {
    sheet: grid.name,
    headRow: head + 1,
    columns,
    rows: found,
    passed,
    column: (field) => (places.get(field) ?? -1) + 1,
  };
}

/** Down to the last head. */
function headTexts(row: readonly CellValue[]): readonly string[] {
  const heads = row.slice(0, MOST_COLUMNS).map((cell) => lineText(cell));
  return heads.slice(0, heads.findLastIndex((head) => head !== '') + 1);
}

const NOTE = /^(?:(?:注|备注|说明|填报|填表|制表|审核|报送|联系)[^，。]{0,4}[：:]|合计|总计|小计)/u;

/** A row of the template that shows how a matter is written. */
const EXAMPLE = /^[（(]示例[）)]/u;

/** Whether a row is no matter: joined across the table, the heads once more, or words where a matter has none. */
function isNote(
  { merges, rows }: Grid,
  at: number,
  heads: readonly string[],
  columns: readonly ReadColumn[],
  filled: readonly number[],
): boolean {
  const across = (merge: Grid['merges'][number]) => merge.endCol - merge.startCol + 1;
  const isWide = merges.some(
    (merge) => merge.startRow <= at && at <= merge.endRow && across(merge) * 2 > heads.length,
  );
  if (isWide) return true;
  const row = rows[at] ?? [];
  if (heads.every((head, column) => head === lineText(row[column]))) return true;
  const said = filled.flatMap((column) => columns[column]?.field ?? []).filter((field) => field !== 'serial');
  if (NOTE.test(noteText(row))) return said.length <= 3;
  const title = columns.findIndex(({ field }) => field === 'title');
  if (EXAMPLE.test(lineText(row[title]))) return true;
  return said.length < 2 && !said.includes('title') && filled.length < 3;
}

function noteText(row: readonly CellValue[]): string {
  return row
    .map((cell) => lineText(cell))
    .filter((text) => text !== '')
    .join(' ');
}
