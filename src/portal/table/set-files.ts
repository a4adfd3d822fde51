import { dayInWords } from '#wording/calendar/day.ts';
import { siteWords } from '#wording/frame/labels.ts';
import type { DayText, Page } from '../shared/types.ts';
import { toCsv } from './csv.ts';
import type { DataSet } from './data-set.ts';
import { toWorkbook } from './workbook/workbook.ts';

/** `/units/all.csv`: a data set as CSV; `set` is its address without the slash. */
export type CsvFile = Page<{ readonly set: string }, string>;

/** `/units/all.xlsx`: the same as an Excel workbook. */
export type WorkbookFile = Page<{ readonly set: string }, Promise<Uint8Array<ArrayBuffer>>>;

/** Every data set as CSV. */
export function csvFiles(sets: readonly DataSet[]): readonly CsvFile[] {
  return sets.map((set) => ({ set: nameOf(set), view: () => toCsv(set) }));
}

/** Every data set as a workbook, but those too long for one. */
export function workbookFiles(
  sets: readonly DataSet[],
  { officeName, asOf }: { readonly officeName: string; readonly asOf: DayText },
): readonly WorkbookFile[] {
  const source = { creator: officeName, asOf: `${siteWords.asOf}${dayInWords(asOf)}` };
  return sets
    .filter(({ kinds }) => kinds.includes('xlsx'))
    .map((set) => ({ set: nameOf(set), view: () => toWorkbook(set, source) }));
}

function nameOf({ address }: DataSet): string {
  return address.slice(1);
}
