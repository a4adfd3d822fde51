import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare, fraction } from '../exact/fraction.ts';
import { leagueMonths } from './league.ts';
import type { TableBefore } from './rank-change.ts';
import { placeStandings, type Standing } from './standings.ts';
import { arbitraryLedger, MONTHS, UNITS, worldOf } from './testing/arbitrary-ledger.ts';
import { holds } from './testing/holds.ts';
import { matters, type MatterSpec } from './testing/matter.ts';
import { RULES, world } from './testing/world.ts';

/** Tables with many ties: totals of few values. */
const table = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f', 'g'),
    total: fc.integer({ min: 0, max: 6 }),
  }),
  { selector: ({ id }) => id, maxLength: 7 },
);
type Rows = readonly { readonly id: string; readonly total: number }[];
const standings = (rows: Rows): Standing[] =>
  rows.map(({ id, total }, order) => ({ id, order, total: fraction(total * 15), falsified: false }));
const placesOf = (rows: Rows): TableBefore['ranked'] =>
  new Map(
    placeStandings(RULES, standings(rows), undefined).map(({ id, rank, total }) => [id, { rank, total }]),
  );
const rankAmong = (rows: Rows, own: { readonly total: number }) =>
  1 + rows.filter((other) => other.total > own.total).length;

test('§13.15 rank = 1 + units with a greater printed total', () => {
  holds(
    fc.property(table, (rows) => {
      for (const row of placeStandings(RULES, standings(rows), undefined)) {
        const above = rows.filter((other) => compare(fraction(other.total * 15), row.total) > 0).length;
        expect(row.rank).toBe(1 + above);
        expect(row.tied).toBe(
          rows.filter(({ total }) => compare(fraction(total * 15), row.total) === 0).length > 1,
        );
      }
    }),
    4,
  );
});

/** Matters that rank every unit: two on time, some days late, by unit and month. */
const ranked = (units: readonly string[], late: readonly number[]): MatterSpec[] =>
  units.flatMap((lead, index) =>
    ['2026-04', '2026-05'].flatMap((month) =>
      ['a', 'b'].map((name) => ({
        id: `${lead}-${month}-${name}`,
        lead,
        level: '重点' as const,
        printed: '2026-02-02',
        due: `${month}-15`,
        end: {
          claims: [`${month}-${String(15 + ((late[index] ?? 0) % 7))} 10:00`],
          checks: [`${month}-25 通过`],
        },
      })),
    ),
  );

test('§13.15 units that are not ranked move no rank', () => {
  holds(
    fc.property(arbitraryLedger(2), fc.array(fc.nat(), { minLength: 3, maxLength: 3 }), (ledger, late) => {
      const { unit } = UNITS;
      if (unit === undefined) throw new Error('units');
      const all = [matters(ledger.matters), ledger.others, matters(ranked(['yi', 'fa'], late))];
      const tables = (...units: NonNullable<typeof unit>[number][]) =>
        leagueMonths(world('2026-10-31 24:00', { unit: units }, ...all), '2026-05');
      const whole = tables(...unit);
      const below = new Set(whole.flatMap((league) => league.unranked.map((row) => row.unit.value.id)));
      const rest = tables(...unit.filter(({ id }) => !below.has(id)));
      const ranks = (leagues: typeof whole) =>
        leagues.map((league) => league.rows.map((row) => [row.unit.value.id, row.rank]));
      expect(ranks(rest)).toEqual(ranks(whole));
      expect(rest.flatMap((league) => league.unranked)).toEqual([]);
    }),
  );
});

test('§13.16 a change is rank before minus rank now, and * ⇔ it is 0 among the units ranked both times, the printed move not', () => {
  holds(
    fc.property(table, table, fc.constantFrom('a', 'b'), (before, now, below) => {
      const unranked = before.some(({ id }) => id === below) ? [] : [below];
      const placed = placeStandings(RULES, standings(now), { ranked: placesOf(before), unranked });
      const both = (rows: Rows, others: Rows) =>
        rows.filter(({ id }) => others.some((other) => other.id === id));
      for (const row of placed) {
        const old = before.find(({ id }) => id === row.id);
        const own = now.find(({ id }) => id === row.id);
        if (own === undefined) throw new Error('a row nobody gave');
        if (old === undefined) {
          expect(row.change).toEqual({
            kind: unranked.some((one) => one === row.id) ? 'none' : 'new',
            places: 0,
            onlyBySet: false,
          });
          continue;
        }
        const move = rankAmong(before, old) - rankAmong(now, own);
        const common = rankAmong(both(before, now), old) - rankAmong(both(now, before), own);
        const kind = move > 0 ? 'up' : move < 0 ? 'down' : 'same';
        expect(row.change).toEqual({ kind, places: Math.abs(move), onlyBySet: move !== 0 && common === 0 });
      }
    }),
    10,
  );
});

test('§13.16 a change reads the table of the month before, as the engine prints it', () => {
  holds(
    fc.property(
      arbitraryLedger(2),
      fc.array(fc.nat(), { minLength: 3, maxLength: 3 }),
      fc.constantFrom(...MONTHS.slice(1)),
      (ledger, late, month) => {
        const context = worldOf(ledger, matters(ranked(['jia', 'yi'], late)));
        const earlier = MONTHS[MONTHS.indexOf(month) - 1] ?? month;
        const [before] = leagueMonths(context, earlier);
        for (const row of leagueMonths(context, month)[0]?.rows ?? []) {
          const old = before?.rows.find((other) => other.unit.value.id === row.unit.value.id);
          expect(row.before).toEqual(old === undefined ? undefined : { rank: old.rank, total: old.total });
        }
      },
    ),
    0.5,
  );
});
