import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { RULES } from '../testing/world.ts';
import { everyMonth, sheetOf, yearLedger, type MonthTable } from '../testing/year-ledger.ts';
import { yearAsOf } from './year.ts';

const leaguesOf = (ledger: Ledger) => yearAsOf(ledger, 2026, '2027-03-01 10:00')?.leagues ?? [];
const version = (name: string, from: string, ...leagues: (typeof RULES)['leagues']) => ({
  ...RULES,
  version: name,
  from,
  leagues,
});
const league = (id: string, name: string) => ({ id, name });

describe('the tables', () => {
  const table: MonthTable = {
    bureaus: { e: '80 4' },
    counties: { a: '90 4' },
    departments: { b: '80 4' },
    areas: { d: '80 4' },
  };
  const leagues = leaguesOf(
    yearLedger(
      everyMonth(() => table),
      {
        rules: [
          version('v3', '2026-09', league('areas', '新区'), league('counties', '各县')),
          version(
            'v1',
            '2026-01',
            league('departments', '机关'),
            league('empty', '无成员'),
            league('counties', '县（市）区'),
          ),
          version('v2', '2026-05', league('areas', '片区'), league('bureaus', '直属局')),
        ],
      },
    ),
  );

  test('the leagues of the rules come first, as the rules have them, then the others by id; none without members', () => {
    expect(leagues.map(({ id }) => id)).toEqual(['departments', 'counties', 'areas', 'bureaus']);
  });

  test('a league has the name that the rules of the year give it, another the last that it had', () => {
    expect(leagues.map(({ name }) => name)).toEqual(['机关', '县（市）区', '新区', '直属局']);
  });
});

describe('the fixed order', () => {
  /** Units by fixed order, the others as they are. */
  const inOrder = (ledger: Ledger, orders: Readonly<Record<string, number>>): Ledger => ({
    ...ledger,
    edition: ledger.edition.map((entry) => {
      const units = entry.value.units.map((unit) => ({ ...unit, order: orders[unit.unit] ?? unit.order }));
      return { ...entry, value: { ...entry.value, units } };
    }),
  });
  /** All alike, joining in the order given. */
  const alike = (did: string, ids: readonly string[]) =>
    yearLedger(
      everyMonth((_, n) => ({ counties: Object.fromEntries(ids.slice(0, n + 1).map((id) => [id, did])) })),
      { yearMark: [sheetOf(2026, Object.fromEntries(ids.map((id) => [id, '90'])))] },
    );
  const rowsOf = (ledger: Ledger) => leaguesOf(ledger)[0]?.rows.map(({ unit }) => unit.unit);
  const apartOf = (ledger: Ledger) => leaguesOf(ledger)[0]?.apart.map(({ unit }) => unit);

  test('equals stand in the fixed order, those of one order by their ids, whoever was there first', () => {
    const ledger = alike('90 4', ['b', 'd', 'c', 'a']);
    expect(rowsOf(ledger)).toEqual(['a', 'b', 'c', 'd']);
    expect(rowsOf(inOrder(ledger, { a: 9, b: 7, c: 8, d: 7 }))).toEqual(['b', 'd', 'c', 'a']);
    expect(rowsOf(inOrder(ledger, { a: 5, b: 7, c: 4, d: 4 }))).toEqual(['c', 'd', 'a', 'b']);
  });

  test('so do the units judged apart', () => {
    const ledger = alike('too-few', ['b', 'd', 'c', 'a']);
    expect(apartOf(ledger)).toEqual(['a', 'b', 'c', 'd']);
    expect(apartOf(inOrder(ledger, { a: 9, b: 7, c: 8, d: 7 }))).toEqual(['b', 'd', 'c', 'a']);
    expect(apartOf(inOrder(ledger, { a: 5, b: 7, c: 4, d: 4 }))).toEqual(['c', 'd', 'a', 'b']);
  });
});

test('equal totals share a rank wherever the units stand in the fixed order', () => {
  const ledger = yearLedger(
    everyMonth(() => ({ counties: { a: '90 4', b: '80 4', c: '90 4', d: '70 4' } })),
    { yearMark: [sheetOf(2026, { a: '90', b: '90', c: '90', d: '90' })] },
  );
  expect(leaguesOf(ledger)[0]?.rows.map(({ rank, tied, unit }) => [rank, tied, unit.unit])).toEqual([
    [1, true, 'a'],
    [1, true, 'c'],
    [3, false, 'b'],
    [4, false, 'd'],
  ]);
});
