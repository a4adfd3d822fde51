import { dayOf } from '../../core/calendar/moment.ts';
import type { Entry } from '../../core/entry.ts';
import type { EntryOf, Ledger } from '../../record/ledger.ts';

/**
 * The ledger as it stood at a moment: records entered later are not there, and neither is what was
 * written into a standing record later (a clue's decision, a verdict, an answer, a notice of the
 * calendar). `proved` are the receipts: what the counter received later was not there, whatever
 * time it claims.
 */
export function asOfLedger(ledger: Ledger, asOf: string, proved: ReadonlyMap<string, string>): Ledger {
  const day = dayOf(asOf);
  const entered = <T extends { readonly submitted: string }>(entries: readonly Entry<T>[]) =>
    entries.filter(({ path, value }) => (proved.get(path) ?? value.submitted) <= asOf);
  const until = <F extends { readonly on: string }>(fact: F | undefined): F | undefined =>
    fact !== undefined && fact.on <= day ? fact : undefined;
  return {
    office: ledger.office,
    unit: ledger.unit,
    items: ledger.items,
    calendar: mapped(ledger.calendar, (year) => ({
      ...year,
      notices: year.notices.filter(({ known, entered: at = known }) => known <= day && at <= asOf),
      closures: year.closures.filter(({ known, entered: at = known }) => known <= day && at <= asOf),
    })),
    rules: ledger.rules.filter(({ value }) => value.published <= day),
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
    receipts: mapped(
      ledger.receipts.filter(({ value }) => value.date <= day),
      (counter) => ({ ...counter, receipts: counter.receipts.filter(({ moment }) => moment <= asOf) }),
    ),
    edition: ledger.edition.filter(({ value }) => value.written <= asOf),
    impact: ledger.impact.filter(({ value }) => value.written <= asOf),
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
