import type { z } from 'zod';
import type { Entry } from '../entry.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Tier } from '../schema/field.ts';
import { SCHEMAS, type KindName } from '../../record/ledger.ts';
import { projectValue } from './project-value.ts';
import { mayRead, recordTier } from './record-tier.ts';
import { shownIds } from './shown-ids.ts';
import {
  aboutShown,
  linkWithout,
  receiptsWithout,
  reportWithout,
  siteReviewWithout,
  taskWithout,
  verificationWithout,
} from './without-withheld.ts';

/**
 * The ledger as a reader of this tier may see it: no record and no field above
 * the tier, and of a withheld matter nothing, wherever it is spoken of. Where a record came from stays.
 */
export function projectLedger(ledger: Ledger, reader: Tier): Ledger {
  const shown = shownIds(ledger, reader);
  const only = <S extends z.ZodType>(
    kind: KindName,
    schema: S,
    entries: readonly Entry<z.output<S>>[],
    without: (value: z.output<S>) => z.output<S> | undefined = (value) => value,
  ): readonly Entry<z.output<S>>[] =>
    entries.flatMap((entry) => {
      if (!mayRead(recordTier(kind, entry.value), reader)) return [];
      const rest = without(entry.value);
      const value = rest === undefined ? undefined : projectRecord(schema, rest, reader);
      if (value === undefined) return [];
      return [value === entry.value ? entry : { ...entry, value }];
    });
  const records: Omit<Ledger, 'receipts'> = {
    office: only('office', SCHEMAS.office, ledger.office),
    unit: only('unit', SCHEMAS.unit, ledger.unit),
    calendar: only('calendar', SCHEMAS.calendar, ledger.calendar),
    rules: only('rules', SCHEMAS.rules, ledger.rules),
    items: only('items', SCHEMAS.items, ledger.items),
    meeting: only('meeting', SCHEMAS.meeting, ledger.meeting),
    incoming: only('incoming', SCHEMAS.incoming, ledger.incoming, (value) => linkWithout(value, shown)),
    task: only('task', SCHEMAS.task, ledger.task, (value) => taskWithout(value, shown)),
    ack: only('ack', SCHEMAS.ack, ledger.ack, (value) => aboutShown(value, shown)),
    plan: only('plan', SCHEMAS.plan, ledger.plan, (value) => aboutShown(value, shown)),
    claim: only('claim', SCHEMAS.claim, ledger.claim, (value) => aboutShown(value, shown)),
    filing: only('filing', SCHEMAS.filing, ledger.filing, (value) => aboutShown(value, shown)),
    event: only('event', SCHEMAS.event, ledger.event, (value) => aboutShown(value, shown)),
    report: only('report', SCHEMAS.report, ledger.report, (value) => reportWithout(value, shown)),
    verification: only('verification', SCHEMAS.verification, ledger.verification, (value) =>
      verificationWithout(value, shown),
    ),
    draw: only('draw', SCHEMAS.draw, ledger.draw),
    honours: only('honours', SCHEMAS.honours, ledger.honours),
    clue: only('clue', SCHEMAS.clue, ledger.clue),
    measure: only('measure', SCHEMAS.measure, ledger.measure, (value) => linkWithout(value, shown)),
    monthly: only('monthly', SCHEMAS.monthly, ledger.monthly),
    issued: only('issued', SCHEMAS.issued, ledger.issued),
    siteReview: only('siteReview', SCHEMAS.siteReview, ledger.siteReview, (value) =>
      siteReviewWithout(value, shown),
    ),
    assessment: only('assessment', SCHEMAS.assessment, ledger.assessment),
    yearMark: only('yearMark', SCHEMAS.yearMark, ledger.yearMark),
    edition: only('edition', SCHEMAS.edition, ledger.edition),
    impact: only('impact', SCHEMAS.impact, ledger.impact),
    objection: only('objection', SCHEMAS.objection, ledger.objection, (value) => aboutShown(value, shown)),
  };
  const hidden = hiddenPaths(ledger, records);
  return {
    ...records,
    receipts: only('receipts', SCHEMAS.receipts, ledger.receipts, (value) => receiptsWithout(value, hidden)),
  };
}

/** The paths of records that are not shown: they may name a withheld matter. */
function hiddenPaths(ledger: Ledger, shown: Omit<Ledger, 'receipts'>): ReadonlySet<string> {
  const there = new Set(Object.values(shown).flatMap((entries) => entries.map(({ path }) => path)));
  const all = Object.values({ ...ledger, receipts: [] }).flatMap((entries) =>
    entries.map(({ path }) => path),
  );
  return new Set(all.filter((path) => !there.has(path)));
}

/** What a reader may see of a record; `undefined` if too little is left to be one. */
function projectRecord<S extends z.ZodType>(
  schema: S,
  value: z.output<S>,
  reader: Tier,
): z.output<S> | undefined {
  const shown = projectValue(schema, value, reader);
  if (shown === value) return value;
  const record = schema.safeParse(shown);
  return record.success ? record.data : undefined;
}
