import { expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { everyMonth, sheetOf, yearLedger } from '../testing/year-ledger.ts';
import type { UnitYear } from './unit-year.ts';
import { yearAsOf } from './year.ts';

function unitsOf(ledger: Ledger): ReadonlyMap<string, UnitYear> {
  const leagues = yearAsOf(ledger, 2026, '2027-03-01 10:00')?.leagues ?? [];
  const units = leagues.flatMap(({ rows, apart }) => [...rows.map(({ unit }) => unit), ...apart]);
  return new Map(units.map((unit) => [unit.unit, unit]));
}

test('a unit judged apart has M and J, but no total', () => {
  const ledger = yearLedger(
    everyMonth((_, n) => ({ counties: { a: '90 4', b: n < 5 ? '80 4' : 'too-few' } })),
    { yearMark: [sheetOf(2026, { a: '90', b: '90' })] },
  );
  const b = unitsOf(ledger).get('b');
  expect([b?.apart, b?.mean?.n, b?.mark?.mark?.n, b?.total]).toEqual(['few-months', 80n, 90n, undefined]);
});

test('all leagues in which a unit was ranked are told, first to last, each once', () => {
  const ledger = yearLedger(
    everyMonth((_, n) => ({
      departments: { a: '90 4', ...(n < 4 || n > 8 ? { b: '80 4' } : {}) },
      counties: { ...(n >= 4 && n <= 8 ? { b: '80 4' } : {}) },
    })),
  );
  const [a, b] = ['a', 'b'].map((id) => unitsOf(ledger).get(id));
  expect(a?.leagues).toEqual(['departments']);
  expect([b?.leagues, b?.league]).toEqual([['departments', 'counties'], 'departments']);
});

test('who was in no league in any frozen month has no year; who left stays in the league it had', () => {
  const ledger = yearLedger(
    everyMonth((_, n) => ({
      counties: { a: '90 4', ...(n === 0 ? { b: 'too-few' } : {}) },
      不参评: { mishu: '0 0', ...(n > 0 ? { b: '0 0' } : {}) },
    })),
  );
  expect([...unitsOf(ledger)].map(([id, { league }]) => [id, league])).toEqual([
    ['a', 'counties'],
    ['b', 'counties'],
  ]);
});
