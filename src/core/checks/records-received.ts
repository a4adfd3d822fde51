import type { Claimed } from '../../engine/time/received.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Entry } from '../entry.ts';
import type { Disclosure } from '../schema/receipt.ts';

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
  const known = listed.get(ledger);
  if (known !== undefined) return known;
  const list: OfKind[] = [];
  for (const kind of KINDS_RECEIVED) for (const entry of ledger[kind]) list.push({ kind, entry });
  listed.set(ledger, list);
  return list;
}

const KINDS_RECEIVED = [
  'meeting',
  'incoming',
  'task',
  'ack',
  'plan',
  'claim',
  'filing',
  'event',
  'report',
  'verification',
  'draw',
  'clue',
  'measure',
  'monthly',
  'issued',
  'siteReview',
  'objection',
  'assessment',
  'yearMark',
] as const satisfies readonly (keyof Ledger)[];
