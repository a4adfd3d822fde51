import fc from 'fast-check';
import { addressed } from '../table-files.ts';
import type { DataSet, FileCell, FileColumn } from '../data-set.ts';

/** Texts with which spreadsheets, CSV and XML have trouble. */
export const HOSTILE: readonly string[] = [
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://例","x")',
  '+1',
  '-1+2',
  '-',
  '@SUM(A1)',
  '＝1+1',
  '\t=1',
  '\r=1',
  '\n=1',
  `'=1`,
  `''`,
  'a"b',
  '"',
  'a,b',
  'a\nb',
  'a\r\nb',
  '  前后有空格  ',
  '😀',
  '㐀',
  '𠮷野家',
  '\u0000\u0001\u0008\u000b\u000c\u001f',
  '\ufffe\uffff',
  '_x000D_',
  '_x005F_x0041_',
  '<b>&amp;</b>]]>',
  '007',
  '1e5',
  '2026-05-01',
  'TRUE',
  '',
  ' ',
  'x'.repeat(32_767),
];

const anyText = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary' }),
  fc
    .tuple(fc.constantFrom('=', '+', '-', '@', '\t', `'`), fc.string({ unit: 'grapheme' }))
    .map((parts) => parts.join('')),
);

const anyDecimal = fc
  .tuple(fc.boolean(), fc.nat(10 ** 8), fc.nat(4), fc.nat(9999))
  .map(([below, whole, decimals, part]) => {
    const digits = decimals === 0 ? '' : `.${String(part).padStart(4, '0').slice(0, decimals)}`;
    const text = `${String(whole)}${digits}`;
    return below && /[1-9]/.test(text) ? `-${text}` : text;
  });

const anyDay = fc
  .date({ min: new Date('1900-03-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));

const CELLS: Readonly<Record<FileColumn['kind'], fc.Arbitrary<FileCell>>> = {
  text: anyText,
  integer: fc.integer(),
  number: anyDecimal,
  day: anyDay,
};

const anyColumn = fc.record({
  key: fc.constant('key'),
  head: anyText,
  kind: fc.constantFrom<FileColumn['kind'][]>('text', 'integer', 'number', 'day'),
  width: fc.integer({ min: 1, max: 60 }),
  within: fc.constant(null),
});

/** A data set of any columns and rows. */
export const anySet: fc.Arbitrary<DataSet> = fc
  .tuple(anyText, fc.array(anyColumn, { minLength: 1, maxLength: 5 }))
  .chain(([title, columns]) =>
    fc
      .array(fc.tuple(...columns.map(({ kind }) => fc.option(CELLS[kind]))), { maxLength: 6 })
      .map((rows) => ({ ...addressed('/x', title), columns, rows: () => rows })),
  );
