import type { Entry } from '../entry.ts';
import type { Ledger } from '../ledger.ts';
import type { Disclosure } from '../schema/receipt.ts';
import type { Received } from '../compute/horizon.ts';

/** What every dated record carries. */
export interface ReceivedRecord extends Received {
  readonly disclosure?: Disclosure | undefined;
  readonly withheldBasis?: string | undefined;
}

/** All records that carry a receipt, with their kinds. */
export function* receivedRecords(
  ledger: Ledger,
): Generator<{ readonly kind: keyof Ledger; readonly entry: Entry<ReceivedRecord> }> {
  for (const kind of KINDS_RECEIVED) for (const entry of ledger[kind]) yield { kind, entry };
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
] as const satisfies readonly (keyof Ledger)[];
