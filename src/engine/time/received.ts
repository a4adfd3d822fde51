import type { Entry } from '../../core/entry.ts';
import { dayOf } from '../../core/calendar/moment.ts';
import type { OnBehalf } from '../../core/schema/receipt.ts';
import type { Ledger } from '../../record/ledger.ts';

/** What every dated record says of itself: when it was entered, and when it was received before that (代录). */
export interface Claimed {
  readonly submitted: string;
  readonly onBehalf?: OnBehalf | undefined;
  /** The day of a check, a decision, a mark, a measure. */
  readonly on?: string | undefined;
}

/** When a record counts from, and what proves it (rules.md §2). */
export interface Receipt {
  /** The moment that it counts from. */
  readonly received: string;
  /** The moment at which it stood in the ledger: proved, else as it says. */
  readonly registered: string;
  /** `proved` by the counter, `on-behalf` entered by the section for a unit, `self-declared` 自报时间. */
  readonly proof: 'proved' | 'on-behalf' | 'self-declared';
}

/** The first proved receipt of each record as it stands, by path: what was received with other bytes proves nothing of these (rules.md §2). */
export function provedReceipts(
  ledger: Pick<Ledger, 'receipts'> & Partial<Ledger>,
): ReadonlyMap<string, string> {
  const all: readonly (readonly Entry<object>[])[] = Object.values(ledger);
  const blobs = new Map(
    all.flatMap((entries) =>
      entries.flatMap(({ path, blobs: own }) => (own === undefined ? [] : [[path, own] as const])),
    ),
  );
  const proved = new Map<string, string>();
  for (const { value } of ledger.receipts)
    for (const { moment, records = [] } of value.receipts)
      for (const { path, blob } of records) {
        const own = blobs.get(path);
        if (blob !== undefined && own !== undefined && !own.includes(blob)) continue;
        const known = proved.get(path);
        if (known === undefined || moment < known) proved.set(path, moment);
      }
  return proved;
}

/**
 * The receipt of a record. What the section enters for a unit (代录) counts from the moment at which
 * the unit's word reached it, unless the period of that moment was closed when it was entered
 * (`closeOf` tells when); then, like everything else, from its entry.
 */
export function receiptOf(
  { path, value }: Entry<Claimed>,
  proved: ReadonlyMap<string, string>,
  closeOf: (day: string) => string | undefined,
): Receipt {
  const proof = proved.get(path);
  const registered = proof ?? value.submitted;
  const reached = value.onBehalf?.receivedAt;
  if (reached !== undefined) {
    const close = closeOf(dayOf(reached));
    const inTime = reached < registered && (close === undefined || registered <= close);
    return { received: inTime ? reached : registered, registered, proof: 'on-behalf' };
  }
  return { received: registered, registered, proof: proof === undefined ? 'self-declared' : 'proved' };
}
