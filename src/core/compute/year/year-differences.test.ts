import { expect, test } from 'vitest';
import { editionEntry } from '../testing/frozen.ts';
import { unit } from '../testing/world.ts';
import { editionOf, everyMonth, sheetOf, yearLedger, type MonthTable } from '../testing/year-ledger.ts';
import { yearDifferences } from './year-differences.ts';
import { yearAsOf, type Year } from './year.ts';

const table = (did: string): MonthTable => ({ counties: { a: '80 4', b: did } });
const ledger = yearLedger(
  everyMonth((_, n) => table(n === 11 ? '94 4' : '90 4')),
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

test('what fell away stands where it stood, the results before the months', () => {
  const whole = yearLedger(
    everyMonth((_, n) => ({ counties: { a: '80 4', b: n < 6 ? '90 4' : 'too-few' } })),
    { yearMark: [sheetOf(2026, { a: '90', b: '90' })] },
  );
  const second = editionOf('2026-06', table('pending'), { version: 2, written: '2027-02-01 10:00' });
  const corrected = { ...whole, edition: [...whole.edition, editionEntry(second)] };
  const [before, after] = ['2027-02-01 09:59', '2027-02-01 10:00'].map((asOf) =>
    yearAsOf(corrected, 2026, asOf),
  );
  expect(told(before, after)).toEqual([
    'a rank 2 → 1',
    'b months 6 → 5',
    'b total 90.00 → —',
    'b rank 1 → —',
    'b grade 优秀 → —',
    'b 2026-06 4 × 90 → pending',
  ]);
});

test('a unit that changed league differs in that, and one that is in no league any more in everything', () => {
  const whole = yearLedger({ '2026-01': { counties: { a: '80 4', b: '90 4', c: '70 4' } } });
  const second = editionOf(
    '2026-01',
    { counties: { a: '80 4' }, departments: { b: '90 4' }, 不参评: { c: '0 0' } },
    { version: 2, written: '2026-02-20 10:00' },
  );
  const corrected = { ...whole, edition: [...whole.edition, editionEntry(second)] };
  const [before, after] = ['2026-02-20 09:59', '2026-02-20 10:00'].map((asOf) =>
    yearAsOf(corrected, 2026, asOf),
  );
  expect(told(before, after).slice(0, 6)).toEqual([
    'b league counties → departments',
    'c league counties → —',
    'c months 1 → —',
    'c mean 70.00 → —',
    'c monthly 49.00 → —',
    'c 2026-01 4 × 70 → —',
  ]);
  expect(told(before, after)).toHaveLength(1 + 4 + 12);
});
