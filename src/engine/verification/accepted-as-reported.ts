import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import type { ClaimFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { verificationDuty, periodOfClaim } from './verification-duty.ts';
import { nodeOutcome } from './outcome.ts';

/** A claim that had to be checked, with its matter. */
export interface ReportedClaim {
  readonly dossier: Dossier;
  readonly claim: ClaimFact;
}

/**
 * The claims of a period that had to be checked, in scope or drawn, and of which some node was
 * accepted as reported at its close because nobody had checked it; in order of receipt. A freeze
 * tells them one by one (rules.md §4); before the close there are none.
 */
export function acceptedAsReported(context: Context, period: Period): readonly ReportedClaim[] {
  const look = periodLook(context, period);
  const unchecked = [...context.dossiers.values()].flatMap((dossier) => {
    const claims = new Set<ClaimFact>();
    for (const node of taskNodes(context, dossier, look)) {
      if (node.cancelled) continue;
      const { acceptedBy, claim } = nodeOutcome(context, dossier, node, look);
      if (acceptedBy === 'as-reported' && claim !== undefined) claims.add(claim);
    }
    return [...claims].flatMap((claim) => {
      const duty = verificationDuty(context, dossier, claim, look);
      const had = duty === 'scope' || duty === 'drawn';
      return had && periodOfClaim(context, claim)?.id === period.id ? [{ dossier, claim }] : [];
    });
  });
  return unchecked.sort(
    (a, b) => compareText(a.claim.received, b.claim.received) || compareText(a.claim.id, b.claim.id),
  );
}
