import type { Entry } from '#record/schema/entry.ts';
import { dayOf } from '#days/moment.ts';
import type { OnBehalf } from '#record/schema/receipt.ts';
import { growsLater } from '#record/later-parts.ts';
import { KIND_NAMES, type Ledger } from '#record/ledger.ts';

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

/**
 * The proved receipt of each record, by path: the first of the bytes that stand there, for what was received with
 * other bytes proves nothing of these (rules.md §2). Into a record of a kind that grows, parts are written later, and
 * each time the counter receives the whole file: where what stands there has a receipt, its first one counts.
 */
export function provedReceipts(
  ledger: Pick<Ledger, 'receipts'> & Partial<Ledger>,
): ReadonlyMap<string, string> {
  const proved = new Map<string, string>();
  if (ledger.receipts.length === 0) return proved;
  const standing = new Map(
    KIND_NAMES.flatMap((kind) => {
      const entries: readonly Entry<object>[] = ledger[kind] ?? [];
      const grows = growsLater(kind);
      return entries.flatMap(({ path, isBlob }) =>
        isBlob === undefined ? [] : [[path, { isBlob, grows }] as const],
      );
    }),
  );
  const first = new Map<string, string>();
  const note = (moments: Map<string, string>, path: string, moment: string) => {
    const known = moments.get(path);
    if (known === undefined || moment < known) moments.set(path, moment);
  };
  for (const { value } of ledger.receipts)
    for (const { moment, records = [] } of value.receipts)
      for (const { path, blob } of records) {
        const file = standing.get(path);
        if (file?.grows === true) note(first, path, moment);
        if (blob === undefined || file === undefined || file.isBlob(blob)) note(proved, path, moment);
      }
  for (const [path, moment] of first) if (proved.has(path)) proved.set(path, moment);
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
