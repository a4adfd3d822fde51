import { nearest } from '../../nearest.ts';
import { check, type Finding, found } from '../check.ts';
import { nodeIds } from '../dossier-facts.ts';

/** 取消节点 and 移交 name nodes that are there; the deadline's node ends with the matter alone, and a missing plan can only be given a new date (rules.md §1, §3). */
export const eventNode = check({
  code: 'event-node',
  severity: 'error',
  *find({ context, isUnread }): Generator<Finding> {
    for (const dossier of context.dossiers.values()) {
      const ids = nodeIds(dossier);
      const unread = isUnread('plan', dossier.id) || isUnread('verification');
      const unknown = (node: string) => ({ why: 'unknown', nearest: nearest(node, ids) ?? '' });
      for (const { entry } of dossier.events) {
        const { kind, nodes = [], dates = [] } = entry.value;
        if (kind === '取消节点' && nodes.length === 0) yield found(entry, ['kind'], { why: 'none' });
        if (kind === '取消节点')
          for (const [n, node] of nodes.entries()) {
            if (node === 'end') yield found(entry, ['nodes', n], { why: 'end' });
            else if (!ids.has(node) && !unread) yield found(entry, ['nodes', n], unknown(node));
          }
        for (const [n, { node }] of dates.entries())
          if (node !== 'plan' && !ids.has(node) && !unread)
            yield found(entry, ['dates', n, 'node'], unknown(node));
      }
    }
  },
});
