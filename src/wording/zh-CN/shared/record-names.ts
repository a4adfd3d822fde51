import { dayInWords, monthInWords } from '../calendar/day.ts';
import { weekInWords } from '../calendar/day-phrases.ts';

/** What a record is called where a line rests on it: what it is, whose, and of when. */
export const recordNames = {
  notice: (no: string) => `督办通知单${no}`,
  classing: (day: string) => `等级的签批（${dayInWords(day)}）`,
  reading: (day: string) => `材料的审阅（${dayInWords(day)}）`,
  ack: (unit: string) => `${unit}签收`,
  plan: (version: number) => `工作计划第${String(version)}版`,
  filing: (version: number) => `工作计划第${String(version)}版的审定与备案`,
  claim: (unit: string, day: string) => `${unit}报完成（${dayInWords(day)}）`,
  pause: (week: string) => `${weekInWords(week)}周报停报`,
  event: (kind: string, day: string) => `${kind}（${dayInWords(day)}）`,
  report: (unit: string, week: string) => `${unit}周报（${weekInWords(week)}）`,
  reportMore: (unit: string, week: string) => `${unit}补报的周报（${weekInWords(week)}）`,
  monthly: (unit: string, month: string) => `${unit}月报（${monthInWords(month)}）`,
  verification: (by: string, day: string) => `${by}的核查记录（${dayInWords(day)}）`,
  draw: (period: string) => `${period}抽查号`,
  assessment: (component: string, period: string) => `${period}${component}评分`,
  yearMark: (year: number) => `${String(year)}年年终考核`,
  honours: '表扬与荣誉登记',
  measure: (kind: string, day: string) => `${kind}（${dayInWords(day)}）`,
  objection: (unit: string, day: string) => `${unit}的异议（${dayInWords(day)}）`,
  inspection: (name: string, day: string) => `${name}（${dayInWords(day)}）`,
  clue: (category: string, day: string) => `群众线索（${category}，${dayInWords(day)}登记）`,
  edition: (period: string, version: number) => `${period}锁定数据第${String(version)}版`,
  impact: (rules: string) => `${rules}的变更影响测算`,
  issued: (kind: string, when: string) => `${when}${kind}`,
  calendar: (year: number) => `${String(year)}年工作日历`,
  receipts: (day: string) => `收件记录（${dayInWords(day)}）`,
  unit: (unit: string) => `${unit}的登记`,
  office: '单位基本信息',
  items: '单项工作清单',
  delegations: '委托代签登记',
  campaigns: '专班和专项行动登记',
  workbook: '原有台账的表样',
  /** Several together, the first by name. */
  several: (first: string, count: number) => `${first}等${String(count)}份记录`,
  join: (names: readonly string[]) => names.join('、'),
  where: '台账位置',
} as const;

/** How a record came and what proves it, beside where it stands. */
export const recordProofWords = {
  submitted: (moment: string) => `${moment}报送或登记`,
  onBehalf: (moment: string, channel: string, by: string) => `代录：${moment}以${channel}收到，${by}录入`,
  received: (moment: string, door: string, number: number | undefined) =>
    `收件台${moment}收到（${door}${number === undefined ? '' : `第${String(number)}号`}）`,
  signed: (who: string, day: string, mode: string) => `${who}${dayInWords(day)}${mode}`,
  paper: (paper: string) => `凭据：${paper}`,
  all: (clauses: readonly string[]) => clauses.join('；'),
} as const;
