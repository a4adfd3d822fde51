import { expect, test } from 'vitest';
import { world, type Records } from '../testing/office.ts';
import { cityUnit, editionOf, everyMonth, frozen, sheetOf, type PeriodTable } from './testing/frozen-year.ts';
import { yearDifferences } from './year-differences.ts';
import { annualAppraisal, type Year } from './year.ts';

const table = (did: string): PeriodTable => ({ counties: { a: '80', b: did } });
const RECORDS: Records = {
  ...frozen(everyMonth((n) => table(n === 11 ? '94' : '90'))),
  unit: [cityUnit('benji', 9)],
  yearMark: [sheetOf(2026, { a: '90', b: '90', benji: '91.50' }, '2027-01-10 10:00')],
};
const at = (asOf: string, ...more: readonly Records[]): Year => {
  const year = annualAppraisal(world(asOf, RECORDS, ...more), 2026);
  if (year === undefined) throw new Error('the rules have a year');
  return year;
};
const reported = (before: Year | undefined, after: Year) =>
  yearDifferences(before, after).map(
    ({ unit, figure, before: was = '—', after: is = '—' }) => `${unit} ${figure} ${was} → ${is}`,
  );

test('预报 and 终报 differ in exactly what was frozen and marked between them', () => {
  expect(reported(at('2026-12-27 10:00'), at('2027-01-10 10:00'))).toEqual([
    'b periods 11 → 12',
    'b published 11 → 12',
    'b mean 90.00 → 90.33',
    'b mark — → 90',
    'b total — → 90.23',
    'b rank — → 1',
    'b grade — → 优秀',
    'b period 2026-12 ahead → 94 / 100',
    'a periods 11 → 12',
    'a published 11 → 12',
    'a mark — → 90',
    'a total — → 83.00',
    'a rank — → 2',
    'a grade — → 良好',
    'a period 2026-12 ahead → 80 / 100',
    'benji mark — → 91.5',
    'benji total — → 91.50',
    'benji grade — → 优秀',
  ]);
});

test('a state does not differ from itself, and from nothing in everything', () => {
  const state = at('2027-01-10 10:00');
  expect(reported(state, state)).toEqual([]);
  expect(reported(undefined, state)).toHaveLength(2 * (8 + 12) + 3);
});

test('what fell away stands where it stood, the results before the periods', () => {
  const second = editionOf(
    '2026-06',
    { counties: { a: '80' }, departments: {}, 不参评: { b: '0' } },
    { version: 2, written: '2027-02-01 10:00' },
  );
  const more: Records = { edition: [second] };
  expect(reported(at('2027-02-01 09:59', more), at('2027-02-01 10:00', more))).toEqual([
    'b periods 12 → 11',
    'b mean 90.33 → 90.36',
    'b total 90.23 → 90.25',
    'b period 2026-06 90 / 100 → no-league',
  ]);
});
