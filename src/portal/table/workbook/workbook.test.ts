import fc from 'fast-check';
import { readXlsx, type CellValue } from 'hucre/xlsx';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { tableFileWords } from '#wording/table/sentences.ts';
import type { DataSet, FileCell, FileColumn } from '../data-set.ts';
import { CELL_LENGTH, sheetName } from './excel-limits.ts';
import { addressed } from '../table-files.ts';
import { anySet, HOSTILE } from '../testing/any-set.ts';
import { toWorkbook } from './workbook.ts';

const SOURCE = { creator: '督查室', asOf: '数据截至2026年5月31日' };

function ofColumn(kind: FileColumn['kind'], cells: readonly FileCell[]): DataSet {
  const columns = [{ key: 'a', head: '甲', kind, width: 10, within: null }];
  return { ...addressed('/x', '表'), columns, rows: () => cells.map((cell) => [cell]) };
}

async function sheetOf(set: DataSet) {
  const { sheets } = await readXlsx(await toWorkbook(set, SOURCE), { readStyles: true });
  const [sheet] = sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
}

async function partsOf(set: DataSet): Promise<Readonly<Record<string, string>>> {
  const files = unzipSync(await toWorkbook(set, SOURCE));
  return Object.fromEntries(
    Object.entries(files).map(([name, bytes]) => [name, new TextDecoder().decode(bytes)]),
  );
}

/** What a program reads where a cell of the set stands. */
function meant(cell: FileCell, kind: FileColumn['kind'] | undefined): CellValue {
  if (typeof cell !== 'string') return cell;
  if (kind === 'number') return Number(cell);
  return kind === 'day' ? new Date(`${cell}T00:00:00Z`) : cell.toWellFormed();
}

test('read back, a workbook has the cells of the set with their types', async () => {
  await fc.assert(
    fc.asyncProperty(anySet, async (set) => {
      const { name, rows } = await sheetOf(set);
      expect(name).toBe(sheetName(set.title, tableFileWords.sheet));
      const [heads, ...lines] = rows;
      expect(heads).toEqual(set.columns.map(({ head }) => head.toWellFormed()));
      const all = [...set.rows()];
      const filled = all.map((_, at) => set.columns.map((__, column) => lines[at]?.[column] ?? null));
      expect(filled).toEqual(all.map((row) => row.map((cell, at) => meant(cell, set.columns[at]?.kind))));
    }),
    { numRuns: 60 },
  );
});

test('no text becomes a formula, and each comes back as it was', async () => {
  const parts = await partsOf(ofColumn('text', HOSTILE));
  expect(parts['xl/worksheets/sheet1.xml']).not.toMatch(/<f[ >]/);
  const { rows } = await sheetOf(ofColumn('text', HOSTILE));
  expect(rows.slice(1).map(([text]) => text ?? '')).toEqual(HOSTILE);
});

test('what XML cannot hold is in no part', async () => {
  const parts = await partsOf(ofColumn('text', ['a\u0000b', '\ufffe', '\uffff', '\ud800', 'b\udc00']));
  for (const text of Object.values(parts))
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
});

test('a text too long for a cell says at its end that it was cut, and halves no character', async () => {
  const { rows } = await sheetOf(ofColumn('text', ['长'.repeat(CELL_LENGTH), '𠮷'.repeat(CELL_LENGTH)]));
  expect(rows[1]?.[0]).toBe('长'.repeat(CELL_LENGTH));
  const cut = String(rows[2]?.[0]);
  expect(cut.length).toBeLessThanOrEqual(CELL_LENGTH);
  expect(cut.isWellFormed()).toBe(true);
  expect(cut.endsWith(tableFileWords.cut)).toBe(true);
});

test('a number is shown with the decimals that it is printed with', async () => {
  const { cells } = await sheetOf(ofColumn('number', ['97.27', '53.022', '-2.00', '100']));
  const formats = [1, 2, 3, 4].map((row) => cells?.get(`${String(row)},0`)?.style?.numFmt);
  expect(formats).toEqual(['0.00', '0.000', '0.00', '0']);
});

test('a number that a workbook would round stays a text, and so does a day before its calendar', async () => {
  const long = await sheetOf(ofColumn('number', ['1234567890123456.78', '0.1']));
  expect(long.rows.slice(1)).toEqual([['1234567890123456.78'], [0.1]]);
  const early = await sheetOf(ofColumn('day', ['1900-02-28', '1900-03-01']));
  expect(early.rows.slice(1)).toEqual([['1900-02-28'], [new Date('1900-03-01T00:00:00Z')]]);
});

test('the heads stay in sight, and can be filtered by', async () => {
  const { 'xl/worksheets/sheet1.xml': sheet } = await partsOf(ofColumn('integer', [1, 2]));
  expect(sheet).toContain('<pane ySplit="1" topLeftCell="A2" state="frozen"');
  expect(sheet).toContain('<autoFilter ref="A1:A3"/>');
  expect(sheet).toContain('<col min="1" max="1" width="10"');
});

test('a table longer than a sheet goes on on the next one, under the same heads', async () => {
  const set = { ...ofColumn('text', ['一', '二', '三', '四', '五']), title: '节点' };
  const { sheets } = await readXlsx(await toWorkbook(set, SOURCE, 3));
  expect(sheets.map(({ name, rows }) => [name, rows.flat()])).toEqual([
    ['节点', ['甲', '一', '二']],
    ['节点（2）', ['甲', '三', '四']],
    ['节点（3）', ['甲', '五']],
  ]);
  expect(await toWorkbook(set, SOURCE, 6)).toEqual(await toWorkbook(set, SOURCE));
});

test('each sheet says how far its own rows reach', async () => {
  const files = unzipSync(await toWorkbook(ofColumn('integer', [1, 2, 3]), SOURCE, 3));
  const ranges = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'].map((path) =>
    [...new TextDecoder().decode(files[path]).matchAll(/ ref="([^"]*)"/g)].map(([, range]) => range),
  );
  expect(ranges).toEqual([
    ['A1:A3', 'A1:A3'],
    ['A1:A2', 'A1:A2'],
  ]);
});

test('a wide table of many pieces has every cell in its place', async () => {
  const column = (at: number) => ({
    key: String(at),
    head: `栏${String(at)}`,
    kind: 'text' as const,
    width: 8,
    within: null,
  });
  const columns = Array.from({ length: 60 }, (_, at) => column(at));
  const rows = Array.from({ length: 300 }, (_, row) =>
    columns.map((_column, at) => `${String(row)}×${String(at)}`),
  );
  const { rows: read } = await sheetOf({ ...addressed('/x', '表'), columns, rows: () => rows });
  expect(read).toEqual([columns.map(({ head }) => head), ...rows]);
});

test('a text of many cells stands once in the workbook', async () => {
  const { 'xl/sharedStrings.xml': texts } = await partsOf(ofColumn('text', ['在办', '办结', '在办', '甲']));
  expect([...(texts ?? '').matchAll(/<t[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
    '甲',
    '在办',
    '办结',
  ]);
});

test('the properties say what the record says, and nothing of machine or hour', async () => {
  const { 'docProps/core.xml': core } = await partsOf(ofColumn('integer', []));
  expect(core).toContain('<dc:title>表</dc:title>');
  expect(core).toContain(`<dc:creator>${SOURCE.creator}</dc:creator>`);
  expect(core).not.toMatch(/created|modified|lastModifiedBy/);
});

test('the same set gives the same bytes, in whatever zone and at whatever hour', async () => {
  const set = ofColumn('day', ['2026-05-31', null]);
  const zone = process.env['TZ'];
  const made: string[] = [];
  try {
    for (const other of ['Pacific/Honolulu', 'Asia/Shanghai', 'America/St_Johns']) {
      process.env['TZ'] = other;
      made.push(Buffer.from(await toWorkbook(set, SOURCE)).toString('base64'));
    }
  } finally {
    process.env['TZ'] = zone;
  }
  expect(new Set(made).size).toBe(1);
});

test.each([
  ['2026年5月县（市）区排名', '2026年5月县（市）区排名'],
  ['甲[乙]:丙/丁\\戊*?', '甲 乙 丙 丁 戊'],
  [`'引'`, '引'],
  ['', tableFileWords.sheet],
  ['///', tableFileWords.sheet],
  ['History', tableFileWords.sheet],
  ['长'.repeat(40), `${'长'.repeat(30)}…`],
  [`${'长'.repeat(29)}𠮷𠮷`, `${'长'.repeat(29)}…`],
])('a sheet of the title %s is called %s', (title, name) => {
  expect(sheetName(title, tableFileWords.sheet)).toBe(name);
});

test('a further sheet of a long title has its place in its name, within what Excel allows', () => {
  expect(sheetName('长'.repeat(40), tableFileWords.sheet, 12)).toBe(`${'长'.repeat(26)}…（12）`);
  expect(sheetName('', tableFileWords.sheet, 2)).toBe(`${tableFileWords.sheet}（2）`);
});
