import { knownFrom } from '../calendar/calendar.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Entry } from '../entry.ts';
import type { EntryOf, Ledger } from '../ledger.ts';

/**
 * The ledger as it stood at a moment: records entered later are not there, and neither is
 * what was written into a standing record later (a clue's decision, a verdict, an answer,
 * a notice of the calendar). Everything computed is a function of records
 * and as-of moment.
 */
export function asOfLedger(ledger: Ledger, asOf: string): Ledger {
  const day = dayOf(asOf);
  const entered = <T extends { readonly submitted: string }>(entries: readonly Entry<T>[]) =>
    entries.filter((entry) => entry.value.submitted <= asOf);
  const until = <F extends { readonly on: string }>(fact: F | undefined): F | undefined =>
    fact !== undefined && fact.on <= day ? fact : undefined;
  return {
    office: ledger.office,
    unit: ledger.unit,
    items: ledger.items,
    calendar: mapped(ledger.calendar, (year) => ({
      ...year,
      notices: year.notices.filter((notice) => notice.known <= day),
      closures: year.closures.filter((closure) => knownFrom(closure) <= day),
    })),
    rules: ledger.rules.filter((entry) => entry.value.published <= day),
    honours: ledger.honours.map((entry) => received(entry, asOf)),
    meeting: entered(ledger.meeting),
    incoming: mapped(entered(ledger.incoming), (paper) => ({ ...paper, verdict: until(paper.verdict) })),
    task: entered(ledger.task),
    ack: entered(ledger.ack),
    plan: entered(ledger.plan),
    claim: entered(ledger.claim),
    filing: entered(ledger.filing),
    event: entered(ledger.event),
    report: entered(ledger.report),
    verification: entered(ledger.verification),
    draw: entered(ledger.draw),
    clue: mapped(entered(ledger.clue), (clue) => ({
      ...clue,
      decision: until(clue.decision),
      closed: until(clue.closed),
    })),
    measure: entered(ledger.measure),
    monthly: entered(ledger.monthly),
    issued: mapped(entered(ledger.issued), (paper) => ({ ...paper, review: until(paper.review) })),
    siteReview: entered(ledger.siteReview),
    assessment: entered(ledger.assessment),
    yearMark: entered(ledger.yearMark),
    edition: ledger.edition.filter((entry) => entry.value.written <= asOf),
    impact: ledger.impact.filter((entry) => entry.value.written <= asOf),
    objection: mapped(entered(ledger.objection), (objection) => ({
      ...objection,
      answer: until(objection.answer),
    })),
  };
}

/** The commendations received by then; `at` still finds each where it stands in the file. */
function received(entry: EntryOf<'honours'>, asOf: string): EntryOf<'honours'> {
  const kept = entry.value.honours
    .map((honour, index) => ({ honour, index }))
    .filter(({ honour }) => honour.received <= asOf);
  return {
    ...entry,
    value: { honours: kept.map(({ honour }) => honour) },
    at: (field) =>
      entry.at(field.map((key, depth) => (depth === 1 ? (kept[Number(key)]?.index ?? key) : key))),
  };
}

function mapped<T>(entries: readonly Entry<T>[], change: (value: T) => T): readonly Entry<T>[] {
  return entries.map((entry) => ({ ...entry, value: change(entry.value) }));
}
