import type { Edition } from '#record/freeze/edition.ts';
import type { NamedRecords } from './editions.ts';
import type { UsedRecord } from './used-records.ts';

/** What everyone may read of the ledger; the units of the system may read all of it. */
export interface Readers {
  /** What everyone may read of the record at a path; undefined where that is nothing. */
  readonly openPart: (path: string) => object | undefined;
  /** Whether everyone may read the repository: then an edition holds nothing that they may not. */
  readonly isRepositoryPublic: boolean;
}

/** A used record as it may be told: the digest of its whole, and of what everyone may read of it. */
export interface HeldRecord extends Pick<UsedRecord, 'kind' | 'digest'> {
  readonly path: string;
  readonly open: string | undefined;
}

/** The used records with what everyone may read of them. */
export function heldNow(
  used: readonly UsedRecord[],
  { openPart, isRepositoryPublic }: Readers,
): readonly HeldRecord[] {
  return used.map(({ kind, entry, digest, digestOf }) => {
    const { path, value } = entry;
    // In a public repository whoever reads it has the receipts as they are.
    const isOpen = isRepositoryPublic && kind === 'receipts';
    const part = isOpen ? value : openPart(path);
    return { kind, path, digest, open: part === value ? digest : part && digestOf(part) };
  });
}

/** The digests of the years of the calendar, in their order. */
export function yearsOf(held: readonly HeldRecord[]): readonly string[] {
  return held.filter(({ kind }) => kind === 'calendar').map(({ digest }) => digest);
}

/** The paths of those of which everyone may read nothing; what a receipt proves is told with what it proves. */
export function withheldIn(held: readonly HeldRecord[]): string[] {
  return held.filter(({ kind, open }) => open === undefined && kind !== 'receipts').map(({ path }) => path);
}

/**
 * What an edition lists of its records, because those before it hold it otherwise or not at all: of
 * each the digest of what everyone may read, and where there is more, that of the whole.
 */
export function freshRecords(
  held: readonly HeldRecord[],
  known: NamedRecords,
): { readonly records: Edition['records']; readonly more: Edition['records'] | undefined } {
  const isFresh = ({ path, open, digest }: HeldRecord) =>
    open !== undefined && (known.open.get(path) !== open || (open === digest && known.inside.has(path)));
  const records = held.flatMap((record) =>
    isFresh(record) && record.open !== undefined ? [[record.path, record.open] as const] : [],
  );
  const more = held
    .filter(({ open, digest }) => open !== digest)
    .filter((record) => isFresh(record) || known.inside.get(record.path) !== record.digest)
    .map(({ path, digest }) => [path, digest] as const);
  return {
    records: Object.fromEntries(records),
    more: more.length === 0 ? undefined : Object.fromEntries(more),
  };
}
