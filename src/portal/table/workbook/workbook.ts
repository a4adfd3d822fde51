import { writeXlsx, type CellStyle } from 'hucre/xlsx';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { DataSet, FileCell } from '../data-set.ts';
import { SHEET_ROWS, sheetName } from './excel-limits.ts';
import { packedWorkbook, partsOf, type WorkbookPart } from './packed-workbook.ts';
import { columnName, MOST_DECIMALS, sheetRows, sheetTexts, type Look } from './sheet-rows.ts';

/** What the properties of a workbook say of where it is from. */
export interface Source {
  /** The office. */
  readonly creator: string;
  /** As of when, in words. */
  readonly asOf: string;
}

/**
 * A data set as an Excel workbook of one sheet: numbers are numbers and days are days, each shown as the page prints
 * it; texts are texts, whatever they begin with; the heads stay in sight and can be filtered by. What a sheet cannot
 * hold goes on on a next one, under the same heads. The same set gives the same bytes on every machine.
 *
 * The library writes the workbook but for its rows, of which it makes an object a cell, and takes four times as long.
 *
 * @param most as many rows as a sheet holds, its heads among them
 */
export async function toWorkbook(
  set: DataSet,
  source: Source,
  most = SHEET_ROWS,
): Promise<Uint8Array<ArrayBuffer>> {
  const sheets = inSheets([...set.rows()], most - 1);
  const frame = partsOf(await frameOf(set, source, sheets));
  return packedWorkbook(filled(frame, set, sheets));
}

type Rows = readonly (readonly FileCell[])[];

/** At least one, which may be empty. */
function inSheets(rows: Rows, most: number): readonly Rows[] {
  const count = Math.max(1, Math.ceil(rows.length / most));
  return Array.from({ length: count }, (_, at) => rows.slice(at * most, (at + 1) * most));
}

const FONT: NonNullable<CellStyle['font']> = { name: '宋体', size: 11 };
const WRAPPED: NonNullable<CellStyle['alignment']> = { vertical: 'top', wrapText: true };
const STYLES: ReadonlyMap<Look, CellStyle> = new Map<Look, CellStyle>([
  ['head', { font: { ...FONT, bold: true }, alignment: WRAPPED }],
  ['text', { alignment: WRAPPED }],
  ['day', { numFmt: 'yyyy-mm-dd' }],
  ...Array.from({ length: MOST_DECIMALS + 1 }, (_, decimals): [Look, CellStyle] => [
    decimals,
    { numFmt: (0).toFixed(decimals) },
  ]),
]);

/** The workbook with one cell of each look in place of its rows. */
function frameOf(
  { title, columns }: DataSet,
  { creator, asOf }: Source,
  sheets: readonly Rows[],
): Promise<Uint8Array> {
  return writeXlsx({
    sheets: sheets.map((rows, at) => ({
      name: sheetName(title, tableFileWords.sheet, at + 1),
      columns: columns.map(({ width }) => ({ width })),
      rows: [[...STYLES].map(() => '')],
      cells: new Map([...STYLES.values()].map((style, place) => [`0,${String(place)}`, { style }])),
      freezePane: { rows: 1 },
      autoFilter: { range: rangeOf(columns, rows) },
    })),
    properties: { title, creator, description: asOf, modified: NO_TIME },
    defaultFont: FONT,
  });
}

const NO_TIME = new Date(0);

function rangeOf({ length }: DataSet['columns'], rows: Rows): string {
  return `A1:${columnName(length - 1)}${String(rows.length + 1)}`;
}

const TEXTS = 'xl/sharedStrings.xml';
const SHEET = /^xl\/worksheets\/sheet(\d+)\.xml$/;

/** The parts of the frame with the rows in them; the texts come last, when all rows have said theirs. */
function* filled(
  frame: ReadonlyMap<string, string>,
  { columns }: DataSet,
  sheets: readonly Rows[],
): Iterable<WorkbookPart> {
  const texts = sheetTexts();
  for (const [path, xml] of frame) {
    const rows = sheets[Number(SHEET.exec(path)?.[1]) - 1];
    if (rows !== undefined) {
      const ranged = xml.replace(/(?<=<dimension ref=")[^"]*/, rangeOf(columns, rows));
      const around = ranged.split(/(?<=<sheetData>).*(?=<\/sheetData>)/s);
      yield [path, between(around, sheetRows(columns, rows, texts, stylesIn(xml)))];
    } else if (path !== TEXTS) yield [path, [xml]];
  }
  // Without the counts of what the frame has; a reader counts for itself.
  const around = frame
    .get(TEXTS)
    ?.replace(/ count="\d+" uniqueCount="\d+"/, '')
    .split(/<si>.*<\/si>/s);
  yield [TEXTS, between(around ?? [], texts.xml())];
}

/** The numbers of the styles in the frame, from the cell of each look. */
function stylesIn(xml: string): (look: Look) => number {
  const numbers = [...xml.matchAll(/<c [^>]*\bs="(\d+)"/g)].map(([, number]) => Number(number));
  const byLook = new Map([...STYLES.keys()].map((look, at) => [look, numbers[at]]));
  return (look) => byLook.get(look) ?? 0;
}

function* between([before = '', after = '']: readonly string[], texts: Iterable<string>): Iterable<string> {
  yield before;
  yield* texts;
  yield after;
}
