import type { Ledger } from '../ledger.ts';
import { fieldWays, textsAlong, type FieldText, type FieldWays } from './field-ways.ts';

/** Years in which an office may count: those that a calendar file may have. */
export const FIRST_YEAR = '1949';
export const LAST_YEAR = '2199';

const AFTER = String(Number(LAST_YEAR) + 1);

/** Whether a day, moment, month or week lies in a year in which nobody counts working days. */
export function isFar(time: string): boolean {
  return time < FIRST_YEAR || time >= AFTER;
}

let ways: FieldWays | undefined;

/** The times of the ledger that are far. */
export function farDates(ledger: Ledger): readonly FieldText[] {
  ways ??= fieldWays(({ holds }) => holds === 'time');
  return textsAlong(ledger, ways, isFar);
}

/** The ledger without the records that hold one of these: nothing can be counted with them. */
export function withoutEntries(ledger: Ledger, texts: readonly FieldText[]): Ledger {
  if (texts.length === 0) return ledger;
  const far = new Set<unknown>(texts.map(({ entry }) => entry));
  const kept = <T>(list: readonly T[]) => list.filter((entry) => !far.has(entry));
  return {
    office: kept(ledger.office),
    unit: kept(ledger.unit),
    calendar: kept(ledger.calendar),
    rules: kept(ledger.rules),
    items: kept(ledger.items),
    meeting: kept(ledger.meeting),
    incoming: kept(ledger.incoming),
    task: kept(ledger.task),
    ack: kept(ledger.ack),
    plan: kept(ledger.plan),
    claim: kept(ledger.claim),
    filing: kept(ledger.filing),
    event: kept(ledger.event),
    report: kept(ledger.report),
    verification: kept(ledger.verification),
    draw: kept(ledger.draw),
    honours: kept(ledger.honours),
    clue: kept(ledger.clue),
    measure: kept(ledger.measure),
    monthly: kept(ledger.monthly),
    issued: kept(ledger.issued),
    siteReview: kept(ledger.siteReview),
    objection: kept(ledger.objection),
  };
}
