import { said, valueWords } from '#wording/problems/phrases.ts';
import { check } from '../check/check.ts';
import { unknownNodes } from '../check/unknown-nodes.ts';

/** A check speaks of a node that is there: of the plan, an earlier demand, or `end`. */
export const verificationTarget = check({
  code: 'verification-target',
  severity: 'error',
  words: {
    title: '核查的节点不存在',
    message: (p) => `发现任务 ${said(p, 'task')} 没有节点${valueWords(p)}`,
    expected: (p) => `下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请核对任务和节点编号；办结写 end'
        : `请核对，是否应为“${said(p, 'nearest')}”；办结写 end`,
    example: { wrong: 'node: n9', right: 'node: n2' },
  },
  find: (index) => unknownNodes(index, ({ verifications }) => verifications),
});
