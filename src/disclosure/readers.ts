import type { Ledger } from '../record/ledger.ts';
import { publicLedger } from './public-ledger.ts';

/** Who may read the record at a path: everyone where it is in the projection, the units of the system whatever there is. An edition names nothing that the site must hide. */
export function readersOf(ledger: Ledger): {
  readonly everyone: (path: string) => boolean;
  readonly inside: (path: string) => boolean;
} {
  const shown = new Set(
    Object.values(publicLedger(ledger)).flatMap((entries) => entries.map(({ path }) => path)),
  );
  return { everyone: (path) => shown.has(path), inside: () => true };
}
