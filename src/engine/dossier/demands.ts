import type { EntryOf } from '#record/ledger.ts';
import { compareText } from '#record/schema/problem.ts';
import type { InspectionDemand } from '#record/finding/inspection.ts';
import type { Look } from '../time/look.ts';
import { isHeldSeen, isVerificationSeen } from './claims.ts';
import type { DemandFact, InspectionFact, VerificationFact } from './dossier.ts';

/** The demands of a matter's verifications and inspections in the order in which they were made; each is a node of its own (rules.md §3). */
export function demandsOf(
  verifications: readonly VerificationFact[],
  inspections: readonly InspectionFact[],
  task: string,
): DemandFact[] {
  const ofChecks = verifications.flatMap((check): DemandFact[] => {
    const { rectification } = check.result;
    if (rectification === undefined) return [];
    const { received, registered, proof } = check;
    const source = { entry: check.source.entry, field: [...check.source.field, 'rectification'] };
    return [
      { ...said(rectification), on: check.on, check, unit: undefined, source, received, registered, proof },
    ];
  });
  const ofInspections = inspections.flatMap(({ entry, on, received, registered, proof }) =>
    (entry.value.demands ?? []).flatMap((demand, n): DemandFact[] => {
      if (demand.task !== task) return [];
      const source = { entry, field: ['demands', n] };
      return [
        {
          ...said(demand),
          on,
          check: undefined,
          unit: demand.unit,
          source,
          received,
          registered,
          proof,
        },
      ];
    }),
  );
  // The one sort is stable: what was found in one sitting stays in its order.
  return [...ofChecks, ...ofInspections].sort(
    (a, b) =>
      compareText(a.on, b.on) ||
      compareText(a.registered, b.registered) ||
      compareText(a.source.entry.path, b.source.entry.path),
  );
}

function said({
  id,
  title,
  due,
  deliverable,
}: Pick<InspectionDemand, 'id' | 'title' | 'due' | 'deliverable'>) {
  return { id, title, due, deliverable };
}

/** A demand is seen with what made it. */
export function isDemandSeen(demand: DemandFact, look: Look): boolean {
  return demand.check === undefined ? isHeldSeen(demand, look) : isVerificationSeen(demand.check, look);
}

/** Whether an inspection has a demand that some matter counts. */
export function makesDemands({ value }: EntryOf<'inspection'>): boolean {
  return (value.demands ?? []).length > 0;
}
