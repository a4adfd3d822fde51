import { said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for claims of units. */
export const claimTexts = {
  'claim-node': {
    title: '报完成的节点不存在',
    message: (p) => `发现任务 ${said(p, 'task')} 没有节点${valueWords(p)}`,
    expected: (p) => `下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请核对节点编号；报办结写 end'
        : `请核对，是否应为“${said(p, 'nearest')}”；报办结写 end`,
    example: { wrong: 'node: n9', right: 'node: n2' },
  },
  'claim-unit': {
    title: '报完成的不是承担单位',
    message: (p) =>
      `发现节点${valueWords(p)}由${said(p, 'unit')}报完成，它的承担单位是${said(p, 'expected')}`,
    expected: (p) => `由${said(p, 'expected')}报送`,
    fix: () => '请由承担单位报送；节点写错的，改正节点编号',
  },
  'claim-draw-id': {
    title: '不予公开的报告没有抽查代号',
    message: (p) => `发现不予公开的任务报节点${valueWords(p)}完成，没有抽查用的随机代号`,
    expected: () => '不予公开的报告以随机代号列入抽查清单；用原来的编号，外人可以拿猜的编号去试',
    fix: () => '请补上 drawId：随便写6位字母和数字，不与别的报告重复，写后不改',
  },
  'claim-repeated': {
    title: '同一节点重复报完成',
    message: (p) => `发现节点${valueWords(p)}在${said(p, 'earlier')}已经报过完成，其后没有退回`,
    expected: () => '一个节点报一次完成；退回之后才再报，反弹以后报整改节点',
    fix: (p) => `请不必再报：先报的那次（${said(p, 'file')}）算数，再报不改变完成日期。这一条30天内提示`,
  },
} as const satisfies Record<string, ProblemText>;
