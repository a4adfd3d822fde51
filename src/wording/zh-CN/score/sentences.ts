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
