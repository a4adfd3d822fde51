import { valueWords } from '../problems/phrases.ts';
import type { ProblemText } from '../problems/problem-text.ts';

/** Words for what a calendar file says against itself. */
export const calendarTexts = {
  'calendar-notice-order': {
    title: '通知先后不对',
    message: (p) => `发现通知公开日期${valueWords(p)}早于前一件`,
    expected: () => '通知按公开日期先后排列，第一件是全年安排',
    fix: () => '请核对公开日期，或者调整先后',
  },
  'calendar-day-twice': {
    title: '同一天写了两次',
    message: (p) => `发现同一件通知里${valueWords(p)}写了两次`,
    expected: () => '每一天在一件通知里只写一次，放假或者上班',
    fix: () => '请对照通知原文，删去其中一处',
  },
  'calendar-day-far': {
    title: '日期不在本年前后',
    message: (p) => `发现日期${valueWords(p)}与本文件的年份不相近`,
    expected: () => '本年、上一年或下一年的日期；停止办公从本年内的一天起',
    fix: () => '请核对年份，或者移到那一年的文件里',
  },
  'calendar-closure-reversed': {
    title: '起止日期颠倒',
    message: (p) => `发现最后一天${valueWords(p)}早于第一天`,
    expected: () => '最后一天不早于第一天',
    fix: () => '请对照决定原文核对起止日期',
  },
} as const satisfies Record<string, ProblemText>;
