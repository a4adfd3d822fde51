import { said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

/** Words for work plans. */
export const planTexts = {
  'plan-end-missing': {
    title: '计划没有完成时限的节点',
    message: () => '发现计划里没有编号为 end 的节点',
    expected: (p) =>
      said(p, 'due') === ''
        ? '有一个节点的 id 是 end，日期为完成时限'
        : `有一个节点的 id 是 end，日期为完成时限${said(p, 'due')}`,
    fix: () => '请把最后一个节点的 id 改为 end，或补上这个节点',
    example: { wrong: 'id: n4', right: 'id: end' },
  },
  'plan-end-date': {
    title: '计划的终点与通知单不符',
    message: (p) => `发现节点 end 的完成日期是${valueWords(p)}，通知单的完成时限是${said(p, 'due')}`,
    expected: (p) => `“${said(p, 'due')}”（遇休息日可写顺延后的工作日）`,
    fix: () => '请改为通知单的时限；需要推迟的，等计划备案之后再报下一版，由领导同意',
    example: { wrong: 'due: 2026-12-15', right: 'due: 2026-11-30' },
  },
  'plan-node-late': {
    title: '节点晚于完成时限',
    message: (p) => `发现节点 ${said(p, 'node')} 的完成日期${valueWords(p)}晚于完成时限${said(p, 'last')}`,
    expected: (p) => `不晚于${said(p, 'last')}`,
    fix: () => '请核对日期，常见的是月份写错',
    example: { wrong: 'due: 2027-04-30', right: 'due: 2026-04-30' },
  },
  'plan-node-twice': {
    title: '节点编号重复',
    message: (p) =>
      said(p, 'first') === ''
        ? `发现第${said(p, 'n')}个节点的编号是${valueWords(p)}，它留给没有报送的计划`
        : `发现第${said(p, 'n')}个节点的编号${valueWords(p)}与第${said(p, 'first')}个节点相同`,
    expected: () => '一份计划里每个节点一个编号，不用 plan',
    fix: () => '请改用新的编号；已经备案的节点编号不变',
    example: { wrong: 'id: n1  # 第二次', right: 'id: n2' },
  },
  'plan-node-unit': {
    title: '节点交给了通知单以外的单位',
    message: (p) => `发现节点由${valueWords(p)}承担，它不在通知单上`,
    expected: (p) => `通知单上的主办或协办单位：${said(p, 'expected')}`,
    fix: () => '请改为通知单上的单位；确需它协办的，由秘书科在通知单上补列；改由它承办的，由主要领导决定移交',
  },
  'plan-version-gap': {
    title: '计划缺了一版',
    message: (p) => `发现计划第${said(p, 'value')}版，却没有第${said(p, 'before')}版`,
    expected: () => '各版从1起连续编号，旧版保留',
    fix: (p) => `请把文件改为 plan-v${said(p, 'before')}.yaml 并改 version，或找回缺少的一版`,
  },
  'plan-unit': {
    title: '计划不是主办单位报的',
    message: (p) => `发现计划由${valueWords(p)}报送，不是主办单位`,
    expected: (p) => `主办单位${said(p, 'lead')}`,
    fix: () => '请改为主办单位，移交以后为接办单位；协办单位承担的节点写在节点的 unit 里',
    example: { wrong: 'unit: caiwu', right: 'unit: gongcheng' },
  },
  'plan-granularity': {
    title: '计划不够细',
    message: (p) =>
      `发现从${said(p, 'start')}到${said(p, 'due')}的计划没有细化到${GRAIN[said(p, 'by')] ?? '位'}，下列${STRETCH[said(p, 'by')] ?? '时段'}没有节点：${said(p, 'missing')}`,
    expected: (p) => RULES[said(p, 'by')] ?? '按期限细化',
    fix: () => '请在所列的时段各补一个节点；审定的领导可以据此要求重报',
  },
} as const satisfies Record<string, ProblemText>;

const GRAIN: Readonly<Record<string, string>> = { week: '周', month: '月', quarter: '月和季度' };
const STRETCH: Readonly<Record<string, string>> = { week: '周', month: '月', quarter: '时段' };
const RULES: Readonly<Record<string, string>> = {
  week: '月内完成的，每周至少一个节点（没有工作日的周、计划截止或报来时已过半的周除外）',
  month: '季度内完成的，每月至少一个节点（计划截止或报来时已过半的月除外）',
  quarter: '超过一个季度的，本季度每月至少一个节点，以后每季度至少一个',
} satisfies Params;
