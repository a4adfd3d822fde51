import { found, type Check, type Finding } from '../check.ts';
import { nodeIds, unitOfNode } from '../dossier-facts.ts';

/** A node is claimed by the unit that answers for it. */
export const claimUnit: Check = {
  code: 'claim-unit',
  severity: 'error',
  *find({ context, isUnread, units }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      if (isUnread('plan', dossier.id) || isUnread('verification')) continue;
      for (const { node, unit, source } of dossier.claims) {
        if (!nodeIds(dossier).has(node) || !units.has(unit)) continue;
        const expected = unitOfNode(dossier, node);
        if (unit !== expected)
          yield found(source.entry, [...source.field, 'node'], { task: dossier.id, unit, expected });
      }
    }
  },
};
