import type { Ledger } from '../../ledger.ts';

/** The ledger with every list in another order, the entries themselves unchanged. */
export function shuffled(ledger: Ledger, salt: number): Ledger {
  let state = salt >>> 0;
  const random = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  const mixed = <T>(list: readonly T[]): readonly T[] => {
    const rest = [...list];
    const made: T[] = [];
    while (rest.length > 0) made.push(...rest.splice(random(rest.length), 1));
    return made;
  };
  return {
    office: ledger.office,
    unit: mixed(ledger.unit),
    calendar: mixed(ledger.calendar),
    rules: mixed(ledger.rules),
    items: mixed(ledger.items),
    meeting: mixed(ledger.meeting),
    incoming: mixed(ledger.incoming),
    task: mixed(ledger.task),
    ack: mixed(ledger.ack),
    plan: mixed(ledger.plan),
    claim: mixed(ledger.claim),
    filing: mixed(ledger.filing),
    event: mixed(ledger.event),
    report: mixed(ledger.report),
    verification: mixed(ledger.verification),
    draw: mixed(ledger.draw),
    honours: mixed(ledger.honours),
    clue: mixed(ledger.clue),
    measure: mixed(ledger.measure),
    monthly: mixed(ledger.monthly),
    issued: mixed(ledger.issued),
    siteReview: mixed(ledger.siteReview),
    objection: mixed(ledger.objection),
    assessment: mixed(ledger.assessment),
    yearMark: mixed(ledger.yearMark),
    edition: mixed(ledger.edition),
    impact: mixed(ledger.impact),
  };
}
