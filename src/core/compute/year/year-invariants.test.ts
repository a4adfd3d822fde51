import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, compare, decimal, divide, exactText, exactValue, fraction, sum } from '../../exact/fraction.ts';
import { shuffled } from '../testing/shuffled.ts';
import { sheetOf, yearLedger, type MonthTable } from '../testing/year-ledger.ts';
import type { UnitYear } from './unit-year.ts';
import { yearDifferences } from './year-differences.ts';
import { yearAsOf, type Year } from './year.ts';

const AS_OF = '2027-03-01 10:00';
const UNITS = ['a', 'b', 'c', 'd'];

/** What a unit did in a month: total in hundredths, V in tenths; or unranked. */
type Deed = readonly [total: number, volume: number] | null;

const deed: fc.Arbitrary<Deed> = fc.option(
  fc.tuple(fc.integer({ min: 0, max: 10_500 }), fc.integer({ min: 20, max: 300 })),
  { freq: 5 },
);
/** Twelve months of four units. */
const deeds = fc.array(fc.array(deed, { minLength: 4, maxLength: 4 }), { minLength: 12, maxLength: 12 });
const marks = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 4, maxLength: 4 });

const text = (value: number, places: number) => exactText(fraction(value, 10 ** places));
const did = (one: Deed) => (one === null ? 'too-few' : `${text(one[0], 2)} ${text(one[1], 1)}`);

function ledgerOf(year: readonly (readonly Deed[])[], js: readonly number[], more: MonthTable[string] = {}) {
  const months = year.map((row, n): [string, MonthTable] => [
    `2026-${String(n + 1).padStart(2, '0')}`,
    { counties: { ...Object.fromEntries(row.map((one, i) => [UNITS[i] ?? '', did(one)])), ...more } },
  ]);
  return yearLedger(Object.fromEntries(months), {
    yearMark: [sheetOf(2026, Object.fromEntries(js.map((j, i) => [UNITS[i] ?? '', text(j, 2)])))],
  });
}

function unitsOf(year: Year | undefined): ReadonlyMap<string, UnitYear> {
  const all = (year?.leagues ?? []).flatMap(({ rows, apart }) => [...rows.map(({ unit }) => unit), ...apart]);
  return new Map(all.map((unit) => [unit.unit, unit]));
}

test('the order of editions, units and sheets changes nothing', () => {
  fc.assert(
    fc.property(deeds, marks, fc.nat(), (year, js, salt) => {
      const ledger = ledgerOf(year, js);
      expect(yearAsOf(shuffled(ledger, salt), 2026, AS_OF)).toEqual(yearAsOf(ledger, 2026, AS_OF));
    }),
  );
});

test('M lies between the lowest and the highest total, and no month weighs more than V or the limit', () => {
  fc.assert(
    fc.property(deeds, marks, (year, js) => {
      for (const { mean, ranked } of unitsOf(yearAsOf(ledgerOf(year, js), 2026, AS_OF)).values()) {
        expect(mean === undefined).toBe(ranked.length === 0);
        if (mean === undefined) continue;
        expect(ranked.some(({ total }) => compare(total, mean) <= 0)).toBe(true);
        expect(ranked.some(({ total }) => compare(total, mean) >= 0)).toBe(true);
        for (const { weight, workload, limit } of ranked) {
          expect(compare(weight, workload)).toBeLessThanOrEqual(0);
          expect(compare(weight, limit)).toBeLessThanOrEqual(0);
        }
      }
    }),
  );
});

test('the two printed products give the total by hand, and equal months give their own total as M', () => {
  fc.assert(
    fc.property(deeds, marks, (year, js) => {
      for (const { apart, monthly, final, total } of unitsOf(
        yearAsOf(ledgerOf(year, js), 2026, AS_OF),
      ).values()) {
        if (apart !== undefined || monthly === undefined || final === undefined) continue;
        expect(total).toEqual(add(monthly, final));
        expect([monthly, final].every(({ d }) => 100n % d === 0n)).toBe(true);
      }
    }),
  );
  const month: Deed = [8734, 41];
  const same = ledgerOf(
    Array.from({ length: 12 }, () => [month, null, null, null]),
    [0, 0, 0, 0],
  );
  expect(unitsOf(yearAsOf(same, 2026, AS_OF)).get('a')?.mean).toEqual(decimal('87.34'));
});

test("another unit's data changes M only through the mean V of the league", () => {
  fc.assert(
    fc.property(deeds, marks, fc.integer({ min: 0, max: 10_500 }), (year, js, total) => {
      const before = unitsOf(yearAsOf(ledgerOf(year, js), 2026, AS_OF));
      // Other totals and marks of the others: their V, and so the mean, stay.
      const others = year.map((row) =>
        row.map((one, i) => (i === 0 || one === null ? one : ([total, one[1]] as const))),
      );
      const after = unitsOf(
        yearAsOf(
          ledgerOf(
            others,
            js.map((j, i) => (i === 0 ? j : 5000)),
          ),
          2026,
          AS_OF,
        ),
      );
      expect(after.get('a')?.mean).toEqual(before.get('a')?.mean);
      expect(after.get('a')?.monthly).toEqual(before.get('a')?.monthly);
      expect(after.get('a')?.total).toEqual(before.get('a')?.total);
    }),
  );
});

test('a unit that comes with just the mean V changes nobody else', () => {
  fc.assert(
    fc.property(deeds, marks, (year, js) => {
      const ledger = ledgerOf(year, js);
      const joined = {
        ...ledger,
        edition: ledger.edition.map((entry) => {
          const { units, leagues } = entry.value;
          const ranked = new Set(leagues.flatMap((league) => league.ranked.map(({ unit }) => unit)));
          const volumes = units
            .filter(({ unit }) => ranked.has(unit))
            .map(({ result }) => exactValue(result.workload));
          const [example] = units;
          if (example === undefined || volumes.length === 0) return entry;
          const workload = exactText(divide(sum(volumes), fraction(volumes.length)));
          return {
            ...entry,
            value: {
              ...entry.value,
              units: [...units, { ...example, unit: 'z', order: 9, result: { ...example.result, workload } }],
              leagues: leagues.map((league) => ({
                ...league,
                ranked: [
                  ...league.ranked,
                  { unit: 'z', rank: 1, total: '50', grade: '较差', change: 'new', plain: 1 },
                ],
              })),
            },
          };
        }),
      };
      const [before, after] = [ledger, joined].map((one) => unitsOf(yearAsOf(one, 2026, AS_OF)));
      for (const [id, unit] of before ?? []) expect(after?.get(id)?.mean).toEqual(unit.mean);
    }),
  );
});

test('applying the differences of two moments to the earlier one gives the later', () => {
  fc.assert(
    fc.property(deeds, marks, fc.integer({ min: 1, max: 12 }), (year, js, month) => {
      const ledger = ledgerOf(year, js);
      const asOf = `2026-${String(month).padStart(2, '0')}-28 10:00`;
      const [before, after] = [asOf, AS_OF].map((moment) => yearAsOf(ledger, 2026, moment));
      if (before === undefined || after === undefined) throw new Error('there are rules');
      const whole = (state: Year) =>
        new Map(
          yearDifferences(undefined, state).map(({ unit, figure, after: is }) => [`${unit} ${figure}`, is]),
        );
      const applied = whole(before);
      for (const { unit, figure, after: is } of yearDifferences(before, after))
        if (is === undefined) applied.delete(`${unit} ${figure}`);
        else applied.set(`${unit} ${figure}`, is);
      expect([...applied].sort()).toEqual([...whole(after)].sort());
    }),
  );
});
