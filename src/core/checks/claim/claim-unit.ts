import { found, type Check, type Finding } from '../check.ts';
import { nodeIds, unitOfNode } from '../dossier-facts.ts';
import { unitWords } from '../office-roles.ts';

/** A node is claimed by the unit that answers for it. */
export const claimUnit: Check = {
  code: 'claim-unit',
  severity: 'error',
  *find(index): Generator<Finding> {
    const { context, isUnread, units } = index;
    for (const dossier of context.dossiers.values()) {
      if (isUnread('plan', dossier.id) || isUnread('verification')) continue;
      for (const { node, unit, source } of dossier.claims) {
        if (!nodeIds(dossier).has(node) || !units.has(unit)) continue;
        const expected = unitOfNode(dossier, node);
        if (unit !== expected)
          yield found(source.entry, [...source.field, 'node'], {
            unit: unitWords(index, unit),
            expected: unitWords(index, expected),
          });
      }
    }
  },
};
