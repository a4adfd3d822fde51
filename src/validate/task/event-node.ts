import { said, valueWords } from '#wording/problems/phrases.ts';
import { nearest } from '#text/nearest.ts';
import { check, type Finding, found } from '../check/check.ts';
import { nodeIds } from '../check/dossier-facts.ts';

/** 取消节点 and 移交 name nodes that are there; the deadline's node ends with the matter alone, and a missing plan can only be given a new date (rules.md §1, §3). */
export const eventNode = check({
  code: 'event-node',
  severity: 'error',
  words: {
    title: '取消或者移交的节点不对',
    message: (p) => {
      if (said(p, 'why') === 'none') return '发现“取消节点”没有写明取消哪些节点';
      if (said(p, 'why') === 'end') return '发现要取消的是完成时限的节点 end';
      return `发现节点${valueWords(p)}在这件任务里没有`;
    },
    expected: () => '计划里有的节点、整改节点的编号，移交时没有报送的计划写 plan；end 不能取消',
    fix: (p) => {
      if (said(p, 'why') === 'end') return '请改用“撤销督办”，或用“暂缓办理”';
      return said(p, 'nearest') === ''
        ? '请写明这件任务里有的节点编号'
        : `请核对，是否应为“${said(p, 'nearest')}”`;
    },
    example: { wrong: 'kind: 取消节点', right: 'kind: 取消节点\nnodes: [n3]' },
  },
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
