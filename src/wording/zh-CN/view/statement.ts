import { dayWithWeekday, monthInWords } from '../portal/day.ts';

/** Sentences of the 核对单. */
export const statementSentences = {
  monthTitle: (month: string): string => `${monthInWords(month)}核对单`,
  title: (unit: string, month: string): string => `${unit}${monthInWords(month)}得分核对单`,
  link: '核对单',
  leftOut: (count: number): string => `${String(count)}项`,
  running: (cutOff: string): string =>
    `本月${dayWithWeekday(cutOff)}24:00截止，此前数字随台账变动，截止后请再核对一次。`,
  objecting: (from: string, until: string, section: string, days: number): string =>
    `请逐行核对。对事实或者得分有异议的，于${dayWithWeekday(from)}至${dayWithWeekday(until)}在“意见”栏写明是哪一行、为什么、有什么凭据，签字后交${section}登记；由${section}以外的岗位复核，收到后${String(days)}个工作日内答复。`,
  after: (lockDay: string): string =>
    `${dayWithWeekday(lockDay)}起，异议都已答复、主要领导批准后锁定。锁定后发现错误的，经批准更正，另出新版。`,
} as const;
