/** In place of the lines of a part that has none. */
export const emptyParts = {
  full: '无可评，计满分。',
  unranked: '没有可评内容，不参加排名。',
  scaled: '没有可评内容，记「—」，其余部分按可得分折算。',
  unscaled: '没有可评内容，记「—」，其余部分照计。',
  noLines: '无此项。',
} as const;

/** The steps from the printed parts to the total. */
export const stepWords = {
  earned: '得分合计',
  weighted: '加权得分合计',
  available: '可得分',
  base: '基础分',
  total: '总分',
  givenFull: (parts: readonly string[]): string => `${parts.join('、')}无可评，计满分`,
  unassessed: (parts: readonly string[], whole: string): string =>
    `${parts.join('、')}没有可评内容，按可得分折算成满分${whole}分`,
  leftOut: (parts: readonly string[]): string => `${parts.join('、')}没有可评内容，不计，也不折算`,
  startsFrom: (start: string): string => `起评分${start}`,
  handicap: '加照顾分',
  atMost: (maximum: string, cut: string): string => `总分至多${maximum}分，截去${cut}分`,
  atLeast: (minimum: string, more: string): string => `总分至少${minimum}分，补上${more}分`,
  rounded: (decimals: number): string => (decimals === 0 ? '四舍五入到整数' : `四舍五入到${decimals}位小数`),
  falsified: (grade: string): string => `有弄虚作假，等次不高于${grade}`,
} as const;

/** Words of the page that takes a score apart. */
export const scoreWords = {
  title: '得分由来',
  deck: '从记录到总分，每一步都列在下面，可用笔验算。',
  rank: '名次',
  total: '总分',
  grade: '等次',
  change: '位次变化',
  summary: '总分的计算',
  full: '满分',
  cap: '上限',
  step: '步骤',
  formula: '算式',
  result: '得数',
  note: '说明',
  matter: '事项与事实',
  basis: '依据与记录',
  sum: '合计',
  mean: '按权重平均',
  notCounted: '不计',
  facts: '并列公布的数',
  columns: '指标',
  column: '指标列',
  columnsNote: '只列出，不相加。',
  leftOut: '未计入的节点',
  leftOutNote: '不计分，也不分权重：任务的权重由计分的节点平分。',
  leftOutReason: '原因',
  editions: '版本与更正',
  ranking: '排名',
} as const;
