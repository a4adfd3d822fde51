import { dayInWords } from '../calendar/day.ts';

/** Heads of the columns of a part, by where its points come from. */
export const partHeads = {
  completion: { weight: '权重 w', rate: '完成值 c', value: 'w·c' },
  quality: { weight: null, rate: null, value: '各次平均 q' },
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
  completion: (full: string | null): string => `${of(full)}Σ w·c ÷ Σ w`,
  quality: (full: string | null): string => `${of(full)}Σ q ÷ 任务件数`,
  plan: (full: string | null): string => `${of(full)}Σ p ÷ 份数`,
  weekly: (full: string | null): string => `${of(full)}Σ z ÷ 周数`,
  mark: '照录入的评分',
  count: (points: string): string => `${points} × 次数`,
  h: '随计分规则事先公布',
  e: (cap: string): string => `各项相加，至多${cap}分`,
  x: (cap: string): string => `各项相加，至多${cap}分；弄虚作假另计`,
} as const;

/** Why a part has nothing to assess. */
export const partReasons = {
  completion: (now: string): string => `${now}没有计分的节点`,
  quality: (now: string): string => `${now}没有受到核查的任务`,
  plan: (now: string): string => `${now}没有结算的计划`,
  weekly: (now: string): string => `${now}没有应报的周报`,
  through: (unit: string): string => `由${unit}录入，不单独报周报`,
  mark: '没有录入评分',
  notApplicable: (why: string | null): string => (why === null ? '不适用' : `不适用：${why}`),
  noHandicap: '本单位没有照顾分',
} as const;

/** What the line of a mark says. */
export const markWords = {
  by: (assessor: string): string => `${assessor}评分`,
  withheld: '评分',
  counted: (assessor: string): string => `${assessor}计次`,
  withheldCount: '计次',
  entered: (assessor: string): string => `${assessor}录入`,
  on: (day: string): string => `${dayInWords(day)}评定`,
  basis: (basis: string): string => `依据：${basis}`,
  why: (why: string): string => `说明：${why}`,
  notApplicable: '不适用',
  notEntered: '没有录入',
  corrects: (why: string): string => `补录、更正：${why}`,
} as const;

/** How the points of E and X come to their caps. */
export const capWords = {
  capped: (sum: string, cap: string, points: string): string => `${sum}，超过上限${cap}，计${points}`,
  outside: (within: string, outside: string, total: string): string =>
    `${within}；弄虚作假另计${outside}，合计${total}`,
} as const;
