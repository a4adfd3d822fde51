import type { z } from 'zod';
import type { Entry } from '../entry.ts';
import type { Ledger } from '../../record/ledger.ts';
import { SCHEMAS, type KindName } from '../../record/ledger.ts';
import { publicValue } from './project-value.ts';
import { recordTier } from './record-tier.ts';
import { shownIds } from './shown-ids.ts';
import {
  aboutShown,
  linkWithout,
  reportWithout,
  siteReviewWithout,
  taskWithout,
  verificationWithout,
} from './without-withheld.ts';

/**
 * The ledger as everyone may see it: no record and no field above 公开, and of a withheld matter
 * nothing, wherever it is spoken of. Where a record came from stays. The units of the system see all of it.
 */
export function publicLedger(ledger: Ledger): Ledger {
  const shown = shownIds(ledger);
  const only = <S extends z.ZodType>(
    kind: KindName,
    schema: S,
    entries: readonly Entry<z.output<S>>[],
    without: (value: z.output<S>) => z.output<S> | undefined = (value) => value,
  ): readonly Entry<z.output<S>>[] =>
    entries.flatMap((entry) => {
      if (recordTier(kind, entry.value) !== 'public') return [];
      const rest = without(entry.value);
      const value = rest === undefined ? undefined : publicRecord(schema, rest);
      if (value === undefined) return [];
      return [value === entry.value ? entry : { ...entry, value }];
    });
  return {
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
    receipts: only('receipts', SCHEMAS.receipts, ledger.receipts),
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
}

/** What everyone may see of a record; `undefined` if too little is left to be one. */
function publicRecord<S extends z.ZodType>(schema: S, value: z.output<S>): z.output<S> | undefined {
  const shown = publicValue(schema, value);
  if (shown === value) return value;
  const record = schema.safeParse(shown);
  return record.success ? record.data : undefined;
}
