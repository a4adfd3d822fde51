import type { Readers } from '../../engine/freeze/edition-records.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Tier } from '../schema/field.ts';
import { projectLedger } from './project.ts';

/** Who may read what of a ledger: of each record what is in the projection for everyone, and which are in that for the units of the system. An edition names and digests nothing that the site must hide. */
export function readersOf(ledger: Ledger): Readers {
  const open = partsFor(ledger, 'public');
  const inside = partsFor(ledger, 'system');
  return {
    openPart: (path) => open.get(path),
    inside: (path) => inside.has(path),
    isPublic: ledger.office[0]?.value.repository.visibility === '公开',
  };
}

function partsFor(ledger: Ledger, reader: Tier): ReadonlyMap<string, object> {
  const lists: readonly (readonly { readonly path: string; readonly value: object }[])[] = Object.values(
    projectLedger(ledger, reader),
  );
  return new Map(lists.flatMap((entries) => entries.map(({ path, value }) => [path, value] as const)));
}
