import { nearest } from '../../nearest.ts';
import { found, type Check, type Finding } from '../check.ts';
import { nodeIds } from '../dossier-facts.ts';

/** 取消节点 names nodes that are there; the deadline's node ends with the matter alone. */
export const eventNode: Check = {
  code: 'event-node',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      for (const entry of dossier.events) {
        const { kind, nodes = [] } = entry.value;
        if (kind !== '取消节点') continue;
        if (nodes.length === 0) yield found(entry, ['kind'], { why: 'none' });
        for (const [n, node] of nodes.entries()) {
          if (node === 'end') yield found(entry, ['nodes', n], { why: 'end' });
          else if (!nodeIds(dossier).has(node) && !isUnread('plan', dossier.id))
            yield found(entry, ['nodes', n], {
              why: 'unknown',
              nearest: nearest(node, nodeIds(dossier)) ?? '',
            });
        }
      }
    }
  },
};
