import { expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { RULES } from '../testing/world.ts';
import { everyMonth, yearLedger } from '../testing/year-ledger.ts';
import { yearAsOf } from './year.ts';

/** What the months of 2026 are to a unit: `counties 4`, the league and what it weighs there, or why it has nothing. */
function monthsOf(ledger: Ledger, id: string, asOf = '2027-03-01 10:00'): readonly string[] | undefined {
  return yearAsOf(ledger, 2026, asOf)
    ?.leagues.flatMap(({ rows, apart }) => [...rows.map(({ unit }) => unit), ...apart])
    .find(({ unit }) => unit === id)
    ?.months.map((month) =>
      month.kind === 'missing' ? month.reason : `${month.league} ${String(month.leagueUnits)}`,
    );
}

test('a frozen month without a rank says why: not there yet, in no league, or what the table of the month says', () => {
  const ledger = yearLedger(
    everyMonth((_, n) => ({
      counties: { a: n === 0 ? 'pending' : '90 4', ...(n === 3 ? { b: 'too-few' } : {}) },
      departments: { c: 'no-data', ...(n > 3 ? { b: '80 4' } : {}) },
      不参评: n === 2 ? { b: '0 0' } : {},
    })),
  );
  expect(monthsOf(ledger, 'b')).toEqual([
    'not-there',
    'not-there',
    'no-league',
    'too-few',
    ...Array.from({ length: 8 }, () => 'departments 1'),
  ]);
  expect(monthsOf(ledger, 'a')?.slice(0, 2)).toEqual(['pending', 'counties 1']);
  expect(monthsOf(ledger, 'c')).toEqual(Array.from({ length: 12 }, () => 'no-data'));
});

test('a month lies ahead to the end of its last day, then it waits for its freeze', () => {
  const rules = { ...RULES, from: '2026-02' };
  const ledger = yearLedger({ '2026-03': { counties: { a: '90 4' } } }, { rules: [rules] });
  const at = (asOf: string) => monthsOf(ledger, 'a', asOf)?.slice(0, 5);
  const before = ['no-rules', 'not-frozen', 'counties 1'];
  expect(at('2026-04-30 24:00')).toEqual([...before, 'ahead', 'ahead']);
  expect(at('2026-05-01 00:00')).toEqual([...before, 'not-frozen', 'ahead']);
});
