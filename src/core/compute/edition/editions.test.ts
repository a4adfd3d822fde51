import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Ledger } from '../../ledger.ts';
import { arbitraryLedger, MONTHS, worldOf } from '../testing/arbitrary-ledger.ts';
import { withFrozen } from '../testing/frozen.ts';
import { holds } from '../testing/holds.ts';
import { shuffled } from '../testing/shuffled.ts';
import { ledgerContext } from './ledger-context.ts';
import { editionsOf } from './editions-of.ts';
import { figureFaults, ownFaults, recordFaults } from './examine-edition.ts';
import { isPseudonym } from './make-edition.ts';
import { recomputeEdition } from './recompute-edition.ts';
import { leagueMonths } from '../league.ts';
import { exactText } from '../../exact/fraction.ts';

const FROZEN = MONTHS.slice(0, 3);
const END = '2026-10-31 23:59';

const latest = (ledger: Ledger) =>
  [...editionsOf(ledger).values()].flatMap((versions) => versions.at(-1) ?? []);
const faultsOf = (ledger: Ledger) =>
  latest(ledger).flatMap((entry) => [
    ...ownFaults(ledger, entry),
    ...figureFaults(ledger, entry),
    ...recordFaults(ledger, entry),
  ]);
const tables = (ledger: Ledger) => latest(ledger).map(({ value }) => value.leagues);

describe('a frozen month', () => {
  test('follows from its own inputs, names its records and computes again as it was', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = withFrozen(worldOf(random).ledger, FROZEN);
        expect(faultsOf(ledger)).toEqual([]);
        expect(latest(ledger).flatMap((entry) => recomputeEdition(ledger, entry))).toEqual([]);
      }),
    );
  });

  test('stays the same when everything about one matter is withheld', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const { ledger } = worldOf(random);
        const closed = withFrozen(ledger, FROZEN, (_, { value }) => !JSON.stringify(value).includes('"t0"'));
        expect(faultsOf(closed)).toEqual([]);
        expect(latest(closed).flatMap((entry) => recomputeEdition(closed, entry))).toEqual([]);
        for (const { value } of latest(closed)) {
          expect(JSON.stringify(value.units)).not.toContain('"t0"');
          const names = value.units.flatMap((unit) => unit.completion.map(({ task }) => task));
          expect(names.filter((name) => name !== 't1' && !isPseudonym(name))).toEqual([]);
        }
        expect(tables(closed)).toEqual(tables(withFrozen(ledger, FROZEN)));
      }),
    );
  });

  test('is the same whatever the order of the records', () => {
    holds(
      fc.property(arbitraryLedger(2), fc.integer(), (random, salt) => {
        const { ledger } = worldOf(random);
        const digests = (of: Ledger) => latest(withFrozen(of, FROZEN)).map(({ value }) => value.digest);
        expect(digests(shuffled(ledger, salt))).toEqual(digests(ledger));
      }),
      0.5,
    );
  });

  test('is what the pages compute', () => {
    holds(
      fc.property(arbitraryLedger(2), (random) => {
        const ledger = withFrozen(worldOf(random).ledger, FROZEN);
        const context = ledgerContext(ledger, END);
        for (const { value } of latest(ledger)) {
          const shown =
            context &&
            leagueMonths(context, value.month).map(({ rows }) =>
              rows.map(({ unit, rank, total, plain }) => [unit.value.id, rank, exactText(total), plain]),
            );
          expect(shown).toEqual(
            value.leagues.map(({ ranked }) =>
              ranked.map(({ unit, rank, total, plain }) => [unit, rank, total, plain]),
            ),
          );
        }
      }),
    );
  });
});
