import { expect, test } from 'vitest';
import { print } from '../../exact/fraction.ts';
import type { Records } from '../testing/ledger-of.ts';
import { unit } from '../testing/world.ts';
import { everyMonth, sheetOf, yearLedger, type MonthTable } from '../testing/year-ledger.ts';
import { yearAsOf, type Year } from './year.ts';

const AS_OF = '2027-03-01 10:00';

type UnitInput = NonNullable<Records['unit']>[number];
const city = (id: string, order: number, more: Partial<UnitInput> = {}): UnitInput => ({
  ...unit(id, '不参评', order),
  kind: '市本级',
  ...more,
});

function yearOf(
  units: readonly UnitInput[],
  marks: Readonly<Record<string, string>> = {},
  more: MonthTable = {},
): Year | undefined {
  const tables = everyMonth(() => ({ counties: { a: '90 4' }, ...more }));
  return yearAsOf(
    yearLedger(tables, { unit: units, yearMark: [sheetOf(2026, { a: '90', ...marks })] }),
    2026,
    AS_OF,
  );
}
const city2026 = (year: Year | undefined) =>
  year?.city.map(({ unit: id, total, grade }) => [id, total && print(total, 2), grade]);

test('市本级 belongs to a year of which it saw a day, and is not asked for a mark after that', () => {
  const until = (day: string) => yearOf([city('benji', 9, { until: day })]);
  expect(until('2025-12-31')?.city).toEqual([]);
  expect(until('2025-12-31')?.state).toBe('final');
  expect(city2026(until('2026-01-01'))).toEqual([['benji', undefined, undefined]]);
  expect(until('2026-01-01')?.state).toBe('preliminary');
  expect(until('2027-12-31')?.city).toHaveLength(1);
  expect(yearOf([city('benji', 9)])?.city).toHaveLength(1);
});

test('市本级 set up after the year is not asked for a mark of it, and one set up on its last day is', () => {
  const from = (day: string) => yearOf([city('benji', 9, { names: [{ name: '市本级', from: day }] })]);
  expect(from('2027-01-01')?.city).toEqual([]);
  expect(from('2027-01-01')?.state).toBe('final');
  expect(from('2026-12-31')?.city).toHaveLength(1);
});

test('units of the city level alone are there, in the fixed order, those of one order by their ids', () => {
  const units = [city('s', 7), city('t', 8), city('q', 9), city('r', 7), unit('b', 'counties', 1)];
  expect(yearOf(units)?.city.map(({ unit: id }) => id)).toEqual(['r', 's', 't', 'q']);
});

test('市本级 goes by J alone and stands in no league, whatever it once was ranked in', () => {
  const year = yearOf([city('benji', 9)], { benji: '93.255' }, { counties: { a: '90 4', benji: '70 4' } });
  expect(city2026(year)).toEqual([['benji', '93.26', '优秀']]);
  expect(year?.leagues.map(({ rows, apart }) => [rows.map((row) => row.unit.unit), apart])).toEqual([
    [['a'], []],
  ]);
});

test('a falsified report excludes 优秀 for 市本级 too, and nothing below', () => {
  const graded = (j: string) =>
    city2026(yearOf([city('benji', 9)], { benji: j }, { 不参评: { benji: '0 0 falsified' } }));
  expect(graded('95')).toEqual([['benji', '95.00', '良好']]);
  expect(graded('75')).toEqual([['benji', '75.00', '合格']]);
});
