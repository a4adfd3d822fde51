import type { Entry } from '../../entry.ts';
import type { Claimed } from '../../../engine/time/received.ts';
import type { KindName, Ledger } from '../../../record/ledger.ts';

/** A day written by hand on something, beside the moment it came into the ledger. */
export interface SignedDay {
  readonly kind: KindName;
  readonly entry: Entry<Claimed>;
  readonly field: readonly PropertyKey[];
  readonly on: string;
  readonly submitted: string;
  /** A paper that proves the day. */
  readonly paper: string | undefined;
  /** A notice may be printed after its registration; nothing else is signed ahead. */
  readonly mayBeAhead: boolean;
}

interface Signed {
  readonly on: string;
  readonly paper?: string | undefined;
}

/** Every typed day whose proof is the first appearance of its record (rules.md §2). */
export function* signedDays(ledger: Ledger): Generator<SignedDay> {
  for (const entry of ledger.task) {
    const { notice, classFixed, submitted } = entry.value;
    const common = { kind: 'task' as const, entry, submitted };
    yield {
      ...common,
      field: ['notice', 'printed'],
      on: notice.printed,
      paper: notice.handedOver?.paper,
      mayBeAhead: true,
    };
    yield* signed('task', entry, submitted, ['classFixed'], classFixed);
  }
  for (const entry of ledger.filing) {
    const { approval, chiefConsent, filed, submitted } = entry.value;
    yield* signed('filing', entry, submitted, ['approval'], approval);
    yield* signed('filing', entry, submitted, ['chiefConsent'], chiefConsent);
    yield* signed('filing', entry, submitted, ['filed'], filed === undefined ? undefined : { on: filed.on });
  }
  for (const entry of ledger.event)
    yield* signed('event', entry, entry.value.submitted, ['approval'], entry.value.approval);
  for (const entry of ledger.measure)
    yield* signed('measure', entry, entry.value.submitted, ['approval'], entry.value.approval);
  for (const entry of ledger.verification)
    yield* signed('verification', entry, entry.value.submitted, [], entry.value);
}

function* signed(
  kind: KindName,
  entry: Entry<Claimed>,
  submitted: string,
  field: readonly PropertyKey[],
  act: Signed | undefined,
): Generator<SignedDay> {
  if (act !== undefined)
    yield {
      kind,
      entry,
      submitted,
      field: [...field, 'on'],
      on: act.on,
      paper: act.paper,
      mayBeAhead: false,
    };
}
