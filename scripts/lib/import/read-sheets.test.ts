import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { afterAll, expect, test } from 'vitest';
import { readSheets } from './read-sheets.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-sheets-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function written(name: string, bytes: string | Uint8Array): string {
  const path = join(work, name);
  writeFileSync(path, bytes);
  return path;
}

test('a text of which a quote is never closed is not read: rows would go into its cell', async () => {
  expect(await readSheets(written('open.csv', '事项,单位\n"甲,工程科\n乙,财务科\n'))).toBe('quotes');
  expect(await readSheets(written('shut.csv', '事项,单位\n"甲 5"" 管",工程科\n'))).toEqual([
    {
      name: '',
      rows: [
        ['事项', '单位'],
        ['甲 5" 管', '工程科'],
      ],
      merges: [],
    },
  ]);
});

test('a workbook that says that it unpacks to more than any ledger is not unpacked', async () => {
  const bytes = await writeXlsx({ sheets: [{ name: '台账', rows: [['督办事项']] }] });
  expect(typeof (await readSheets(written('small.xlsx', bytes)))).toBe('object');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entry = Array.from({ length: bytes.length - 4 }, (_, at) => at).find(
    (at) => view.getUint32(at, true) === 0x02_01_4b_50,
  );
  if (entry === undefined) throw new Error('no list of files');
  view.setUint32(entry + 24, 3_000_000_000, true);
  expect(await readSheets(written('bomb.xlsx', bytes))).toBe('large');
});

test('what is no workbook and no text is said to be neither', async () => {
  expect(await readSheets(join(work, 'nothing.xlsx'))).toBe('missing');
  expect(await readSheets(work)).toBe('missing');
  expect(await readSheets(written('cut.xlsx', 'PK\u0003\u0004'))).toBe('broken');
  expect(await readSheets(written('odd.csv', Uint8Array.of(0xff, 0xff, 0xff)))).toBe('text');
  expect(await readSheets(written('ole.xls', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0, 0)))).toBe('locked');
});
