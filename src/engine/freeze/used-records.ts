import { monthOf } from '#days/day.ts';
import { mondayOfIsoWeek } from '#days/iso-week.ts';
import type { Entry } from '#record/schema/entry.ts';
import { compareText } from '#record/schema/problem.ts';
import { KINDS } from '#record/kinds.ts';
import { KIND_NAMES, type EntryOf, type KindName } from '#record/ledger.ts';
import type { Receipts } from '#record/office/receipts.ts';
import { roleOf } from '#record/office/words.ts';
import { isHeldSeen, isVerificationSeen } from '../dossier/claims.ts';
import { turnsSeen } from '../dossier/course.ts';
import { makesDemands } from '../dossier/demands.ts';
import { inspectionFact } from '../dossier/inspections.ts';
import type { Context } from '../dossier/context.ts';
import { provenDay } from '../time/reckoning.ts';
import { yearSeen } from '../time/calendars.ts';
import { isEntered, isSeen, liveLook, type Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { provedReceipts, type Claimed } from '../time/received.ts';
import { entrySeen } from '../time/seen.ts';
import {
  honoursAsUsed,
  inspectionAsUsed,
  objectionAsUsed,
  recordAsUsed,
  unitAsUsed,
  yearAsUsed,
} from './as-used.ts';
import { canonicalText, digestOf } from '#exact/canonical.ts';

/** A record that a period could see, with the digest of what it could see of it. */
export interface UsedRecord {
  readonly kind: KindName;
  /** As the period sees it. */
  readonly entry: Entry<object>;
  readonly digest: string;
  /** The digest of another state of the record, as far as the period could see it: of its public part. Undefined where nothing of that could be seen. */
  readonly digestOf: (value: object) => string | undefined;
}

/** What a period is looked at through: a context after its close. */
export interface PeriodSight {
  readonly context: Context;
  readonly period: Period;
}

/**
 * Every record that can enter a period's figures, in the order of path (rules.md §10). It depends on
 * what was entered by the close and on what was admitted since, not on the moment of the freeze; and a
 * later period sees every record that an earlier one saw.
 */
export function usedRecords(sight: PeriodSight): readonly UsedRecord[] {
  const seeing = { ...sight, look: periodLook(sight.context, sight.period) };
  const used = KIND_NAMES.flatMap((kind) => usedOf(seeing, kind));
  return [...used, ...usedReceipts(seeing, used)].sort((a, b) => compareText(a.entry.path, b.entry.path));
}

/** A period with how far it looks. */
interface Seeing extends PeriodSight {
  readonly look: Look;
}

/** The records of a kind that a period uses, by what the kind says of itself. */
function usedOf(seeing: Seeing, kind: KindName): readonly UsedRecord[] {
  const entries: readonly Entry<object>[] = seeing.context.ledger[kind];
  if (entersItsOwnWay(kind)) return OWN_WAY[kind](seeing);
  switch (KINDS[kind].enters) {
    case 'received':
      return entries.filter((entry) => isClaimed(entry) && isSeenBy(seeing, entry)).map(whole(kind));
    case 'entered':
      return entries.filter((entry) => isClaimed(entry) && isThere(seeing, entry)).map(whole(kind));
    default:
      return [];
  }
}

function entersItsOwnWay(kind: KindName): kind is OwnWay {
  return KINDS[kind].enters === 'own';
}

/** The kinds that enter a period by a rule of their own: one that is missing below does not compile. */
type OwnWay = {
  [K in KindName]: (typeof KINDS)[K]['enters'] extends 'own' ? K : never;
}[KindName];

const OWN_WAY: { readonly [K in OwnWay]: (seeing: Seeing) => readonly UsedRecord[] } = {
  // What had not begun by the last day is not there, and may come later.
  unit: ({ context, period }) =>
    context.ledger.unit
      .filter(({ value }) => value.names.some(({ from }) => from <= period.to))
      .map(as('unit', (value) => unitAsUsed(value, period.to))),
  // The close itself is counted by what was known by then.
  calendar: ({ context, period }) => {
    const look = liveLook(context.closeOf(period));
    const seen = (entry: EntryOf<'calendar'>) => yearSeen(entry, look, context.admitted);
    return context.ledger.calendar
      .filter((entry) => {
        const { notices, closures } = seen(entry).value;
        return notices.length + closures.length > 0;
      })
      .map(as('calendar', yearAsUsed, seen));
  },
  rules: ({ context, period }) =>
    context.ledger.rules.filter(({ value }) => value.from <= monthOf(period.to)).map(whole('rules')),
  honours: ({ context, look }) => {
    const seen = (entry: EntryOf<'honours'>) => entrySeen('honours', entry, look);
    return context.ledger.honours
      .filter((entry) => seen(entry).value.honours.length > 0)
      .map(as('honours', honoursAsUsed, seen));
  },
  report: (seeing) =>
    seeing.context.ledger.report
      .filter(
        (entry) => isSeenBy(seeing, entry) || (isThere(seeing, entry) && isOwnWeek(entry, seeing.period)),
      )
      .map(whole('report')),
  event: ({ context, look }) => decisionsSeen(context, look).map(whole('event')),
  verification: ({ context, look }) =>
    context.ledger.verification
      .filter((entry) => isSittingSeen(context, entry, look))
      .map(whole('verification')),
  // The office's words say what a paper or a measure does to a score; they are held with it.
  incoming: (seeing) => {
    const { context, look } = seeing;
    return context.ledger.incoming
      .filter((entry) => isSeenBy(seeing, entry))
      .map(
        as(
          'incoming',
          (value) => ({ ...recordAsUsed(value), role: roleOf(context.words.incomingKinds, value.kind) }),
          (entry) => entrySeen('incoming', entry, look),
        ),
      );
  },
  measure: (seeing) =>
    seeing.context.ledger.measure
      .filter((entry) => isSeenBy(seeing, entry))
      .map(
        as('measure', (value) => ({
          ...recordAsUsed(value),
          role: roleOf(seeing.context.words.measures, value.kind),
        })),
      ),
  // Only what it demands counts; the rest is told to people.
  inspection: ({ context, look }) =>
    context.ledger.inspection
      .filter((entry) => makesDemands(entry) && isHeldSeen(inspectionFact(context, entry), look))
      .map(as('inspection', inspectionAsUsed)),
  objection: ({ context }) => upheldObjections(context).map(as('objection', objectionAsUsed)),
  // They prove what is used, and so are seen after it: `usedReceipts`.
  receipts: () => [],
};

function isClaimed(entry: Entry<object>): entry is Entry<Claimed> {
  return 'submitted' in entry.value;
}

function isSeenBy({ context, look }: Seeing, entry: Entry<Claimed>): boolean {
  return isSeen(context.receiptOf(entry), look);
}

function isThere({ context, look }: Seeing, entry: Entry<Claimed>): boolean {
  return isEntered(context.receiptOf(entry), look);
}

/** An entry as it is used: `seen` of it what the period sees, with the digest of what of that counts. */
function as<K extends KindName>(
  kind: K,
  used: (value: EntryOf<K>['value']) => object,
  seen: (entry: EntryOf<K>) => EntryOf<K> = (entry) => entry,
) {
  return (entry: EntryOf<K>): UsedRecord => {
    const there = seen(entry);
    return {
      kind,
      entry: there,
      digest: digestAs(entry.path, used(there.value)),
      // A part of a record is a record of its kind still.
      digestOf: (value) => digestAs(entry.path, used(seen({ ...entry, value } as EntryOf<K>).value)),
    };
  };
}

function whole(kind: KindName) {
  return (entry: Entry<object>): UsedRecord => ({
    kind,
    entry,
    digest: plainDigest(entry),
    digestOf: (value) => digestAs(entry.path, recordAsUsed(value)),
  });
}

/** The objections upheld that admit or void something: each may move any period. */
function upheldObjections({ ledger }: Pick<Context, 'ledger'>): readonly EntryOf<'objection'>[] {
  return ledger.objection.filter(({ value: { answer } }) => {
    if (answer?.result !== '更正') return false;
    return (answer.admits ?? []).length + (answer.voids ?? []).length > 0;
  });
}

/** SHA-256 over the path and what a period can see of the record. */
function digestAs(path: string, as: object): string {
  return digestOf(`${path}\n${canonicalText(as)}`);
}

function plainDigest(entry: Entry<object>): string {
  let digest = DIGESTS.get(entry);
  if (digest === undefined) DIGESTS.set(entry, (digest = digestAs(entry.path, recordAsUsed(entry.value))));
  return digest;
}

// Every period looks at nearly all records again.
const DIGESTS = new WeakMap<object, string>();

/** A report for a week that begins in a period may come after the period's end, before Monday's meeting. */
function isOwnWeek({ value }: EntryOf<'report'>, { to }: Period): boolean {
  return mondayOfIsoWeek(value.week) <= to;
}

/** The decisions on the course of matters that a look sees. */
function decisionsSeen({ dossiers }: Context, look: Look): readonly EntryOf<'event'>[] {
  return [...dossiers.values()].flatMap((dossier) => turnsSeen(dossier, look).map(({ entry }) => entry));
}

/** Whether a look sees some result of a sitting, though an objection took it back. */
function isSittingSeen(context: Context, entry: EntryOf<'verification'>, look: Look): boolean {
  const { value } = entry;
  const receipt = context.receiptOf(entry);
  const on = provenDay(context, value.on, receipt.registered, value.paper);
  return value.results.some((result, index) => {
    const source = { entry, field: ['results', index] };
    return isVerificationSeen({ node: result.node, on, sitting: value, result, source, ...receipt }, look);
  });
}

/** The receipts that prove what is used; of each the first proofs alone. */
function usedReceipts({ context: { ledger } }: Seeing, used: readonly UsedRecord[]): readonly UsedRecord[] {
  const paths = new Set(used.map(({ entry }) => entry.path));
  const first = provedReceipts(ledger);
  return ledger.receipts.flatMap((entry) => {
    const digestOfState = (value: object) => {
      // A part of a day's receipts is one still.
      const proofs = (value as Receipts).receipts.flatMap(({ moment, records = [] }) =>
        records.flatMap(({ path }) =>
          paths.has(path) && first.get(path) === moment ? [`${path} ${moment}`] : [],
        ),
      );
      return proofs.length === 0 ? undefined : digestAs(entry.path, [...new Set(proofs)].sort(compareText));
    };
    const digest = digestOfState(entry.value);
    return digest === undefined
      ? []
      : [{ kind: 'receipts' as const, entry, digest, digestOf: digestOfState }];
  });
}
