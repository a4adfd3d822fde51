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
  overview: '总体情况',
  leagueTitle: (league: string): string => `${league}排名`,
  register: (period: string): string =>
    `印发、审阅以后登记在 issued/bulletin/${period}-tongbao.yaml，本页随即公开。`,
  own: '督查岗撰写',
  and: '、',
  system: '系统内',
  annexes: {
    method: '附1　计分说明',
    corrections: '附2　更正说明',
    quotes: '附3　各单位月报原文',
  },
  noCorrections: '上期通报以来没有更正。',
  noQuotes: '没有摘录月报。',
  contact: '监督渠道',
  print: '可直接打印，A4纸，按党政机关公文格式（GB/T 9704）排版；不印红头，不加印章。',
} as const;
