import { readFileSync, statSync } from 'node:fs';
import { parseCsv } from 'hucre/csv';
import { readXls, readXlsx, type Workbook } from 'hucre/xlsx';
import type { Grid } from '#form/sheet/grid.ts';

/** Why a file gives no sheets. */
export type Unread = 'missing' | 'large' | 'locked' | 'broken' | 'text' | 'quotes';

/** A ledger of some thousand matters has two megabytes. */
const MOST_BYTES = 20_000_000;
const MOST_ROWS = 10_000;
/** A workbook of ten thousand rows unpacks to some ten megabytes; what unpacks to more than memory is none. */
const MOST_UNPACKED = 300_000_000;

/** The sheets of a workbook (.xlsx, the older .xls), or the one of a CSV in UTF-8 or as Windows saves it, by what the file holds. */
export async function readSheets(path: string): Promise<readonly Grid[] | Unread> {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found?.isFile() !== true) return 'missing';
  if (found.size > MOST_BYTES) return 'large';
  const bytes = new Uint8Array(readFileSync(path));
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign);
  if (begins(0x50, 0x4b) && unpackedBytes(bytes) > MOST_UNPACKED) return 'large';
  if (begins(0x50, 0x4b)) return gridsOf(() => readXlsx(bytes, { readStyles: true, maxRows: MOST_ROWS + 1 }));
  // The container of the older format is also that of a workbook under a password.
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) {
    const grids = await gridsOf(() => readXls(bytes, { maxRows: MOST_ROWS + 1 }));
    return grids === 'broken' ? 'locked' : grids;
  }
  const text = textOf(bytes);
  if (text === undefined) return 'text';
  // Excel doubles each quote that a cell has: of an odd one it cannot be told where its cell ends, and rows would go into it.
  if (text.split('"').length % 2 === 0) return 'quotes';
  return bounded([{ name: '', rows: parseCsv(text, { maxRows: MOST_ROWS + 1 }), merges: [] }]);
}

/** What the files of a package come to by its list of them, before any is unpacked. */
function unpackedBytes(bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let sum = 0;
  for (let at = 0; at + 46 <= bytes.length; at++)
    if (view.getUint32(at, true) === ENTRY) sum += view.getUint32(at + UNPACKED, true);
  return sum;
}

/** How an entry of the list begins, and where in it the size stands. */
const ENTRY = 0x02_01_4b_50;
const UNPACKED = 24;

async function gridsOf(read: () => Promise<Workbook>): Promise<readonly Grid[] | 'broken' | 'large'> {
  try {
    const { sheets } = await read();
    const seen = sheets.filter(({ hidden, veryHidden }) => hidden !== true && veryHidden !== true);
    return bounded(seen.map(({ name, rows, merges = [] }) => ({ name, rows, merges })));
  } catch {
    // Whatever the library finds wrong: to an office it is a file that Excel saves again.
    return 'broken';
  }
}

/** Nothing is left out in silence. */
function bounded(grids: readonly Grid[]): readonly Grid[] | 'large' {
  return grids.some(({ rows }) => rows.length > MOST_ROWS) ? 'large' : grids;
}

/** UTF-8 where it is that, else what Excel on a Chinese Windows writes; undefined for what is no text. */
function textOf(bytes: Uint8Array): string | undefined {
  if (bytes.includes(0)) return undefined;
  for (const encoding of ['utf-8', 'gb18030']) {
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(bytes);
    } catch {
      // The next one, if there is one.
    }
  }
  return undefined;
}
