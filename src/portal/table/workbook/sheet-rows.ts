import { dayNumber } from '#days/day.ts';
import type { FileCell, FileColumn } from '../data-set.ts';
import { cellText } from './excel-limits.ts';

/** How a cell looks: a head, a text, a day, or a number with so many decimals, at most `MOST_DECIMALS`. */
export type Look = 'head' | 'text' | 'day' | number;

/** A number of a workbook, a binary one, keeps fifteen digits of a decimal: one at least stands before the point. */
const DIGITS = 15;
export const MOST_DECIMALS = DIGITS - 1;

/** The texts of a workbook: each stands in it once, and cells name it by its number. */
export interface SheetTexts {
  readonly numberOf: (text: string) => number;
  /** What stands between the tags of the part that has them. */
  readonly xml: () => Iterable<string>;
}

export function sheetTexts(): SheetTexts {
  const numbers = new Map<string, number>();
  return {
    numberOf(text) {
      const number = numbers.get(text) ?? numbers.size;
      if (number === numbers.size) numbers.set(text, number);
      return number;
    },
    *xml() {
      for (const text of numbers.keys())
        yield `<si><t xml:space="preserve">${escaped(cellText(text))}</t></si>`;
    },
  };
}

/**
 * The rows of a sheet as XML, one after the other, the heads first. The table of a nation has a million cells, so none
 * becomes an object on its way. Numbers are numbers and days are days; a text is a text, whatever it begins with.
 *
 * @param styleOf the number of a look's style in the workbook
 */
export function* sheetRows(
  columns: readonly FileColumn[],
  rows: Iterable<readonly FileCell[]>,
  texts: SheetTexts,
  styleOf: (look: Look) => number,
): Iterable<string> {
  const cell = (place: string, look: Look, value: number | string) =>
    `<c r="${place}" s="${String(styleOf(look))}"><v>${String(value)}</v></c>`;
  const textCell = (place: string, look: Look, text: string) =>
    `<c r="${place}" s="${String(styleOf(look))}" t="s"><v>${String(texts.numberOf(text))}</v></c>`;
  const typed = (place: string, value: FileCell, kind: FileColumn['kind']) => {
    if (value === null) return '';
    if (typeof value === 'number') return cell(place, 0, value);
    if (kind === 'day' && value >= FIRST_DAY) return cell(place, 'day', dayNumber(value) - DAY_ZERO);
    const decimals = kind === 'number' ? decimalsOf(value) : null;
    return decimals === null ? textCell(place, 'text', value) : cell(place, decimals, value);
  };

  const letters = columns.map((_, at) => columnName(at));
  const rowOf = (line: number, each: (place: string, column: FileColumn, at: number) => string) => {
    const number = String(line);
    let cells = '';
    for (const [at, column] of columns.entries()) cells += each(`${letters[at] ?? ''}${number}`, column, at);
    return `<row r="${number}">${cells}</row>`;
  };
  yield rowOf(1, (place, { head }) => textCell(place, 'head', head));
  let line = 1;
  for (const row of rows) {
    line += 1;
    yield rowOf(line, (place, { kind }, at) => typed(place, row[at] ?? null, kind));
  }
}

/** Before March 1900 the calendar of Excel is not that of the world: it is the 61st day there, the 60th here. */
const FIRST_DAY = '1900-03-01';
const DAY_ZERO = dayNumber(FIRST_DAY) - 61;

/** How many decimals a number is printed with; null of one with more digits than a workbook keeps: it stays a text, so that none is lost. */
function decimalsOf(text: string): number | null {
  const decimals = text.split('.')[1]?.length ?? 0;
  return text.replaceAll(/\D/g, '').length <= DIGITS && Number(text).toFixed(decimals) === text
    ? decimals
    : null;
}

/** The letters of a column; `at` is its place from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** What XML cannot hold, and the CR that it would take for another line's end, by its number. */
function escaped(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(CONTROL, (one) => `_x${one.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`);
}
const CONTROL = /[\u0000-\u0008\u000b-\u001f]/g;
const SPECIAL = /[&<>\u0000-\u0008\u000b-\u001f]/;
