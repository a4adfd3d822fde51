/** Words of the pages of the draw. */
export const drawWords = {
  title: '抽查',
  none: '尚无已经结束的一期。',
  period: '期',
  number: '抽查号',
  by: '抽取岗位',
  published: '公布时间',
  result: '结果',
  size: '件数',
  how: '怎样复算',
  list: '清单',
  listDeck: '按摘要值由小到大排列。',
  place: '次序',
  claim: '报告',
  id: '报告编号',
  /** Over both. */
  known: '编号和摘要',
  hash: 'SHA-256',
  drawn: '抽中',
  outcome: '核验与认定',
} as const;

/** Words of the draw of a period: its number, its list, who was drawn (rules.md §4). */
export const drawText = {
  deck: (section: string) =>
    `不必逐件核验的报告，每期列成清单；期末以后由${section}以外的岗位公布抽查号，按摘要值的次序抽取，抽中的在关账以前核验。`,
  link: (period: string) => `${period}抽查`,
  ofClaim: (number: string, drawn: boolean) => `抽查号${number}，${drawn ? '抽中' : '没有抽中'}`,
  size: (count: number, share: string, size: number) =>
    `清单${String(count)}件 × ${share}，不足一件的进为一件，抽${String(size)}件`,
  empty: '清单上没有报告，不抽取',
  waiting: (day: string) => `抽查号应于${day}公布`,
  missing: (day: string) => `抽查号应于${day}公布，没有公布`,
  summary: (count: number, size: number) => `清单${String(count)}件，抽中${String(size)}件`,
  withheld: '不予公开的报告，以随机代号列入',
  nameless: '不予公开的报告',
  conclusion: '办结',
  how: (number: string) =>
    `对每份报告求“${number}|报告编号”（UTF-8）的SHA-256摘要值，由小到大排列，取前面的若干件。抽查号公布以前清单已经封存，任何人都可以照此复算。`,
  /** The files of the draws, and of the list of one. */
  set: { index: '各期抽查', list: (period: string) => `${period}抽查清单`, node: '报告的节点' },
} as const;
