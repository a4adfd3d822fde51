import { readFileSync, readdirSync } from 'node:fs';
import { join, posix } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, describe, expect, test } from 'vitest';
import type { DataSet, FileCell, FileColumn } from '#portal/table/data-set.ts';
import { plainText, readCsv } from '#portal/table/testing/read-csv.ts';
import { choiceFrom, portalOfRecord } from '../../src/portal-of-record.ts';
import { tableWords } from '#wording/frame/labels.ts';
import { pageTables, type PageCell, type PageTable } from '../testing/page-tables.ts';

const dist = process.env['DUBAN_DIST'] ?? 'dist';

const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => name.endsWith('.html'))
  .sort();
const exported = pages.flatMap((page) =>
  pageTables(readFileSync(join(dist, page), 'utf8')).flatMap((table) => {
    const csv = table.files['csv'];
    const address = csv === undefined ? undefined : `/${posix.join(posix.dirname(page), csv)}`.slice(0, -4);
    return address === undefined ? [] : [{ page, table, address }];
  }),
);

let sets: ReadonlyMap<string, DataSet>;
/** The rows of each, made once: many tables are slices of one set. */
let rowsBySet: ReadonlyMap<DataSet, readonly (readonly FileCell[])[]>;
beforeAll(() => {
  const { dataSets } = portalOfRecord(choiceFrom(process.env));
  sets = new Map(dataSets.map((set) => [set.address, set]));
  rowsBySet = new Map(dataSets.map((set) => [set, [...set.rows()]]));
});

const read = (address: string, kind: string) => readFileSync(join(dist, `${address}.${kind}`));
const rowsOf = (set: DataSet) => rowsBySet.get(set) ?? [];
const setOf = (address: string): DataSet => {
  const set = sets.get(address);
  if (set === undefined) throw new Error(`no data set of ${address}`);
  return set;
};

describe('every data set', () => {
  test('is led to by some table, and every address is one of them', () => {
    expect([...new Set(exported.map(({ address }) => address))].sort()).toEqual([...sets.keys()].sort());
  });

  test('is in its CSV cell by cell', () => {
    for (const set of sets.values()) {
      const [heads, ...rows] = readCsv(read(set.address, 'csv').toString('utf8'));
      expect(heads).toEqual(set.columns.map(({ head }) => head));
      const asText = (cell: string, at: number) =>
        set.columns[at]?.kind === 'text' ? plainText(cell) : cell;
      expect(rows.map((row) => row.map(asText))).toEqual(
        rowsOf(set).map((row) => row.map((cell) => String(cell ?? ''))),
      );
    }
  });

  test('is in its workbook cell by cell, each with its type', async () => {
    for (const set of [...sets.values()].filter(({ kinds }) => kinds.includes('xlsx'))) {
      const { sheets } = await readXlsx(read(set.address, 'xlsx'));
      const [heads, ...lines] = sheets[0]?.rows ?? [];
      expect(heads).toEqual(set.columns.map(({ head }) => head));
      const rows = rowsOf(set);
      expect(rows.map((_, at) => set.columns.map((__, column) => lines[at]?.[column] ?? null))).toEqual(
        rows.map((row) => row.map((cell, at) => typed(cell, set.columns[at]?.kind))),
      );
    }
  });
});

describe('every table that leads to files', () => {
  test('is found', () => {
    expect(exported.length).toBeGreaterThan(sets.size);
  });

  test('has no row of which they say another thing', () => {
    const wrong = exported.flatMap(({ page, table, address }) => {
      const set = setOf(address);
      const rows = rowsOf(set);
      const used = new Set<number>();
      return table.rows.flatMap((cells) => {
        const found = rows.findIndex((row, at) => !used.has(at) && tellsSame(set, row, table, cells));
        used.add(found);
        return found >= 0 ? [] : [`${page} ${table.caption}: ${cells.map(({ text }) => text).join(' | ')}`];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('has all of their rows in their order, where it says that they are its own', () => {
    const own = exported.filter(({ table }) => table.said.startsWith(tableWords.thisTable));
    expect(own).not.toEqual([]);
    const other = own.filter(({ table, address }) => {
      const set = setOf(address);
      const rows = rowsOf(set);
      const same = rows.every((row, at) => tellsSame(set, row, table, table.rows[at] ?? []));
      return !same || table.rows.length !== rows.length;
    });
    expect(other.map(({ page, address }) => `${page} ${address}`)).toEqual([]);
  });
});

function typed(cell: FileCell, kind: FileColumn['kind'] | undefined): unknown {
  if (typeof cell !== 'string' || kind === 'text') return cell;
  return kind === 'number' ? Number(cell) : new Date(`${cell}T00:00:00Z`);
}

/** Whether a row of a page tells what a row of a file does, in every cell that says it tells some of it. */
function tellsSame(
  set: DataSet,
  row: readonly FileCell[],
  table: PageTable,
  cells: readonly PageCell[],
): boolean {
  return set.columns.every((column, at) => {
    // A table of the same rows may have a column of its own for what another tells in some cell.
    const own = cells[table.columns.indexOf(column.key)];
    const cell = own ?? cells[table.columns.indexOf(column.within ?? '')];
    return cell === undefined || tells(cell, column, row[at] ?? null, own !== undefined);
  });
}

function tells(cell: PageCell, column: FileColumn, value: FileCell, own: boolean): boolean {
  if (value === null) return !own || /^(?:—|$)/.test(cell.text);
  if (column.kind === 'day') return cell.days.includes(String(value));
  if (column.kind === 'text')
    return String(value)
      .split('；')
      .every((part) => cell.text.includes(part.replaceAll(/\s+/g, '')));
  // A count of none that stands with others is not printed.
  if (value === 0 && !own) return true;
  // A light's is told with its name; of what a cell sets side by side the page says in the head what it is.
  const name = own || !column.head.includes('：') ? '' : column.head.replace(/^.*：/, '');
  const text = String(value).replace('-', '−');
  // What several share stands once for each of them.
  if (own && cell.text.replaceAll(text, '') === '') return true;
  const digits = new RegExp(`(?<![\\d.])${text.replaceAll('.', '\\.')}(?![\\d.]\\d)`);
  return digits.test(cell.text) && (name === '' || cell.text.includes(`${name}${String(value)}`));
}
