import { nearest } from '../../nearest.ts';
import { found, type Check, type Finding } from '../check.ts';
import { nodeIds } from '../dossier-facts.ts';

/** A claim speaks of a node that is there: of the plan, a rectification demand, or `end`. */
export const claimNode: Check = {
  code: 'claim-node',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      if (isUnread('plan', dossier.id) || isUnread('verification')) continue;
      const ids = nodeIds(dossier);
      for (const { node, source } of dossier.claims) {
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
