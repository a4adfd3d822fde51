import { dayInWords, monthInWords } from '../portal/day.ts';
import { dayBeside } from './day.ts';

/** What a bonus line says. */
export const bonusWords = {
  kind: { 市级: '市级表扬', 省级: '省级表扬', 国家级: '国家级表扬', instruction: '主要领导批示肯定' },
  on: (day: string): string => `文件日期${dayInWords(day)}`,
  from: (by: string): string => `由${by}表扬`,
  received: (day: string, on: string): string => `${dayBeside(day, on)}收到并登记，计入当月`,
  before: (points: string): string => `同一经验此前已加${points}分，只加差额`,
  again: '同一事项已加过分，不再加',
} as const;

/** What a deduction line says. */
export const deductionWords = {
  kind: {
    red: '主办任务月末严重逾期',
    criticism: '通报批评',
    exposure: '曝光或问政查实',
    clue: '线索月末逾期未办结',
    unconsented: '未经同意改变计划',
    recoup: '追扣',
    falsified: '弄虚作假',
  },
  red: (day: string, detail: string): string => `截至${dayInWords(day)}为红灯：${detail}`,
  clue: (category: string): string => `群众线索（${category}）`,
  clueDue: (due: string, day: string): string =>
    `应于${dayInWords(due)}办结，截至${dayBeside(day, due)}未办结`,
  criticism: (day: string): string => `${dayInWords(day)}通报批评`,
  verdict: (day: string, result: string): string => `${dayInWords(day)}核查结论：${result}`,
  check: (day: string, kind: string): string => `${dayInWords(day)}${kind}查明`,
  falsified: (times: string, each: string): string => `${times}次，每次扣${each}分，不受扣分上限限制`,
  recoup: (month: string, day: string): string =>
    `${monthInWords(month)}按完成计入的节点，经${dayInWords(day)}核查不予认定`,
  recoupSum: (month: string, total: string, without: string, points: string): string =>
    `${monthInWords(month)}总分，减去该节点按0重算的总分：${total} − ${without} = ${points}`,
  superseded: '一事不二扣：同一事项另有不小于此的扣分，此项不计',
} as const;
