import type { Claimed } from '#engine/time/received.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type Ledger } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import type { Disclosure } from '#record/schema/receipt.ts';

/** What every dated record carries. */
interface ReceivedRecord extends Claimed {
  readonly disclosure?: Disclosure | undefined;
  readonly withheldBasis?: string | undefined;
}

/** A record with its receipt. */
export interface OfKind {
  readonly kind: keyof Ledger;
  readonly entry: Entry<ReceivedRecord>;
}

// Kept by the ledger itself: several checks go through the same list, and it is nearly the whole ledger.
const listed = new WeakMap<Ledger, readonly OfKind[]>();

/** All records that carry a receipt, with their kinds. */
export function receivedRecords(ledger: Ledger): readonly OfKind[] {
  let list = listed.get(ledger);
  if (list === undefined) listed.set(ledger, (list = KIND_NAMES.flatMap((kind) => receivedOf(ledger, kind))));
  return list;
}

/** The records of a kind that carry a receipt. */
export function receivedOf(ledger: Ledger, kind: keyof Ledger): readonly OfKind[] {
  if (KINDS[kind].dated !== 'received') return [];
  return ledger[kind].flatMap((entry) => (isReceived(entry) ? [{ kind, entry }] : []));
}

function isReceived(entry: Entry<object>): entry is Entry<ReceivedRecord> {
  return 'submitted' in entry.value;
}
