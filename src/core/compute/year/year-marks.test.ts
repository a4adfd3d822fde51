import { expect, test } from 'vitest';
import { exactText } from '../../exact/fraction.ts';
import { sheetOf, yearLedger } from '../testing/year-ledger.ts';
import { yearMarks } from './year-marks.ts';

const sheets = [
  sheetOf(2026, { a: '90', b: '80.5' }, '2027-01-10 10:00'),
  sheetOf(2027, { a: '70', c: '60' }, '2028-01-10 10:00'),
];
const ledger = yearLedger({}, { yearMark: sheets });
const marksOf = (year: number) =>
  [...yearMarks(ledger, year)].map(([unit, { mark }]) => [unit, mark && exactText(mark)]);

test('a mark counts in the year that it is for and in no other', () => {
  expect(marksOf(2026)).toEqual([
    ['a', '90'],
    ['b', '80.5'],
  ]);
  expect(marksOf(2027)).toEqual([
    ['a', '70'],
    ['c', '60'],
  ]);
  expect(marksOf(2028)).toEqual([]);
});

test('every mark names the place in the record where it was given', () => {
  expect(yearMarks(ledger, 2026).get('b')?.source).toEqual({
    entry: ledger.yearMark[0],
    field: ['marks', 1, 'mark'],
  });
});
