import type { z } from 'zod';
import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { SCHEMAS, type KindName, type RecordOf } from '../../schema/kinds.ts';

/** Records in the form in which they stand in YAML, by kind; each passes its real schema. For tests. */
export type Records = { [K in KindName]?: readonly z.input<(typeof SCHEMAS)[K]>[] };

/** Makes a ledger of plain records. Throws when one does not pass its schema: a test's own fault. */
export function ledgerOf(records: Records): Ledger {
  const list = <K extends KindName>(kind: K): readonly Entry<RecordOf<K>>[] =>
    (records[kind] ?? []).map((value, index) => entryOf(kind, value, index));
  return {
    office: list('office'),
    unit: list('unit'),
    calendar: list('calendar'),
    rules: list('rules'),
    items: list('items'),
    meeting: list('meeting'),
    incoming: list('incoming'),
    task: list('task'),
    ack: list('ack'),
    plan: list('plan'),
    claim: list('claim'),
    filing: list('filing'),
    event: list('event'),
    report: list('report'),
    verification: list('verification'),
    draw: list('draw'),
    honours: list('honours'),
    clue: list('clue'),
    measure: list('measure'),
    monthly: list('monthly'),
    issued: list('issued'),
    siteReview: list('siteReview'),
    objection: list('objection'),
    assessment: list('assessment'),
    yearMark: list('yearMark'),
    edition: list('edition'),
    impact: list('impact'),
  };
}

function entryOf<K extends KindName>(kind: K, value: unknown, index: number): Entry<RecordOf<K>> {
  const path = `${kind}/${String(index).padStart(4, '0')}.yaml`;
  const file = `data/${path}`;
  // The schema of the kind vouches for the type; indexing SCHEMAS by K widens it.
  const parsed = SCHEMAS[kind].parse(value) as RecordOf<K>;
  return { file, path, names: {}, value: parsed, at: () => ({ file, line: 1, column: 1 }) };
}
