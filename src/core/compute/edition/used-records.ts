import { lastDayOfMonth } from '../../calendar/day.ts';
import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';
import type { KindName } from '../../schema/kinds.ts';
import type { Context } from '../context.ts';
import { checkSeen, recordSeen, type Horizon, type Received } from '../horizon.ts';
import { monthHorizon } from '../months.ts';
import { asUsed } from './as-used.ts';
import { canonicalText, digestOf } from './canonical.ts';

/** A record that a month could see, with the digest of what it could see of it. */
export interface UsedRecord {
  readonly kind: KindName;
  readonly entry: Entry<object>;
  readonly digest: string;
}

/** What units, leaders and the section enter, seen to the cut-off. */
const ENTERED = ['ack', 'plan', 'claim', 'filing', 'event', 'report', 'clue', 'incoming', 'measure'] as const;
/** The section's checks and marks, which alone work back from after the cut-off to the freeze. */
const CHECKS = ['verification', 'draw', 'assessment'] as const;

/** Every record that could enter the month's scores, in the order of path (rules-v1 §10). */
export function usedRecords(context: Context, month: string): readonly UsedRecord[] {
  const { ledger } = context;
  const horizon = monthHorizon(context, month);
  const used: UsedRecord[] = [];
  const take = (kind: KindName, entries: readonly Entry<object>[]) => {
    for (const entry of entries) used.push({ kind, entry, digest: recordDigest(kind, entry, month) });
  };
  const last = lastDayOfMonth(month);
  take('office', ledger.office);
  // What had not begun by then is not there, and may come later: a unit, a year's calendar, the first commendation.
  take(
    'unit',
    ledger.unit.filter(({ value }) => value.names.some(({ from }) => from <= last)),
  );
  take(
    'calendar',
    ledger.calendar.filter(({ value }) => value.notices.length + value.closures.length > 0),
  );
  take(
    'honours',
    ledger.honours.filter(({ value }) => value.honours.length > 0),
  );
  take(
    'rules',
    ledger.rules.filter(({ value }) => value.from <= month),
  );
  // A record may be older than the notice of its matter: every task known at the freeze is there.
  take('task', ledger.task);
  for (const kind of ENTERED) take(kind, seenBy(ledger, kind, horizon, recordSeen));
  for (const kind of CHECKS) take(kind, seenBy(ledger, kind, horizon, checkSeen));
  return used.sort((a, b) => compareText(a.entry.path, b.entry.path));
}

/** SHA-256 over path and what the month can see of the record. */
function recordDigest(kind: KindName, entry: Entry<object>, month: string): string {
  const known = DIGESTS.get(entry.value);
  if (known !== undefined) return known;
  const digest = digestOf(`${entry.path}\n${canonicalText(asUsed(kind, entry.value, month))}`);
  if (kind !== 'unit') DIGESTS.set(entry.value, digest);
  return digest;
}

// Every month looks at nearly all records again. Units look different to each.
const DIGESTS = new WeakMap<object, string>();

function seenBy(
  ledger: Ledger,
  kind: (typeof ENTERED)[number] | (typeof CHECKS)[number],
  horizon: Horizon,
  seen: (record: Received, horizon: Horizon) => boolean,
): readonly Entry<object>[] {
  const entries: readonly Entry<Received>[] = ledger[kind];
  return entries.filter(({ value }) => seen(value, horizon));
}
