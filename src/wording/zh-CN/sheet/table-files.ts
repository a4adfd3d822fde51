/** Words of the files of a period's sheets: what is taken apart of each unit, one file for all of them. */
export const sheetSetWords = {
  lines: (period: string): string => `${period}各单位计分依据`,
  steps: (period: string): string => `${period}各单位总分的算式`,
  columns: (period: string): string => `${period}各单位指标`,
  leftOut: (period: string): string => `${period}各单位未计入的节点`,
  statements: (period: string): string => `${period}各单位核对单目录`,
  part: '部分',
  subtitle: '类别',
  facts: '事实',
  weight: '权重或每次得分',
  weightNote: '权重的算式',
  rate: '完成值或次数',
  rateNote: '完成值的算式',
  value: '得数',
  valueNote: '得数的算式',
  lightDetail: '亮灯说明',
} as const;
