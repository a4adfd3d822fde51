import { said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for checks of what the section checks. */
export const verificationTexts = {
  'verification-target': {
    title: '核查的节点不存在',
    message: (p) => `发现任务 ${said(p, 'task')} 没有节点${valueWords(p)}`,
    expected: (p) => `下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'nearest') === ''
        ? '请核对任务和节点编号；办结写 end'
        : `请核对，是否应为“${said(p, 'nearest')}”；办结写 end`,
    example: { wrong: 'node: n9', right: 'node: n2' },
  },
  'verification-own': {
    title: '秘书科核查自己的事项',
    message: (p) =>
      `发现任务${valueWords(p)}的节点 ${said(p, 'node')} 由秘书科承担，核查的也是秘书科（${said(p, 'by')}）`,
    expected: (p) => `由${said(p, 'expected')}核查`,
    fix: () => '请由该岗位核查后另记一份',
  },
  'verification-before-claim': {
    title: '还没有报完成就核验',
    message: (p) =>
      `发现节点${valueWords(p)}在${said(p, 'on')}${said(p, 'kind')}，${
        said(p, 'claimed') === '' ? '承办单位还没有报完成' : `承办单位到${said(p, 'claimed')}才报完成`
      }`,
    expected: () => '承办单位报完成之后再核验',
    fix: () =>
      '请核对日期和节点；承办单位是口头或纸质报的，先代录一份报完成（claim-{date}.yaml，写明 onBehalf）',
  },
  'verification-demand': {
    title: '没有写整改要求',
    message: (p) => `发现结论为${valueWords(p)}，没有写整改要求`,
    expected: () => '限期完善、反弹都写明整改要求和期限（rectification）',
    fix: () => '请补上 rectification：编号、要求、期限、成果',
    example: {
      wrong: 'result: 限期完善',
      right:
        'result: 限期完善\nrectification: { id: r1, title: 补齐资料, due: 2026-05-29, deliverable: 缴款凭证 }',
    },
  },
  'verification-demand-twice': {
    title: '整改编号重复',
    message: (p) =>
      `发现整改节点的编号${valueWords(p)}${said(p, 'first') === '' ? '与计划的节点相同' : `已经用过（${said(p, 'first')}）`}`,
    expected: () => '本任务内没有用过的编号',
    fix: () => '请改用新的编号，例如 r2',
    example: { wrong: 'rectification: { id: r1, … }  # 已用', right: 'rectification: { id: r2, … }' },
  },
  'verification-result': {
    title: '这一类核查没有这样的结论',
    message: (p) => `发现“${said(p, 'kind')}”的结论为${valueWords(p)}`,
    expected: (p) => `“${said(p, 'kind')}”的结论是下列之一：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'kind') === '核验'
        ? '请把结论改为“退回”；认定以后再查的，kind 写“回头看”或者“再督查”'
        : '请把结论改为“反弹”，并写明整改要求；是对报完成的首次核查的，kind 写“核验”',
    example: { wrong: 'kind: 核验\nresult: 反弹', right: 'kind: 回头看\nresult: 反弹' },
  },
} as const satisfies Record<string, ProblemText>;

/** Words for checks of the numbers that samples are drawn by. */
export const drawTexts = {
  'draw-post': {
    title: '抽取的不是规定的岗位',
    message: (p) => `发现抽查号由岗位${valueWords(p)}抽取`,
    expected: (p) => `${said(p, 'expected')}，即 office.yaml 的 drawPost`,
    fix: () => '请由规定的岗位抽取；岗位变动了的，改 office.yaml',
  },
  'draw-day': {
    title: '名单没有截止就抽取',
    message: (p) => `发现${said(p, 'period')}的抽查号在${valueWords(p)}抽取，这一期的名单还没有截止`,
    expected: (p) => `期末以后第1个工作日${said(p, 'expected')}抽取`,
    fix: () => '请作废这一次，到期重新抽取；时段或时间写错的改正',
  },
  'draw-late': {
    title: '抽取晚了',
    message: (p) => `发现${said(p, 'period')}的抽查号在${valueWords(p)}才抽取`,
    expected: (p) => `期末以后第1个工作日${said(p, 'expected')}抽取`,
    fix: () => '请今后按时抽取；这一次照常有效。这一条30天内提示',
  },
} as const satisfies Record<string, ProblemText>;

/** Words for checks of objections. */
export const objectionTexts = {
  'objection-reviewer': {
    title: '异议由所针对的一方复核',
    message: (p) =>
      `发现复核岗位${valueWords(p)}${
        {
          section: '属于秘书科',
          unit: '属于提出异议的单位',
          concluded: '就是作出所撤销结论的一方',
        }[said(p, 'why')] ?? '不宜复核'
      }`,
    expected: () => '秘书科以外、没有参与的岗位',
    fix: () => '请改由秘书科以外、既不属于提出单位、也没有作出这项结论的岗位复核',
    example: { wrong: 'reviewer: ducha-gang', right: 'reviewer: jijian-zuzhang' },
  },
} as const satisfies Record<string, ProblemText>;
