import { dayInWords, momentInWords } from './day.ts';

const monthDay = (day: string): string => dayInWords(day).replace(/^\d+年/, '');

/** Sentences of the calendar pages. */
export const calendarText = {
  /** The files of the tables. */
  sets: { years: '各年工作日历', holidays: '各年放假与调休' },
  page: (year: string): string => `${year}年工作日历`,
  known: (no: string | undefined, known: string): string =>
    `${no ?? '文号未查得'}，${dayInWords(known)}起知悉`,
  amended: (known: string): string => `${dayInWords(known)}另有调整`,
  closed: (count: number): string => `本地停办${count}次`,
  unknown: '国务院尚未公布，工作日为暂定',
  notLoaded: '台账未收录本年安排，工作日为暂定',
  join: (clauses: readonly string[]): string => clauses.join('；'),
  makeup: (holiday: string): string => `${holiday}调休上班`,
  amends: '调整',
  everyone: '全系统',
  decided: (basis: string, known: string): string => `${basis}，${dayInWords(known)}公开`,
  entered: (moment: string): string => `${momentInWords(moment)}登记`,
  emptyWeek: (week: string, from: string, to: string): string =>
    `第${Number(week.slice(6))}周（${monthDay(from)}至${monthDay(to)}）`,
} as const;

/** Words of the calendar pages. */
export const calendarWords = {
  title: '工作日历',
  deck: '时限按工作日计算，工作日以国务院办公厅放假安排为准。',
  year: '年份',
  years: '各年日历',
  yearUnit: '年',
  monthsTitle: '十二个月',
  yearEnd: '年工作日历',
  workdays: '工作日',
  days: '天',
  month: '月',
  provisional: '暂定',
  provisionalNote: '国务院尚未公布本年放假安排，工作日按周一至周五暂定，以此算出的时限均标「暂定」。',
  holidays: '放假与调休',
  holiday: '假期',
  from: '起',
  to: '止',
  makeups: '调休上班',
  noMakeups: '无',
  notices: '放假通知',
  noNo: '文号未查得',
  published: '公布',
  known: '知悉起计日',
  knownNote: '此日及以后开始的时限按该通知计算；此前开始的，只因放假顺延，不因调休缩短。',
  closures: '本地停办',
  noClosures: '本年无本地停办。',
  noNotices: '本年尚无通知。',
  emptyWeeks: '整周无工作日，不报周报：',
  key: { rest: '休', makeup: '班', closure: '停' },
  keyNames: { holiday: '放假', makeup: '调休上班', closure: '本地停办', weekend: '周末', asOf: '数据截至日' },
  keyTitle: '标记',
  status: '依据',
  empty: '台账中尚无日历。',
} as const;
