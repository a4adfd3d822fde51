import { unzipSync, zipSync } from 'fflate';
import { writeXlsx, type Cell, type CellStyle, type CellValue } from 'hucre/xlsx';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { DataSet, FileCell, FileColumn } from './data-set.ts';
import { cellText, sheetName } from './excel-limits.ts';

/** What the properties of a workbook say of where it is from. */
export interface Source {
  /** The office. */
  readonly creator: string;
  /** As of when, in words. */
  readonly asOf: string;
}

/**
 * A data set as an Excel workbook of one sheet: numbers are numbers and days are days, each shown as the page prints
 * it; texts are texts, whatever they begin with; the heads stay in sight and can be filtered by. The same set gives the
 * same bytes on every machine.
 */
export async function toWorkbook(set: DataSet, { creator, asOf }: Source): Promise<Uint8Array<ArrayBuffer>> {
  const rows = [...set.rows()];
  const looks = set.columns.map((column, at) => lookOf(column, rows, at));
  // Only where a cell does not look as its column does: each of these costs as much as ten others.
  const apart = new Map<string, Partial<Cell>>(looks.map((_, at) => [`0,${String(at)}`, { style: HEAD }]));
  const values = rows.map((row, index) =>
    row.map((cell, at) => {
      const { value, format } = typed(cell, set.columns[at]?.kind);
      if (format !== undefined && format !== looks[at]?.numFmt)
        apart.set(`${String(index + 1)},${String(at)}`, { style: { numFmt: format } });
      return value;
    }),
  );
  const last = `${columnName(set.columns.length - 1)}${String(rows.length + 1)}`;
  const bytes = await writeXlsx({
    sheets: [
      {
        name: sheetName(set.title, tableFileWords.sheet),
        columns: set.columns.map(({ width }, at) => ({ width, style: looks[at] ?? {} })),
        rows: [set.columns.map(({ head }) => cellText(head)), ...values],
        cells: apart,
        freezePane: { rows: 1 },
        autoFilter: { range: `A1:${last}` },
      },
    ],
    properties: { title: set.title, creator, description: asOf, modified: NO_TIME },
    defaultFont: FONT,
  });
  return packedWorkbook(bytes);
}

const FONT: NonNullable<CellStyle['font']> = { name: '宋体', size: 11 };
const HEAD: CellStyle = { font: { ...FONT, bold: true }, alignment: { vertical: 'top', wrapText: true } };
const TEXT: CellStyle = { alignment: { vertical: 'top', wrapText: true } };
const DAY = 'yyyy-mm-dd';

/** How most cells of a column look. */
function lookOf({ kind }: FileColumn, rows: readonly (readonly FileCell[])[], at: number): CellStyle {
  if (kind === 'text') return TEXT;
  if (kind === 'day') return { numFmt: DAY };
  if (kind === 'integer') return { numFmt: '0' };
  const some = rows.find((row) => typeof row[at] === 'string')?.[at];
  return { numFmt: typeof some === 'string' ? decimalFormat(some) : '0' };
}

interface TypedCell {
  readonly value: CellValue;
  /** Of a number that is one here too. */
  readonly format?: string;
}

function typed(cell: FileCell, kind: FileColumn['kind'] | undefined): TypedCell {
  if (typeof cell !== 'string') return { value: cell };
  if (kind === 'number') return decimalCell(cell);
  if (kind === 'day') return { value: dayValue(cell) };
  return { value: cellText(cell) };
}

/** With the decimals that it is printed with. One longer than the numbers of a workbook, which are binary ones, stays a text, so that no digit is lost. */
function decimalCell(text: string): TypedCell {
  const value = Number(text);
  const decimals = text.split('.')[1]?.length ?? 0;
  return value.toFixed(decimals) === text && text.replaceAll(/\D/g, '').length <= 15
    ? { value, format: decimalFormat(text) }
    : { value: text };
}

function decimalFormat(text: string): string {
  const decimals = text.split('.')[1]?.length ?? 0;
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** Before March 1900 the calendar of Excel is not that of the world. */
function dayValue(day: string): CellValue {
  return day < '1900-03-01' ? day : new Date(`${day}T00:00:00Z`);
}

function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

const NO_TIME = new Date(0);

/**
 * Packed anew: the library asks the machine to compress, and versions of that differ. When it was last changed is no
 * fact of the record, and goes.
 */
export function packedWorkbook(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const files = unzipSync(bytes);
  const core = files[CORE];
  if (core !== undefined) {
    const text = new TextDecoder()
      .decode(core)
      .replace(/<dcterms:modified [^>]*>[^<]*<\/dcterms:modified>/, '');
    files[CORE] = new TextEncoder().encode(text);
  }
  // The first day that the format knows, by its local parts: these are what is written.
  return zipSync(files, { level: 6, mtime: new Date(1980, 0, 1) });
}

const CORE = 'docProps/core.xml';
