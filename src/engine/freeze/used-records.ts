import { monthOf } from '../../core/calendar/day.ts';
import { mondayOfIsoWeek } from '../../core/calendar/iso-week.ts';
import type { Entry } from '../../core/entry.ts';
import { compareText } from '../../core/problem.ts';
import type { EntryOf, KindName } from '../../record/ledger.ts';
import type { Receipts } from '../../record/receipts.ts';
import { roleOf } from '../../record/words.ts';
import { isCheckSeen } from '../dossier/claims.ts';
import { turnsSeen } from '../dossier/course.ts';
import type { Context } from '../dossier/context.ts';
import { provenDay } from '../time/reckoning.ts';
import { isSeen, type Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { provedReceipts, type Claimed } from '../time/received.ts';
import {
  honoursAsUsed,
  incomingAsUsed,
  objectionAsUsed,
  recordAsUsed,
  unitAsUsed,
  yearAsUsed,
  yearSeen,
} from './as-used.ts';
import { canonicalText, digestOf } from './canonical.ts';

/** A record that a period could see, with the digest of what it could see of it. */
export interface UsedRecord {
  readonly kind: KindName;
  /** Of a year of the calendar only what counts. */
  readonly entry: Entry<object>;
  readonly digest: string;
  /** The digest of another state of the record, as far as the period could see it: of its public part. Undefined where nothing of that could be seen. */
  readonly digestOf: (value: object) => string | undefined;
}

/** What a period is looked at through: a context after its close. */
export interface Sight {
  readonly context: Context;
  readonly period: Period;
}

/** What units and leaders enter, seen when it was received by the cut-off. */
const RECEIVED = ['task', 'ack', 'plan', 'claim', 'filing'] as const;
/** What is entered of a period after its end, by the close. */
const ENTERED = ['draw', 'assessment'] as const;

/**
 * Every record that can enter a period's figures, in the order of path (rules.md §10). It depends on
 * what was entered by the close and on what was admitted since, not on the moment of the freeze; and a
 * later period sees every record that an earlier one saw.
 */
export function usedRecords({ context, period }: Sight): readonly UsedRecord[] {
  const { ledger, words, receiptOf, admitted } = context;
  const look = periodLook(context, period);
  const close = context.closeOf(period);
  const used: UsedRecord[] = [];
  const add = <T extends object>(kind: KindName, entries: readonly Entry<T>[], as: (value: T) => object) => {
    for (const entry of entries) {
      // A part of a record is a record of its kind still.
      const digestOf = (value: object) => digestAs(entry.path, as(value as T));
      used.push({ kind, entry, digest: digestOf(entry.value), digestOf });
    }
  };
  const addPlain = (kind: KindName, entries: readonly Entry<object>[]) => {
    for (const entry of entries) {
      const digestOf = (value: object) => digestAs(entry.path, recordAsUsed(value));
      used.push({ kind, entry, digest: plainDigest(entry), digestOf });
    }
  };
  const seen = (entry: Entry<Claimed>) => isSeen(receiptOf(entry), look);
  const there = (entry: Entry<Claimed>) => receiptOf(entry).registered <= look.entered;

  // What had not begun by the last day is not there, and may come later.
  const begun = ledger.unit.filter(({ value }) => value.names.some(({ from }) => from <= period.to));
  add('unit', begun, (value) => unitAsUsed(value, period.to));
  const years = ledger.calendar.map((entry) => ({
    ...entry,
    value: yearSeen(entry.path, entry.value, close, admitted),
  }));
  const spoken = years.filter(({ value }) => value.notices.length + value.closures.length > 0);
  add('calendar', spoken, yearAsUsed);
  addPlain(
    'rules',
    ledger.rules.filter(({ value }) => value.from <= monthOf(period.to)),
  );
  const praised = ledger.honours.filter(({ value }) =>
    value.honours.some(({ received }) => received <= look.until),
  );
  add('honours', praised, (value) => honoursAsUsed(value, look.until));
  for (const kind of RECEIVED) {
    const entries: readonly Entry<Claimed>[] = ledger[kind];
    addPlain(kind, entries.filter(seen));
  }
  for (const kind of ENTERED) {
    const entries: readonly Entry<Claimed>[] = ledger[kind];
    addPlain(kind, entries.filter(there));
  }
  addPlain(
    'report',
    ledger.report.filter((entry) => seen(entry) || (there(entry) && isOwnWeek(entry, period))),
  );
  addPlain('event', decisionsSeen(context, look));
  addPlain(
    'verification',
    ledger.verification.filter((entry) => isSittingSeen(context, entry, look)),
  );
  // The office's words say what a paper does to a score; they are held with the paper.
  add('incoming', ledger.incoming.filter(seen), (value) => ({
    ...incomingAsUsed(value, look.day),
    role: roleOf(words.incomingKinds, value.kind),
  }));
  add('measure', ledger.measure.filter(seen), (value) => ({
    ...recordAsUsed(value),
    role: roleOf(words.measures, value.kind),
  }));
  add('objection', upheldObjections(context), objectionAsUsed);
  addProofs(context, used);
  return used.sort((a, b) => compareText(a.entry.path, b.entry.path));
}

/** The objections upheld that admit or void something: each may move any period. */
export function upheldObjections({ ledger }: Pick<Context, 'ledger'>): readonly EntryOf<'objection'>[] {
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
    return isCheckSeen({ node: result.node, on, sitting: value, result, source, ...receipt }, look);
  });
}

/** The receipts that prove what is used; of each the first proofs alone. */
function addProofs({ ledger }: Context, used: UsedRecord[]): void {
  const paths = new Set(used.map(({ entry }) => entry.path));
  const first = provedReceipts(ledger);
  for (const entry of ledger.receipts) {
    const digestOf = (value: object) => {
      // A part of a day's receipts is one still.
      const proofs = (value as Receipts).receipts.flatMap(({ moment, records = [] }) =>
        records.flatMap(({ path }) =>
          paths.has(path) && first.get(path) === moment ? [`${path} ${moment}`] : [],
        ),
      );
      return proofs.length === 0 ? undefined : digestAs(entry.path, [...new Set(proofs)].sort(compareText));
    };
    const digest = digestOf(entry.value);
    if (digest !== undefined) used.push({ kind: 'receipts', entry, digest, digestOf });
  }
}
