/** Heads and formulas of the six parts, and why a part is 「—」. */
export const partHeads = {
  A: { weight: '权重 w', rate: '完成值 c', value: 'w·c' },
  B: { weight: '权重 d·r', rate: '质量值 q', value: 'd·r·q' },
  C1: { weight: null, rate: null, value: 'p' },
  C2: { weight: null, rate: null, value: 'z' },
  E: { weight: null, rate: null, value: '加分' },
  X: { weight: null, rate: null, value: '扣分' },
} as const;

export const partFormulas = {
  A: (full: string): string => `${full} × Σw·c ÷ Σw`,
  B: (full: string): string => `${full} × Σd·r·q ÷ Σd·r`,
  C1: (full: string): string => `${full} × Σp ÷ 份数`,
  C2: (full: string): string => `${full} × Σz ÷ 周数`,
  E: (cap: string): string => `各项相加，至多${cap}分`,
  X: (cap: string): string => `各项相加，至多${cap}分；弄虚作假另计`,
} as const;

export const partReasons = {
  A: '本月没有到期的考核节点',
  assistOnly: '协办权重合计不超过主办；本月没有计分的主办任务，协办权重为0',
  B: '本月没有核验结果',
  C1: '本月没有应报的计划',
  C2: '本月没有应报的周报',
} as const;

/** The steps from the printed parts to the total, and the facts printed beside it. */
export const stepWords = {
  earned: '得分合计',
  available: '可得分',
  base: '基础分',
  total: '总分',
  unassessed: (parts: readonly string[]): string => `${parts.join('、')}无可评内容，按可得分折算成百分制`,
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
  assistFactor: '协办折算系数',
  assistFactorNote: '协办权重合计超过主办，全部协办权重乘以这一系数',
} as const;
