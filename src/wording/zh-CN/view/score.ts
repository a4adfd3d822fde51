import { dayInWords } from '../portal/day.ts';

/** Heads of the columns of a part, by where its points come from. */
export const partHeads = {
  completion: { weight: '权重 w', rate: '完成值 c', value: 'w·c' },
  quality: { weight: '权重 d·r', rate: '质量值 q', value: 'd·r·q' },
  plan: { weight: null, rate: null, value: 'p' },
  weekly: { weight: null, rate: null, value: 'z' },
  mark: { weight: null, rate: null, value: '评分' },
  count: { weight: '每次得分', rate: '次数', value: '得分' },
  h: { weight: null, rate: null, value: '照顾分' },
  e: { weight: null, rate: null, value: '加分' },
  x: { weight: null, rate: null, value: '扣分' },
} as const;

const of = (full: string | null): string => (full === null ? '' : `${full} × `);

export const partFormulas = {
  completion: (full: string | null): string => `${of(full)}Σw·c ÷ Σw`,
  quality: (full: string | null): string => `${of(full)}Σd·r·q ÷ Σd·r`,
  plan: (full: string | null): string => `${of(full)}Σp ÷ 份数`,
  weekly: (full: string | null): string => `${of(full)}Σz ÷ 周数`,
  mark: '按评分计',
  count: (points: string): string => `${points} × 次数`,
  h: '随计分规则事先公布',
  e: (cap: string): string => `各项相加，至多${cap}分`,
  x: (cap: string): string => `各项相加，至多${cap}分；弄虚作假另计`,
} as const;

/** Why a part is 「—」. */
export const partReasons = {
  completion: '本月没有到期的考核节点',
  assistOnly: '协办权重合计不超过主办；本月没有计分的主办任务，协办权重为0',
  quality: '本月没有核验结果',
  plan: '本月没有应报的计划',
  weekly: '本月没有应报的周报',
  mark: '没有录入评分',
  notApplicable: (why: string | null): string => (why === null ? '评分注明不适用' : `不适用：${why}`),
} as const;

/** In place of the lines of a part that has none. */
export const emptyParts = {
  scaled: '本月无可评内容，记「—」，其余部分按可得分折算。',
  unscaled: '本月无可评内容，记「—」，其余部分照计。',
  noLines: '本月无此项。',
} as const;

/** What the line of a mark says. */
export const markWords = {
  by: (assessor: string): string => `${assessor}评分`,
  withheld: '评分',
  counted: (assessor: string): string => `${assessor}计次`,
  withheldCount: '计次',
  on: (day: string): string => `${dayInWords(day)}评定`,
  basis: (basis: string): string => `依据：${basis}`,
  why: (why: string): string => `说明：${why}`,
  notApplicable: '不适用',
  corrects: (why: string): string => `补录、更正：${why}`,
  rounded: (mark: string, points: string): string => `${mark}，四舍五入为${points}`,
} as const;

/** The steps from the printed parts to the total, and the facts printed beside it. */
export const stepWords = {
  start: '起评分',
  earned: '得分合计',
  weighted: '加权得分合计',
  available: '可得分',
  base: '基础分',
  total: '总分',
  unassessed: (parts: readonly string[], whole: string): string =>
    `${parts.join('、')}无可评内容，按可得分折算成${whole === '100' ? '百分制' : `满分${whole}分`}`,
  leftOut: (parts: readonly string[]): string => `${parts.join('、')}无可评内容，不计，也不折算`,
  startsFrom: (start: string): string => `起评分${start}`,
  handicap: '加照顾分',
  limited: (minimum: string, maximum: string): string => `总分限于${minimum}至${maximum}之间`,
  falsified: '有弄虚作假，等次不高于合格',
  capped: (sum: string, cap: string, points: string): string => `${sum}，超过上限${cap}，计${points}`,
  outsideCap: (within: string, outside: string, total: string): string =>
    `${within}；弄虚作假另计${outside}，合计${total}`,
  noPart: (name: string): string => `${name}无可评内容`,
  condition: '参评条件',
  conditionText: (tasks: number, least: number, workload: string, limit: string): string =>
    `计分的主办任务${tasks}项（须${least}项以上），工作量${workload}（须${limit}以上）`,
  notRanked: '不参加',
  pendingWould: '连同待核节点可达到条件',
  workload: '工作量 V',
  workloadNote: (limit: string): string => `计分节点的d·r之和，不含结转系数；参评须${limit}以上`,
  nodes: '计分节点',
  nodesText: (onTime: number, late: number, unfinished: number): string =>
    `按时完成${onTime} + 逾期完成${late} + 未完成${unfinished}`,
  missingPlans: (count: number): string => `另有计划未报${count}项，各计一行`,
  pending: '待核节点',
  pendingText: (weight: string): string => `权重d·r合计${weight}`,
  pendingNote: '本月既不进分子，也不进分母',
  earnedOf: '得分／可得分',
  partsOf: '有可评内容的各部分，得分之和与满分之和',
  weightedOf: '有可评内容的各部分，得分与满分各乘权重的和',
  plainRank: '不计加分、扣分',
  plainText: (total: string): string => `各单位都不计加分、扣分，本单位${total}分`,
  plainSame: '名次不变',
  plainMoved: '名次因加分、扣分而不同',
  assistFactor: '协办折算系数',
  assistFactorNote: '协办权重合计超过主办，全部协办权重乘以这一系数',
} as const;
