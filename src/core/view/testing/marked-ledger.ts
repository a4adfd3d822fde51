import type { Entry } from '../../entry.ts';
import { KINDS } from '../../../record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '../../../record/ledger.ts';
import { MATTERS } from './marked-by-matter.ts';
import { markedDrafts } from './marked-drafts.ts';
import { marking, type Marker } from './mark-record.ts';

export { ACCOUNT } from './marked-drafts.ts';
export { MARK } from './mark-record.ts';

/** The moment as of which the marked ledger is meant: its matters are overdue. */
export const MARKED_AS_OF = '2026-03-27 15:00';

/** A record as it would stand in a file. */
interface MarkedRecord {
  readonly kind: KindName;
  /** Inside a data root. */
  readonly path: string;
  /** Plain: text, numbers, truth values, lists, mappings. */
  readonly value: unknown;
}

/** A ledger that hides something wherever a ledger can, and everything that it hides. */
export interface MarkedLedger {
  readonly records: readonly MarkedRecord[];
  readonly markers: readonly Marker[];
}

/** The same records at every call. */
export function markedRecords(): MarkedLedger {
  const markers: Marker[] = [];
  const mark = marking(MATTERS, markers);
  const records = markedDrafts(MARKED_AS_OF).map(({ kind, path, tier, value }) => ({
    kind,
    path,
    value: mark(KINDS[kind].schema, value, tier, kind),
  }));
  return { records, markers };
}

/** Marked records as a ledger. Throws where one does not pass its schema: the generator's own fault. */
export function markedLedger({ records }: MarkedLedger): Ledger {
  const lists = KIND_NAMES.map((kind) => [
    kind,
    records.filter((record) => record.kind === kind).map(({ path, value }) => entryOf(kind, path, value)),
  ]);
  // Each list was made by its own kind's schema.
  return Object.fromEntries(lists) as Ledger;
}

function entryOf(kind: KindName, path: string, value: unknown): Entry<unknown> {
  const file = `data/${path}`;
  return {
    file,
    path,
    names: {},
    value: KINDS[kind].schema.parse(value),
    at: () => ({ file, line: 1, column: 1 }),
  };
}
