import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toCsv } from './csv.ts';
import type { DataSet } from './data-set.ts';
import { addressed } from './table-files.ts';
import { anySet, HOSTILE } from './testing/any-set.ts';
import { plainText, readCsv } from './testing/read-csv.ts';

function ofTexts(texts: readonly string[]): DataSet {
  const columns = [{ key: 'a', head: '甲', kind: 'text' as const, width: 10, within: null }];
  return { ...addressed('/x', '表'), columns, rows: () => texts.map((text) => [text]) };
}

test('a file begins with a byte order mark, and each line ends with CR LF', () => {
  expect(toCsv(ofTexts(['乙', 'a"b']))).toBe('\uFEFF甲\r\n乙\r\n"a""b"\r\n');
});

test('read back, it has the cells of the set', () => {
  fc.assert(
    fc.property(anySet, (set) => {
      const [heads, ...rows] = readCsv(toCsv(set));
      expect(heads?.map(plainText)).toEqual(set.columns.map(({ head }) => head.toWellFormed()));
      const asText = (cell: string, at: number) =>
        set.columns[at]?.kind === 'text' ? plainText(cell) : cell;
      expect(rows.map((row) => row.map(asText))).toEqual(
        [...set.rows()].map((row) => row.map((cell) => String(cell ?? '').toWellFormed())),
      );
    }),
  );
});

test('no text is a formula, whatever it begins with', () => {
  const [, ...rows] = readCsv(toCsv(ofTexts(HOSTILE)));
  expect(rows.filter(([cell = '']) => /^[=+\-@\t\r\n＝＋－＠]/.test(cell))).toEqual([]);
  expect(rows.map(([cell = '']) => plainText(cell))).toEqual(HOSTILE);
});

test('a number below zero stays a number', () => {
  const columns = [{ key: 'a', head: '扣分', kind: 'number' as const, width: 10, within: null }];
  expect(toCsv({ ...addressed('/x', '表'), columns, rows: () => [['-2.00'], [null]] })).toBe(
    '\uFEFF扣分\r\n-2.00\r\n\r\n',
  );
});
