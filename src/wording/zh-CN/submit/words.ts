/** What the pages of forms say. */
export const submitWords = {
  title: '报送',
  deck: '不用账号：选单位，照单填，复制文字发给秘书科就算报了。',
  choose: '选单位',
  continue: '继续：',
  unitDeck: (unit: string) => `${unit}现在要报什么、什么时候以前，在这里填、在这里报。`,
  owed: '现在要报的',
  owedLater: (count: number) => `还有时间的${String(count)}项`,
  owedNone: '现在没有要报的。',
  notLive: '本网站公开版不显示实时的应办事项；要报什么，请看通知单或者问秘书科。',
  forms: '填表报送',
  formsNoScript: (contact: string) =>
    `这个浏览器没有开脚本，不能在网上填。请打印本页，填好下面的空白表，签字或者盖章后交秘书科；也可以打电话、发工作群，由秘书科代录（${contact}）。`,
  other: '不用网页也可以',
  otherText: (section: string, contact: string) =>
    `填在纸上、打电话、发工作群或内网都算数：${section}当天代录，按收到的时间计。联系：${contact}。`,
  blank: '空白表（打印后手填）',
  blankMatter: '事项',
  blankDue: '到期',
  blankProgress: '本周进展（有无完成、完成了什么）',
  blankHelp: '需要请领导协调什么',
} as const;

/** What the views of these pages say. */
export const submitSentences = {
  planReturned: (version: number) => `工作计划第${String(version)}版退回`,
  claimReturned: (node: string) => `“${node}”核验退回`,
  end: '办结',
  desk: '待办页（手机上看）',
  everyday: (section: string) => `${section}报送`,
  /** How much is left out here, and where all of it stands. */
  more: (count: number) => `另有${String(count)}项，全部连同报送入口见本单位的页`,
  moreBlank: (count: number) => `另有${String(count)}件没有印在这里，请另附页；全部事项见本单位的页`,
  withheld: (count: number) => `另有${String(count)}项请走内网`,
  blank: (week: string) => `周报（${week.replace(/^(\d{4})-W0?(\d+)$/u, '$1年第$2周')}）`,
} as const;
