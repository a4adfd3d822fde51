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
  if (list === undefined) listed.set(ledger, (list = allReceived(ledger)));
  return list;
}

function allReceived(ledger: Ledger): readonly OfKind[] {
  const list: OfKind[] = [];
  for (const kind of KIND_NAMES)
    if (KINDS[kind].dated === 'received')
      for (const entry of ledger[kind]) if (isReceived(entry)) list.push({ kind, entry });
  return list;
}

/** Whether a record carries a receipt. */
export function isReceived(entry: Entry<object>): entry is Entry<ReceivedRecord> {
  return 'submitted' in entry.value;
}
