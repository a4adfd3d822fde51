import type { Entry } from '../core/entry.ts';
import type { KindName, Ledger } from '../record/ledger.ts';
import { publicLedger } from './public-ledger.ts';

/** Whether everyone may read a record: it is in the projection for everyone, so that an edition names nothing that the site must hide. */
export function publicRecords(ledger: Ledger): (kind: KindName, entry: Entry<object>) => boolean {
  const shown = new Set(Object.values(publicLedger(ledger)).flatMap((all) => all.map(pathOf)));
  return (_kind, { path }) => shown.has(path);
}

function pathOf({ path }: { readonly path: string }): string {
  return path;
}
