/** Words of the bulletin, on the page and in print. */
export const bulletinWords = {
  title: '通报',
  link: '历次通报',
  indexDeck: '每次排名一份，得分锁定、主要领导审阅以后印发。',
  bulletin: '通报',
  issue: '印发',
  state: '得分',
  /** Of its number in the file of the list. */
  number: '期号',
  period: '得分期',
  rule: '计分规则',
  none: '还没有通报。',
  noneNote: '首期得分锁定、通报印发以后在这里公布。',
  annexesTitle: '附件和全部内容',
  annexesNote: '以下在网页上看，不随通报打印。',
  leagueTitle: (league: string): string => `附件1　得分构成表：${league}`,
  register: (period: string): string =>
    `印发、审阅以后登记在 issued/bulletin/${period}-tongbao.yaml，本页随即公开。`,
  and: '、',
  annexes: {
    corrections: '附件2　更正说明',
    method: '计分说明',
    quotes: '各单位月报原文',
  },
  noCorrections: '上期通报以来没有更正。',
  noQuotes: '没有摘录月报。',
  print: '可直接打印，A4纸，四页以内，按党政机关公文格式（GB/T 9704）排版；不印红头，不加印章。',
} as const;
