import fc from 'fast-check';
import type { Context } from '../context.ts';
import { arbitraryMatter, UNIT_IDS } from './arbitrary-matter.ts';
import { arbitraryRecords, recordsOf } from './arbitrary-records.ts';
import type { Records } from './ledger-of.ts';
import { matters, type MatterSpec } from './matter.ts';
import { unit, world } from './world.ts';

export { MONTHS } from './arbitrary-records.ts';

/** A moment long after the months of random ledgers. */
export const LATER = '2026-10-31 24:00';

/** A random ledger in short hand: matters, and records that no matter holds. */
export interface RandomLedger {
  readonly matters: readonly MatterSpec[];
  readonly others: Records;
}

/** The units of random ledgers, in their leagues. */
export const UNITS: Records = {
  unit: UNIT_IDS.map((id, index) => unit(id, id === 'fa' ? 'departments' : 'counties', index + 1)),
};

/** A small random ledger of at most `size` matters. */
export function arbitraryLedger(size = 3): fc.Arbitrary<RandomLedger> {
  const some = Array.from({ length: size }, (_, index) =>
    fc.option(arbitraryMatter(`t${String(index)}`), { nil: undefined, freq: 8 }),
  );
  return fc.tuple(fc.tuple(...some), arbitraryRecords).map(([made, records]) => {
    const specs = made.filter((spec) => spec !== undefined);
    return { matters: specs, others: recordsOf(records, specs) };
  });
}

/** The world of a random ledger. */
export function worldOf({ matters: specs, others }: RandomLedger, ...more: Records[]): Context {
  return world(LATER, UNITS, matters(specs), others, ...more);
}
