import { dayInWords } from '../calendar/day.ts';

/** Words of the ranking pages. */
export const rankingWords = {
  title: '排名',
  indexDeck: '分组排名。经主要领导批准、锁定后公布，此前为暂定，不公开。',
  periodTitle: '排名',
  deck: '得分由台账记录按计分规则算出，每个数字都可点开看由来。',
  lockedOn: '锁定',
  lockFrom: '起可以锁定',
  locked: '锁定日',
  cutOff: '截止',
  edition: '版本',
  none: '尚无审定的排名。',
  noneNote: '每期的得分在锁定日以后，异议都已答复、经主要领导批准，锁定并公布。',
  caption: '排名',
  /** Of the table in which every figure has a column. */
  figures: '各部分得分',
  rank: '名次',
  tied: '并列',
  score: '得分构成',
  total: '总分',
  grade: '等次',
  change: '变化',
  trend: '走势',
  lights: (cutOff: string): string => `${dayInWords(cutOff).replace(/^\d+年/, '')}亮灯`,
  remark: '备注',
  unranked: '不参加排名的单位',
  unrankedReason: '原因',
  listRule: '列入条件见',
  emptyList: '没有。',
  league: '组别',
  first: '第1名',
  periods: '历次排名',
  period: '时间',
  ranked: '参加排名',
  notRanked: '不参加',
  editions: '版本与更正',
  nobody: '没有单位参加排名。',
  barLabel: '得分构成：',
  trendLabel: '历次总分：',
  key: '图例',
} as const;

/** Names of what is not a component of the rules, for keys, heads and small print. */
export const partWords = {
  h: '照顾分',
  e: '加分',
  x: '扣分',
} as const;
