import type { Ledger } from '#record/ledger.ts';
import { chainOf, editionsOf, type EditionEntry } from '#engine/freeze/editions.ts';
import { figureFaults, ownFaults, recordFaults, type EditionFault } from '#engine/freeze/examine.ts';
import type { CheckIndex } from '../check/check-index.ts';

/** A fault of an edition, with the edition. */
export type FaultOf<K extends EditionFault['kind']> = {
  readonly entry: EditionEntry;
  readonly fault: EditionFault & { readonly kind: K };
};

const FAULTS = new WeakMap<
  Ledger,
  readonly { readonly entry: EditionEntry; readonly fault: EditionFault }[]
>();

/** The faults of one kind among all editions: of older versions that they stay as they were, of the latest also that it follows from its inputs and records. */
export function editionFaults<K extends EditionFault['kind']>(
  { whole: { ledger } }: CheckIndex,
  kind: K,
): readonly FaultOf<K>[] {
  return faultsIn(ledger).filter((found): found is FaultOf<K> => found.fault.kind === kind);
}

/** Every fault of every edition of a ledger, found once. */
export function faultsIn(
  ledger: Ledger,
): readonly { readonly entry: EditionEntry; readonly fault: EditionFault }[] {
  let faults = FAULTS.get(ledger);
  if (faults === undefined) FAULTS.set(ledger, (faults = examined(ledger)));
  return faults;
}

function examined(ledger: Ledger): readonly { readonly entry: EditionEntry; readonly fault: EditionFault }[] {
  const periods = [...editionsOf(ledger).values()];
  const own = new Map(periods.flat().map((entry) => [entry, ownFaults(ledger, entry)]));
  return periods.flatMap((versions) =>
    versions.flatMap((entry, n) => {
      const found = own.get(entry) ?? [];
      // What a changed file says follows from nothing, and nothing from it: its other faults would only be echoes.
      const sound = chainOf(ledger, entry).every((link) => own.get(link)?.length === 0);
      const more = n === versions.length - 1 && sound ? latestFaults(ledger, entry) : [];
      return [...found, ...more].map((fault) => ({ entry, fault }));
    }),
  );
}

function latestFaults(ledger: Ledger, entry: EditionEntry): readonly EditionFault[] {
  const records = recordFaults(ledger, entry);
  // By other rules every figure comes out otherwise.
  const ruled = records.every((fault) => fault.kind !== 'record-changed' || fault.record.kind !== 'rules');
  return [...(ruled ? figureFaults(ledger, entry) : []), ...records];
}
