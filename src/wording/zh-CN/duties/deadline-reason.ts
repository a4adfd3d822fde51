import { dayInWords, dayWithWeekday } from '../calendar/day.ts';

const rolled = (wanted: string, due: string): string =>
  wanted === due ? '' : `，遇休息日顺延至${dayWithWeekday(due)}`;

/** How the deadlines that are no plain count of working days come about, so that a pencil can follow. */
export const deadlineReasons = {
  concluded: (day: string): string => `办结认定${dayInWords(day)}`,
  /** `2026年5月29日＋1个月＝2026年6月29日（周一）`; `wanted` is the day before rolling, `clipped` where its month is too short. */
  later: (from: string, months: number, wanted: string, due: string, clipped: boolean): string =>
    `${dayInWords(from)}＋${String(months)}个月＝${dayWithWeekday(wanted)}${clipped ? '（当月无同日，取最后一日）' : ''}${rolled(wanted, due)}`,
  reportDay: (week: string, day: string, friday: boolean): string =>
    `${week.slice(0, 4)}年第${String(Number(week.slice(6)))}周的报告日：${dayWithWeekday(day)}${friday ? '' : '（周五为休息日，提前到周内最后一个工作日）'}`,
  byTime: (time: string): string => `报告日${time}前`,
  meeting: (time: string, day: string, monday: boolean): string =>
    `报告日之后的周一例会（${time}）前＝${dayWithWeekday(day)}${monday ? '' : '，周一为休息日，顺延至下一个工作日'}`,
  /** `period` is a month or another period in words. */
  ofMonth: (month: string): string => `${month}月报，按月报送`,
  lagging: (day: string): string =>
    `${dayInWords(day)}（上期末）本任务为红灯或逾期超过限度，本期须到现场点评`,
  lastWorkday: (period: string, day: string): string => `${period}最后一个工作日＝${dayWithWeekday(day)}`,
  listClosed: (period: string): string => `${period}的报告清单于期末封存`,
  firstWorkday: (day: string): string => `期末以后第1个工作日＝${dayWithWeekday(day)}`,
  marks: (day: string): string => `评分从期末以后（${dayInWords(day)}起）录入`,
  close: (n: number, day: string): string =>
    `关账以前：期末以后第${String(n)}个工作日＝${dayWithWeekday(day)}`,
  drawn: (day: string): string => `抽查抽中，从期末（${dayInWords(day)}）起算，关账以前核验`,
  notice: '通知单所写的办理时限',
  plan: '备案计划所写的节点日期',
  rectification: '提出整改时所写的期限',
} as const;
