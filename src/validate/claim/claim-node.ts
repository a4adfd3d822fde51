import { said, valueWords } from '#wording/problems/phrases.ts';
import { check } from '../check/check.ts';
import { unknownNodes } from '../check/unknown-nodes.ts';

/** A claim speaks of a node that is there: of the plan, a rectification demand, or `end`. */
export const claimNode = check({
  code: 'claim-node',
  severity: 'error',
  words: {
    title: '报完成的节点不存在',
    message: (p) => `发现任务 ${said(p, 'task')} 没有节点${valueWords(p)}`,
    expected: (p) => `下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请核对节点编号；报办结写 end'
        : `请核对，是否应为“${said(p, 'nearest')}”；报办结写 end`,
    example: { wrong: 'node: n9', right: 'node: n2' },
  },
  find: (index) => unknownNodes(index, ({ claims }) => claims),
});
