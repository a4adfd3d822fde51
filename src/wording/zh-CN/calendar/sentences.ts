import { dayInWords } from './day.ts';

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
  emptyWeek: (week: string, from: string, to: string): string =>
    `第${Number(week.slice(6))}周（${monthDay(from)}至${monthDay(to)}）`,
} as const;
