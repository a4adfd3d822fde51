import { expect, test } from 'vitest';
import { unit } from '../testing/world.ts';
import { sheetOf, yearLedger, type MonthTable } from '../testing/year-ledger.ts';
import { yearDifferences } from './year-differences.ts';
import { yearAsOf, type Year } from './year.ts';

const table = (did: string): MonthTable => ({ counties: { a: '80 4', b: did } });
const ledger = yearLedger(
  Object.fromEntries(
    Array.from({ length: 12 }, (_, n) => [
      `2026-${String(n + 1).padStart(2, '0')}`,
      table(n === 11 ? '94 4' : '90 4'),
    ]),
  ),
  {
    unit: [{ ...unit('benji', '不参评', 9), kind: '市本级' }],
    yearMark: [sheetOf(2026, { a: '90', b: '90', benji: '91.50' }, '2027-01-10 10:00')],
  },
);
const told = (before: Year | undefined, after: Year | undefined) =>
  after === undefined
    ? []
    : yearDifferences(before, after).map(
        ({ unit: id, figure, before: was = '—', after: is = '—' }) => `${id} ${figure} ${was} → ${is}`,
      );

test('two states of a year differ in exactly what was frozen and marked between them', () => {
  const [early, late] = ['2026-12-27 10:00', '2027-01-10 10:00'].map((asOf) => yearAsOf(ledger, 2026, asOf));
  expect(told(early, late)).toEqual([
    'b months 11 → 12',
    'b mean 90.00 → 90.33',
    'b monthly 63.00 → 63.23',
    'b mark — → 90',
    'b final — → 27.00',
    'b total — → 90.23',
    'b rank — → 1',
    'b grade — → 优秀',
    'b 2026-12 ahead → 4 × 94',
    'a months 11 → 12',
    'a mark — → 90',
    'a final — → 27.00',
    'a total — → 83.00',
    'a rank — → 2',
    'a grade — → 良好',
    'a 2026-12 ahead → 4 × 80',
    'benji mark — → 91.5',
    'benji total — → 91.50',
    'benji grade — → 优秀',
  ]);
});

test('a state does not differ from itself, and from nothing in everything', () => {
  const state = yearAsOf(ledger, 2026, '2027-01-10 10:00');
  expect(told(state, state)).toEqual([]);
  expect(told(undefined, state)).toHaveLength(2 * (9 + 12) + 3);
});
