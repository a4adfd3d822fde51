import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exactText, print, type Fraction } from '../exact/fraction.ts';
import { buildContext } from './context.ts';
import { leagueMonths, type LeagueMonth } from './league.ts';
import { arbitraryScheme, MEMBERS, type Scheme } from './testing/arbitrary-scheme.ts';
import { holds } from './testing/holds.ts';
import { leagueTables } from './testing/league-table.ts';
import { MONTH, worldOfScheme } from './testing/scheme-world.ts';
import { shuffled } from './testing/shuffled.ts';
import { unitMonth, type UnitMonth } from './unit-month.ts';

/** A decimal text as a whole number of millionths: what a person with pencil and paper reckons in. */
function millionths(text: string): bigint {
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) ?? [];
  const size = BigInt(whole + part.padEnd(6, '0'));
  return sign === '-' ? -size : size;
}

/** top/bottom millionths, half-up to some decimals, as a decimal text. */
function halfUp(top: bigint, bottom: bigint, decimals: number): string {
  const unit = bottom * 10n ** BigInt(6 - decimals);
  const size = top < 0n ? -top : top;
  const count = (2n * size + unit) / (2n * unit);
  const digits = String(count).padStart(decimals + 1, '0');
  const text = decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
  return top < 0n && count > 0n ? `-${text}` : text;
}

/** Millionths as the shortest decimal. */
function shortest(value: bigint): string {
  return halfUp(value, 1n, 6).replace(/\.?0+$/u, '');
}

const scoreOf = (scheme: Scheme, id: string): UnitMonth => {
  const score = unitMonth(worldOfScheme(scheme), id, MONTH);
  if (score === undefined) throw new Error('rules are in force');
  return score;
};

test('§13.1 input order changes nothing in a table of marks', () => {
  holds(
    fc.property(arbitraryScheme, fc.integer(), (scheme, salt) => {
      const context = worldOfScheme(scheme);
      const again = buildContext(shuffled(context.ledger, salt), context.asOf);
      expect(again && leagueTables(again, MONTH)).toBe(leagueTables(context, MONTH));
    }),
    2,
  );
});

test('§13.2 the printed parts give the printed total by hand, whichever way they are put together', () => {
  holds(
    fc.property(arbitraryScheme, fc.constantFrom(...MEMBERS), (scheme, id) => {
      const { method, decimals, start = '0' } = scheme.ranking;
      const score = scoreOf(scheme, id);
      const text = (value: Fraction) => print(value, decimals);
      const rows = score.parts.map(({ component, full, points }) => ({
        factor: method === 'weighted' ? millionths(String(component.weight)) : 1_000_000n,
        full: full === undefined ? 0n : millionths(exactText(full)),
        points: points === undefined ? undefined : millionths(text(points)),
      }));
      const marked = rows.filter(({ points }) => points !== undefined);
      if (marked.length === 0) {
        expect([score.base, score.total]).toEqual([undefined, undefined]);
        return;
      }
      const earned = marked.reduce((sum, { factor, points = 0n }) => sum + factor * points, 0n);
      const available = marked.reduce((sum, { factor, full }) => sum + factor * full, 0n);
      const whole = rows.reduce((sum, { factor, full }) => sum + factor * full, 0n);
      const [times, by] = method === 'linear' ? [1n, 1n] : [whole, available];
      const base = halfUp(
        millionths(String(start)) * 1_000_000n * by + earned * times,
        1_000_000n * by,
        decimals,
      );
      expect(score.base && text(score.base)).toBe(base);
      const total =
        millionths(base) +
        millionths(text(score.handicap)) +
        millionths(text(score.bonusPoints)) -
        millionths(text(score.deductionPoints));
      const limited = total < 0n ? 0n : total > 120_000_000n ? 120_000_000n : total;
      // Exactly: nothing is hidden behind what is printed.
      expect(score.total && exactText(score.total)).toBe(shortest(limited));
    }),
    6,
  );
});

test('§13.14 a part is 「—」 when it has no mark or nothing was possible, and only then', () => {
  holds(
    fc.property(arbitraryScheme, fc.constantFrom(...MEMBERS), (scheme, id) => {
      const { parts, total } = scoreOf(scheme, id);
      const empty = parts.map(({ component, full }) => {
        const mark = scheme.marks[id]?.[scheme.components.findIndex((one) => one.id === component.id)];
        return mark === undefined || mark === null || full?.n === 0n;
      });
      expect(parts.map(({ points }) => points === undefined)).toEqual(empty);
      expect(total === undefined).toBe(empty.every(Boolean));
    }),
    4,
  );
});

test('§13.15 rank = 1 + units with a better printed total, whichever way is better', () => {
  holds(
    fc.property(arbitraryScheme, (random) => {
      const scheme: Scheme = { ...random, ranking: { ...random.ranking, tie: 'competition' } };
      const { order, decimals } = scheme.ranking;
      for (const { rows, unranked } of tablesOf(scheme)) {
        const totals = rows.map(({ total }) => Number(print(total, decimals)));
        for (const [n, { rank }] of rows.entries()) {
          const own = totals[n] ?? 0;
          expect(rank).toBe(
            1 + totals.filter((other) => (order === 'ascending' ? other < own : other > own)).length,
          );
        }
        expect(unranked.every(({ score }) => score?.total === undefined)).toBe(true);
      }
    }),
    4,
  );
});

test('§13.3 an added unit changes no other unit’s total', () => {
  holds(
    fc.property(arbitraryScheme, fc.constantFrom(...MEMBERS.slice(1)), (scheme, added) => {
      const marks = Object.fromEntries(Object.entries(scheme.marks).filter(([id]) => id !== added));
      const totals = (of: Scheme) =>
        MEMBERS.filter((id) => id !== added).map((id) => {
          const { total } = scoreOf(of, id);
          return total && exactText(total);
        });
      // The last in the list, so that the leagues of the others stay.
      const last = { ...marks, [added]: scheme.marks[added] ?? [] };
      expect(totals({ ...scheme, marks: last })).toEqual(totals({ ...scheme, marks }));
    }),
    1,
  );
});

function tablesOf(scheme: Scheme): readonly LeagueMonth[] {
  return leagueMonths(worldOfScheme(scheme), MONTH);
}
