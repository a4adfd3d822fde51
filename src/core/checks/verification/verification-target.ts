import { nearest } from '../../nearest.ts';
import { found, type Check, type Finding } from '../check.ts';
import { nodeIds } from '../dossier-facts.ts';

/** A check speaks of a node that is there: of the plan, an earlier demand, or `end`. */
export const verificationTarget: Check = {
  code: 'verification-target',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      if (isUnread('plan', dossier.id) || isUnread('verification')) continue;
      const ids = nodeIds(dossier);
      for (const { node, source } of dossier.checks) {
        if (!ids.has(node))
          yield found(source.entry, [...source.field, 'node'], {
            task: dossier.id,
            nearest: nearest(node, ids) ?? '',
            known: [...ids].join('、'),
          });
      }
    }
  },
};
