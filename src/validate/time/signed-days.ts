import type { Entry } from '#record/schema/entry.ts';
import type { Claimed } from '#engine/time/received.ts';
import type { KindName, Ledger } from '#record/ledger.ts';
import { eachSignedDay } from '#record/names.ts';
import { receivedRecords } from '../check/records-received.ts';

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

/** The typed days whose proof is the first appearance of their record (rules.md §2), of those that are worth a look: nearly every record has one, and of nearly all nothing is to be told. */
export function signedDays(
  ledger: Ledger,
  worth: (day: Omit<SignedDay, 'field'>) => boolean,
): readonly SignedDay[] {
  const days: SignedDay[] = [];
  for (const { kind, entry } of receivedRecords(ledger))
    eachSignedDay(kind, entry.value, ({ mayBeAhead = false }, on, paper, field) => {
      const day = { kind, entry, on, submitted: entry.value.submitted, paper, mayBeAhead };
      if (worth(day)) days.push({ ...day, field: [...field] });
    });
  return days;
}
