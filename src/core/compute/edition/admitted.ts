import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import type { EditionEntry } from './editions-of.ts';

/** Records admitted by corrections: path, or `path#id` of a closure → the freeze at which they are taken as entered. */
export type Admissions = ReadonlyMap<string, string>;

/** What the corrections among some editions admit (rules-v1 §10). */
export function admissionsOf(editions: Iterable<EditionEntry>): Admissions {
  return new Map(
    [...editions].flatMap(({ value }) =>
      (value.correction?.admits ?? []).map((ref): [string, string] => [ref, value.frozen]),
    ),
  );
}

/**
 * The ledger with admitted records as if they had been entered by the freeze. When a
 * record was received stays as it is: one that came too late counts no earlier for it.
 */
export function withAdmitted(ledger: Ledger, admissions: Admissions): Ledger {
  if (admissions.size === 0) return ledger;
  const entered = <T extends { readonly submitted: string }>(list: readonly Entry<T>[]) =>
    list.map((entry) => {
      const frozen = admissions.get(entry.path);
      return frozen === undefined || entry.value.submitted <= frozen
        ? entry
        : { ...entry, value: { ...entry.value, submitted: frozen } };
    });
  return {
    ...ledger,
    calendar: ledger.calendar.map((entry) => ({
      ...entry,
      value: {
        ...entry.value,
        closures: entry.value.closures.map((closure) =>
          admissions.has(`${entry.path}#${closure.id}`) ? { ...closure, entered: undefined } : closure,
        ),
      },
    })),
    task: entered(ledger.task),
    ack: entered(ledger.ack),
    plan: entered(ledger.plan),
    claim: entered(ledger.claim),
    filing: entered(ledger.filing),
    event: entered(ledger.event),
    report: entered(ledger.report),
    verification: entered(ledger.verification),
    assessment: entered(ledger.assessment),
    clue: entered(ledger.clue),
    incoming: entered(ledger.incoming),
    measure: entered(ledger.measure),
  };
}
