import { dayInWords, dayWithWeekday } from '../calendar/day.ts';
import { dayBeside, momentBeside } from '../calendar/day-phrases.ts';
import { withheldText } from '../duties/sentences.ts';

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
  moved: (due: string): string => `移交或者暂缓办理以后，改为${dayInWords(due)}`,
  act: { first: '报送', resubmission: '重报', prompt: '签收', concluded: '报办结，计划视为报送' },
  met: (day: string, due: string, act: string): string => `${dayBeside(day, due)}${act}`,
  onTime: '按时',
  late: (days: number): string => `逾期${String(days)}个工作日`,
  missing: (day: string): string => `截至${dayInWords(day)}未报`,
  missingValue: '未报',
} as const;

/** `3项：「甲」、「乙」，另有1项不予公开`. */
function listed(names: readonly string[], hidden: number): string {
  if (names.length === 0) return `${String(hidden)}项，均不予公开`;
  const rest = hidden === 0 ? '' : `，${withheldText(hidden)}`;
  return `${String(names.length + hidden)}项：${names.join('、')}${rest}`;
}

/** What a line of part C2 says of one week. */
export const weekWords = {
  day: (day: string, time: string): string => `报告日${dayWithWeekday(day)}，${time}前报齐为按时`,
  own: (names: readonly string[], hidden: number): string => `须各有一行的${listed(names, hidden)}`,
  others: (names: readonly string[], hidden: number): string =>
    `可由「其余无变化」一并说明的${listed(names, hidden)}`,
  matter: (title: string, due: string, reportDay: string, overdue: boolean): string =>
    `「${title}」（${dayBeside(due, reportDay)}${overdue ? '已到期' : '到期'}）`,
  name: (title: string): string => `「${title}」`,
  state: {
    'on-time': (moment: string, day: string, proof: string): string =>
      `${momentBeside(moment, day)}报齐${proof}，按时`,
    'before-meeting': (moment: string, day: string, proof: string): string =>
      `${momentBeside(moment, day)}报齐${proof}，碰头会以前补报`,
    late: (moment: string, day: string, proof: string): string =>
      `${momentBeside(moment, day)}报齐${proof}，已过碰头会`,
  },
  missing: '没有报',
  incomplete: '没有报齐',
  open: (meeting: string, day: string, late: string): string =>
    `还没有报齐；${momentBeside(meeting, day)}前补报计${late}`,
  unreported: (names: readonly string[], hidden: number): string => `漏${listed(names, hidden)}`,
} as const;
