import type { Ledger } from '#record/ledger.ts';
import { publicLedger } from './public-ledger.ts';

/**
 * What everyone may read of a ledger, by its projection: of the record at a path its public part, `undefined`
 * where that is nothing; and whether the repository itself is public. An edition names and digests nothing
 * in public that the site must hide. The units of the system may read all of it.
 */
export function readersOf(ledger: Ledger): {
  readonly openPart: (path: string) => object | undefined;
  readonly isRepositoryPublic: boolean;
} {
  const lists: readonly (readonly { readonly path: string; readonly value: object }[])[] = Object.values(
    publicLedger(ledger),
  );
  const open = new Map(lists.flatMap((entries) => entries.map(({ path, value }) => [path, value] as const)));
  return {
    openPart: (path) => open.get(path),
    isRepositoryPublic: ledger.office[0]?.value.repository.visibility === '公开',
  };
}
