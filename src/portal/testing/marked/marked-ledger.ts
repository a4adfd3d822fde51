import type { Entry } from '#record/schema/entry.ts';
import { exampleOf } from '#record/schema/example.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type KindName, type Ledger } from '#record/ledger.ts';
import { MATTERS } from './marked-by-task.ts';
import { receiptAt, type Draft } from './marked-draft.ts';
import { markedDrafts } from './marked-drafts.ts';
import { MARK, marking, type Marker } from './mark-record.ts';

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
  const drafts = markedDrafts(MARKED_AS_OF);
  const records = [...drafts, ...ofOtherKinds(drafts)].map(({ kind, path, tier, value }) => ({
    kind,
    path,
    value: mark(KINDS[kind].schema, value, tier, kind),
  }));
  return { records, markers };
}

/** Of each kind that can be withheld and stands in no story, what its fields give as examples, open and withheld. */
function ofOtherKinds(drafts: readonly Draft[]): readonly Draft[] {
  const reported = new Set(drafts.map(({ kind }) => kind));
  return KIND_NAMES.filter((kind) => KINDS[kind].dated === 'received' && !reported.has(kind)).flatMap(
    (kind) =>
      (['public', 'system'] as const).map((tier): Draft => {
        const { schema } = KINDS[kind];
        const id = tier === 'public' ? 'open-1' : `${MARK}-1`;
        const own = 'id' in schema.shape ? { id } : {};
        const value = { ...exampleOf(schema), ...own, ...receiptAt('2026-02-13 10:00', tier) };
        return { kind, path: `${kind}/${id}.yaml`, tier, value };
      }),
  );
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
