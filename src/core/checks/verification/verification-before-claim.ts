import { dayOf } from '../../calendar/moment.ts';
import { nodeIds } from '../dossier-facts.ts';
import { found, type Check, type Finding } from '../check.ts';

/** 核验 and 抽查 answer a claim, so the claim comes first (rules-v1 §4). */
export const verificationBeforeClaim: Check = {
  code: 'verification-before-claim',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    if (isUnread('report')) return;
    for (const dossier of context.dossiers.values()) {
      const { id, claims, checks } = dossier;
      if (isUnread('claim', id)) continue;
      for (const { node, sitting, result, source } of checks) {
        if ((result.kind !== '核验' && result.kind !== '抽查') || !nodeIds(dossier).has(node)) continue;
        const own = claims.filter((claim) => claim.node === node).map(({ received }) => received);
        if (own.some((received) => dayOf(received) <= sitting.on && received <= sitting.submitted)) continue;
        yield found(source.entry, [...source.field, 'node'], {
          kind: result.kind,
          on: sitting.on,
          task: id,
          claimed: own[0] ?? '',
        });
      }
    }
  },
};
