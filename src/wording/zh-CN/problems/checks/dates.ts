import { fieldWords, said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

/** Words for who entered what, and for days that contradict each other. */
export const dateTexts = {
  'on-behalf-by': {
    title: '代录的不是秘书科',
    message: (p) => `发现代录写的录入人是${valueWords(p)}，不是秘书科的岗位`,
    expected: (p) => `秘书科的岗位或者秘书科：${said(p, 'known')}`,
    fix: () => '请改由秘书科录入，写秘书科的岗位编号；单位自己报送的，删去 onBehalf，以报送时间为准',
    example: {
      wrong: 'onBehalf: { enteredBy: gongcheng, … }',
      right: 'onBehalf: { enteredBy: ducha-gang, … }',
    },
  },
  'on-behalf-paper': {
    title: '代录晚于收到，没有纸质凭据',
    message: (p) =>
      `发现收到时间${valueWords(p)}，${said(p, 'entered')}才录入，相差${said(p, 'days')}个工作日，没有纸质凭据`,
    expected: (p) => `${said(p, 'limit')}个工作日内录入，或写明纸质凭据（onBehalf.paper）`,
    fix: () => '请补上凭据的编号或存放处；没有凭据的，删去 onBehalf，以录入的时间为准',
    example: {
      wrong: 'onBehalf: { receivedAt: 2026-03-04 09:00, … }  # submitted: 2026-03-11 10:20',
      right: 'onBehalf: { receivedAt: 2026-03-04 09:00, paper: 收文登记簿2026-031, … }',
    },
  },
  'before-notice': {
    title: '早于通知单',
    message: (p) =>
      `发现${WHAT[said(p, 'kind')] ?? '记录'}的日期${said(p, 'on')}早于任务 ${said(p, 'task')} 的通知单“${said(p, 'no')}”（${said(p, 'since')}）`,
    expected: (p) => `${said(p, 'since')}或以后的日期`,
    fix: () => '请核对两个日期，常见的是年份、月份写错；任务编号写错的，改正编号',
    example: {
      wrong: 'submitted: 2026-01-18 09:15  # 通知单 printed: 2026-01-20',
      right: 'submitted: 2026-01-20 09:15',
    },
  },
  'version-before': {
    title: '后一版早于前一版',
    message: (p) => `发现时间${valueWords(p)}早于前一份（${said(p, 'file')}）的${said(p, 'before')}`,
    expected: (p) => `${said(p, 'before')}或以后的时间`,
    fix: () => '请核对两份的时间；两份的次序写反了的，改正文件名里的序号',
    example: {
      wrong: 'plan-v2.yaml 的 submitted: 2026-03-01 09:00  # plan-v1.yaml: 2026-03-02 09:00',
      right: 'submitted: 2026-03-10 09:00',
    },
  },
  'decided-before': {
    title: '办理早于收到',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}早于${said(p, 'earlier')}的${said(p, 'before')}`,
    expected: (p) => `${said(p, 'before')}或以后的日期`,
    fix: (p) =>
      said(p, 'earlier') === 'submitted'
        ? '请核对两个日期；收到在先、登记在后的，用代录（onBehalf）写明收到的时间'
        : '请对照原件核对两个日期，常见的是年份、月份写错',
    example: {
      wrong: 'decision: { on: 2026-03-02, … }  # submitted: 2026-03-05 15:10',
      right: 'decision: { on: 2026-03-06, … }',
    },
  },
  'received-before-given': {
    title: '收到早于发出',
    message: (p) =>
      said(p, 'what') === 'honour'
        ? `发现收到时间${valueWords(p)}早于文件日期${said(p, 'given')}`
        : `发现签收日期${valueWords(p)}早于通知单印发日期${said(p, 'given')}`,
    expected: (p) => `${said(p, 'given')}或以后`,
    fix: () => '请对照原件核对两个日期',
    example: {
      wrong: 'printed: 2026-01-20\nhandedOver: { on: 2026-01-19, … }',
      right: 'printed: 2026-01-20\nhandedOver: { on: 2026-01-20, … }',
    },
  },
  'folder-year': {
    title: '放在别的年份的文件夹里',
    message: (p) =>
      said(p, 'why') === 'matter'
        ? `发现文件夹是${said(p, 'year')}年的，这件任务在${said(p, 'right')}年的文件夹里`
        : `发现文件夹是${said(p, 'year')}年的，记录是${said(p, 'right')}年的`,
    expected: (p) => `放在 ${said(p, 'path')}`,
    fix: (p) => `请把文件移到 ${said(p, 'path')}；日期写错的，改正日期；已经锁定的月份用到它的，不要移动`,
  },
} as const satisfies Record<string, ProblemText>;

const WHAT: Params = {
  ack: '签收',
  plan: '计划',
  claim: '报完成',
  report: '周报',
  objection: '异议',
};
