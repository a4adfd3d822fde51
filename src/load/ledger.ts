import type { Entry } from '../core/entry.ts';
import type { Problem } from '../core/problem.ts';
import { KINDS } from '../record/kinds.ts';
import type { EntryOf, KindName, Ledger } from '../record/ledger.ts';
import { loadLedger, type BrokenRecord } from './load-ledger.ts';
import { withReadyValues } from './ready-values.ts';
import type { Root } from './walk.ts';

/** The record as the rest of the program knows it, and everything wrong with its files. */
export interface TypedLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** Records that stand in their place and could not be read. */
  readonly broken: readonly BrokenRecord[];
  /** Files at the place of a record, read or not. */
  readonly files: number;
}

/** Reads the data root as the ledger of `KINDS`. */
export function loadTypedLedger(root: Root): TypedLedger {
  const { entries, broken, problems, files } = loadLedger(root, KINDS);
  const ledger = typedLedger(entries);
  return { ledger, problems: withReadyValues(problems, broken, ledger), broken, files };
}

/** A ledger that holds no record. */
export function emptyLedger(): Ledger {
  return typedLedger(new Map());
}

function typedLedger(entries: ReadonlyMap<string, readonly Entry<unknown>[]>): Ledger {
  // An entry is made of what its kind's schema gave back; here alone that is told to the compiler.
  const of = <K extends KindName>(kind: K) => (entries.get(kind) ?? []) as readonly EntryOf<K>[];
  return {
    office: of('office'),
    unit: of('unit'),
    calendar: of('calendar'),
    rules: of('rules'),
    items: of('items'),
    meeting: of('meeting'),
    incoming: of('incoming'),
    task: of('task'),
    ack: of('ack'),
    plan: of('plan'),
    claim: of('claim'),
    filing: of('filing'),
    event: of('event'),
    report: of('report'),
    verification: of('verification'),
    draw: of('draw'),
    honours: of('honours'),
    clue: of('clue'),
    measure: of('measure'),
    monthly: of('monthly'),
    issued: of('issued'),
    siteReview: of('siteReview'),
    objection: of('objection'),
    assessment: of('assessment'),
    yearMark: of('yearMark'),
    receipts: of('receipts'),
    edition: of('edition'),
    impact: of('impact'),
  };
}
