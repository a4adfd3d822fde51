/** Words of the 核对单, on the page and in print. */
export const statementWords = {
  deck: '本单位的计分依据，逐行列出，供核对、签字。',
  indexDeck: '每个单位一张，列出计分依据，审定以前送各单位核对。',
  units: '各单位',
  print: '每张可单独打印，A4纸。',
  how: '怎样核对',
  lines: '计分依据',
  leftOut: '未计入的节点',
  leftOutNone: '没有未计入的节点。',
  statement: '核对单',
  opinion: '意见',
  agreed: '核对无误',
  contested: '有异议（写明哪一行、为什么、凭据）',
  sign: { head: '单位负责人（签字）', liaison: '联络员（签字）', day: '日期' },
} as const;
