import { dayInWords, dayWithWeekday } from '../portal/day.ts';
import { dayBeside, momentBeside } from './day.ts';
import { withheldText } from './duty.ts';

/** What a line of part C1 says of one plan. */
export const planWords = {
  kind: { first: '工作计划', resubmission: '退回后重报的计划', prompt: '即办件，签收即为计划' },
  due: {
    first: (start: string, due: string): string =>
      `${dayInWords(start)}送达，应于${dayBeside(due, start)}报送`,
    resubmission: (start: string, due: string): string =>
      `${dayInWords(start)}退回，应于${dayBeside(due, start)}重报`,
    prompt: (start: string, due: string): string =>
      `${dayInWords(start)}送达，应于${dayBeside(due, start)}签收`,
  },
  submitted: (day: string, due: string, late: number, act: string): string =>
    late === 0 ? `${dayBeside(day, due)}按时${act}` : `${dayBeside(day, due)}${act}，晚${late}个工作日`,
  act: { first: '报送', resubmission: '重报', prompt: '签收' },
  missing: (day: string): string => `截至${dayInWords(day)}未报`,
  incomplete: '要素不全被退回，不作为按时报送，p = 0',
  score: (arithmetic: string, p: string): string => `p = ${arithmetic} = ${p}`,
  zero: (arithmetic: string): string => `p = ${arithmetic}，至0为止`,
} as const;

/** `3项：「甲」、「乙」，另有1项不予公开`. */
function listed(names: readonly string[], hidden: number): string {
  if (names.length === 0) return `${hidden}项，均不予公开`;
  const rest = hidden === 0 ? '' : `，${withheldText(hidden)}`;
  return `${names.length + hidden}项：${names.join('、')}${rest}`;
}

/** What a line of part C2 says of one week. */
export const weekWords = {
  day: (day: string, time: string): string => `报告日${dayWithWeekday(day)}，${time}前报齐为按时`,
  matters: (names: readonly string[], hidden: number): string => `应报${listed(names, hidden)}`,
  matter: (title: string, why: string): string => `「${title}」（${why}）`,
  name: (title: string): string => `「${title}」`,
  why: {
    'due-soon': (day: string, reportDay: string): string => `${dayBeside(day, reportDay)}到期`,
    overdue: (day: string, reportDay: string): string => `${dayBeside(day, reportDay)}已到期`,
    'plan-missing': (day: string, reportDay: string): string => `计划${dayBeside(day, reportDay)}到期未报`,
    changed: (day: string, reportDay: string): string => `${dayBeside(day, reportDay)}申请调整`,
    returned: (day: string, reportDay: string): string => `${dayBeside(day, reportDay)}被退回`,
  },
  state: {
    'on-time': (moment: string, day: string): string => `${momentBeside(moment, day)}报齐，按时`,
    'before-meeting': (moment: string, day: string): string => `${momentBeside(moment, day)}报齐，周一前补报`,
    late: (moment: string, day: string): string => `${momentBeside(moment, day)}报齐，已过周一例会`,
  },
  missing: '缺报',
  open: (moment: string, day: string): string => `未报齐；${momentBeside(moment, day)}前补报仍计半分`,
  unreported: (names: readonly string[], hidden: number): string => `未报${listed(names, hidden)}`,
  none: '本周没有应报的事项，不计',
  quiet: (count: number): string => `在办${count}项均无临期、逾期和变化，只须勾选「本周无变化」，不计分`,
} as const;
