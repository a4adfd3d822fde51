/** Words around the versions of a frozen period. */
export const editionWords = {
  digest: '摘要',
  verify: '怎样自己核对',
  correction: '更正说明',
  reason: '理由',
  upheld: '成立的异议',
  admitted: '准予计入的记录',
  item: '项目',
  before: '更正前',
  after: '更正后',
  printed: '公布的数',
  inputs: '计分依据',
  /** Which of the two a row of a file is. */
  sort: '类别',
  latest: '查看现行版本',
  deck: '照锁定时的原样显示，不再重算。',
  unranked: '不参加排名的单位',
} as const;
