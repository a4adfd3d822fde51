import { isVerification } from '../../../engine/dossier/claims.ts';
import { dayOf } from '../../calendar/moment.ts';
import { nodeIds } from '../dossier-facts.ts';
import { check, type Finding, found } from '../check.ts';

/** 核验 answers a claim, of the node or of 办结, so the claim comes first (rules.md §4). */
export const verificationBeforeClaim = check({
  code: 'verification-before-claim',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    if (isUnread('report')) return;
    for (const dossier of context.dossiers.values()) {
      const { id, claims, checks } = dossier;
      if (isUnread('claim', id)) continue;
      for (const check of checks) {
        const { node, sitting, registered, result, source } = check;
        if (!isVerification(check) || !nodeIds(dossier).has(node)) continue;
        const own = claims
          .filter((claim) => claim.node === node || claim.node === 'end')
          .map(({ received }) => received);
        if (own.some((received) => dayOf(received) <= sitting.on && received <= registered)) continue;
        yield found(source.entry, [...source.field, 'node'], {
          kind: result.kind,
          on: sitting.on,
          task: id,
          claimed: own[0] ?? '',
        });
      }
    }
  },
});
