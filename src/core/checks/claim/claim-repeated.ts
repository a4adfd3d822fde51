import { dayOf } from '../../calendar/moment.ts';
import type { ClaimFact, Dossier } from '../../compute/dossier.ts';
import { found, type Check, type Finding } from '../check.ts';

const REOPENS: readonly string[] = ['退回', '弄虚作假', '反弹'];

/** A node is claimed again only once a check has refused it; a repeat would move the finish date (rules-v1 §4). */
export const claimRepeated: Check = {
  code: 'claim-repeated',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    if (isUnread('verification')) return;
    for (const dossier of context.dossiers.values()) {
      const last = new Map<string, ClaimFact>();
      for (const claim of dossier.claims) {
        if (claim.quarters !== undefined) continue;
        const earlier = last.get(claim.node);
        if (earlier === undefined || unknownThen(earlier, claim) || reopened(dossier, earlier, claim))
          last.set(claim.node, claim);
        else
          yield found(claim.source.entry, [...claim.source.field, 'node'], {
            earlier: earlier.received,
            file: earlier.source.entry.file,
          });
      }
    }
  },
};

/** An earlier claim that the section entered only afterwards: whoever claimed again could not see it. */
function unknownThen(earlier: ClaimFact, later: ClaimFact): boolean {
  return earlier.record.submitted > later.record.submitted;
}

function reopened({ checks }: Dossier, earlier: ClaimFact, later: ClaimFact): boolean {
  return checks.some(
    ({ node, result, sitting }) =>
      node === earlier.node &&
      REOPENS.includes(result.result) &&
      sitting.on >= dayOf(earlier.received) &&
      sitting.on <= dayOf(later.received),
  );
}
