import { said, valueWords } from '../load/phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for claims of units. */
export const claimTexts = {
  'claim-node': {
    title: '报完成的节点不存在',
    message: (p) => `发现任务 ${said(p, 'task')} 没有节点${valueWords(p)}`,
    expected: (p) => `下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请核对节点编号；申请办结写 end'
        : `请核对，是否应为“${said(p, 'nearest')}”；申请办结写 end`,
    example: { wrong: 'node: n9', right: 'node: n2' },
  },
  'claim-unit': {
    title: '报完成的不是承担单位',
    message: (p) =>
      `发现节点${valueWords(p)}由${said(p, 'unit')}报完成，它的承担单位是${said(p, 'expected')}`,
    expected: (p) => `由${said(p, 'expected')}报送`,
    fix: () => '请由承担单位报送；节点写错的，改正节点编号',
  },
  'claim-before-plan': {
    title: '还没有计划就报完成',
    message: (p) =>
      `发现节点${valueWords(p)}于${said(p, 'received')}报完成，${
        said(p, 'paper') === 'ack'
          ? said(p, 'first') === ''
            ? '这项即办件还没有签收'
            : `这项即办件到${said(p, 'first')}才签收`
          : said(p, 'first') === ''
            ? '这项任务还没有报计划'
            : `这项任务到${said(p, 'first')}才报计划`
      }`,
    expected: () => '先报计划（即办件先签收），再报完成',
    fix: (p) =>
      said(p, 'paper') === 'ack'
        ? '请先补签收（ack.yaml），再报完成'
        : '请先补报计划（plan-v1.yaml），再报完成',
  },
  'claim-repeated': {
    title: '同一节点重复报完成',
    message: (p) => `发现节点${valueWords(p)}在${said(p, 'earlier')}已经报过完成，其后没有退回`,
    expected: () => '一个节点报一次完成；退回之后才再报',
    fix: (p) => `请删去这一项：先报的那次（${said(p, 'file')}）算数，再报会使完成日期推后`,
  },
} as const satisfies Record<string, ProblemText>;
