import fc from 'fast-check';
import { expect, test } from 'vitest';
import { add, decimal, exactText, fraction, multiply, print, round } from '#exact/fraction.ts';
import { holds } from '#testing/holds.ts';
import { world, type Records } from '../testing/office.ts';
import { frozen, MONTHS_2026, sheetOf } from './testing/frozen-year.ts';
import type { UnitYear } from './unit-year.ts';
import { annualAppraisal } from './year.ts';

const UNITS = ['a', 'b', 'c'];

/** Totals in hundredths of twelve months, or unranked. */
const deeds = fc.array(
  fc.array(fc.option(fc.integer({ min: 0, max: 10_500 }), { freq: 5 }), { minLength: 3, maxLength: 3 }),
  { minLength: 12, maxLength: 12 },
);
const marks = fc.array(fc.integer({ min: 0, max: 10_000 }), { minLength: 3, maxLength: 3 });

const hundredths = (value: number) => exactText(fraction(value, 100));

function recordsOf(year: readonly (readonly (number | null)[])[], js: readonly number[]): Records {
  const row = (totals: readonly (number | null)[]) =>
    Object.fromEntries(
      totals.map((total, i) => [UNITS[i] ?? '', total === null ? 'no-matters' : hundredths(total)]),
    );
  return {
    ...frozen(Object.fromEntries(year.map((totals, n) => [MONTHS_2026[n] ?? '', { counties: row(totals) }]))),
    yearMark: [sheetOf(2026, Object.fromEntries(js.map((j, i) => [UNITS[i] ?? '', hundredths(j)])))],
  };
}

function unitsOf(records: Records): ReadonlyMap<string, UnitYear> {
  const leagues = annualAppraisal(world('2027-03-01 10:00', records), 2026)?.leagues ?? [];
  const all = leagues.flatMap(({ rows, apart }) => [...rows.map(({ unit }) => unit), ...apart]);
  return new Map(all.map((unit) => [unit.unit, unit]));
}

test('the printed M and J give the printed total by hand', () => {
  holds(
    fc.property(deeds, marks, (year, js) => {
      for (const { mean, mark, total, apart } of unitsOf(recordsOf(year, js)).values()) {
        if (apart !== undefined || mean === undefined || mark?.mark === undefined) continue;
        const [m, j] = [decimal(print(mean, 2)), mark.mark];
        const byHand = add(multiply(decimal('0.7'), m), multiply(decimal('0.3'), j));
        expect(total).toEqual(round(byHand, 2));
      }
    }),
  );
});

test("another unit's totals and marks change nothing of a unit's year", () => {
  holds(
    fc.property(deeds, marks, deeds, marks, (year, js, others, otherMarks) => {
      const mixed = year.map((row, n) => [row[0] ?? null, ...(others[n] ?? []).slice(1)]);
      const before = unitsOf(recordsOf(year, js)).get('a');
      const after = unitsOf(recordsOf(mixed, [js[0] ?? 0, ...otherMarks.slice(1)])).get('a');
      expect([after?.mean, after?.total, after?.apart]).toEqual([before?.mean, before?.total, before?.apart]);
    }),
  );
});

test('the order of editions, their units and the sheets changes nothing', () => {
  holds(
    fc.property(deeds, marks, (year, js) => {
      const records = recordsOf(year, js);
      const turned: Records = {
        yearMark: (records.yearMark ?? []).map((sheet) => ({ ...sheet, marks: sheet.marks.toReversed() })),
        edition: (records.edition ?? []).toReversed().map((edition) => ({
          ...edition,
          units: edition.units.toReversed(),
          leagues: edition.leagues.map((league) => ({ ...league, ranked: league.ranked.toReversed() })),
        })),
      };
      const printed = (of: Records) =>
        [...unitsOf(of).values()].map(({ unit, mean, total }) => [unit, mean, total]);
      expect(printed(turned)).toEqual(printed(records));
    }),
  );
});
