import { dayInWords } from './day.ts';

/** Words about weeks that are not reported (周报停报). */
export const pauseText = {
  title: '周报停报',
  note: '停报的一周，各单位不用报周报，不算缺报，不影响得分；周报也停印一期。',
  line: (isNext: boolean, reason: string | null): string =>
    `${isNext ? '下周' : '本周'}停报${reason === null ? '' : `：${reason}`}`,
  day: (day: string): string => `报告日${dayInWords(day)}`,
  decided: (post: string, day: string, mode: string): string => `${post}${dayInWords(day)}${mode}`,
  paper: (paper: string): string => `凭据：${paper}`,
} as const;
