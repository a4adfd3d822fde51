import { dayBeside } from '../calendar/day-phrases.ts';
import { quoted } from '../shared/quoted.ts';

/** Sentences of 重点工作进展周报 and of 近期重点工作进展情况要点. */
export const weeklyText = {
  title: '重点工作进展周报',
  issue: (year: string, n: number, from: string, to: string) =>
    `${year}年第${String(n)}期（${dayBeside(from, from)}—${dayBeside(to, from)}）`,
  to: (chief: string) => `报：${chief}　　送：班子成员`,
  by: (section: string, day: string) => `${section}　${day}`,
  parts: {
    decide: '需要领导决定或协调的事项',
    late: '逾期和滞后',
    done: '本周办结和重要进展',
    due: '下周到期',
    notices: '新交办事项',
    reports: '报送情况',
  },
  none: {
    decide: '没有',
    late: '没有',
    done: '没有',
    due: '没有',
    notices: '没有',
    reports: '本周不报',
  },
  lateHead: ['事项', '主办单位', '应于', '逾期', '原因（单位原话）', '下一步'],
  noReason: '没有说明',
  next: {
    request: (post: string) => `已申请延期，待${post}答复`,
    urged: (days: readonly string[], reference: string) =>
      `已催办${String(days.length)}次（最近${dayBeside(days.at(-1) ?? '', reference)}）`,
    none: '未催办',
  },
  reports: (owed: number, inTime: number, missing: readonly string[]) =>
    `应报${String(owed)}家，按时${String(inTime)}家${
      missing.length === 0 ? '，没有缺报' : `；未报：${missing.join('、')}`
    }。`,
  late: (units: readonly string[]) => `迟报：${units.join('、')}。`,
  called: (unit: string, isCalled: boolean) => (isCalled ? `${unit}（已电话催）` : unit),
  review: '领导审阅意见',
  signed: '秘书科负责人',
  annex: '附表　全部在办事项一览',
  annexHead: ['序号', '编号', '事项', '主办', '时限', '本周进展（单位原话）', '灯'],
  unchanged: '没有变化',
  noReport: '未报',
  annexNote: (n: number) => `共${String(n)}项。`,
} as const;

export const keyPointsText = {
  title: '近期重点工作进展情况要点',
  meeting: (day: string, word: string) => `${day}　${word}`,
  parts: {
    remarks: '主任批示和落实',
    decide: '需会上定的事',
    late: '红灯和滞后',
    due: '本周到期',
    done: '上周办结和完成',
    outside: '本周会议、检查、外出',
    record: '主任强调和部署',
  },
  none: {
    remarks: '上期周报没有批示',
    decide: '没有',
    late: '没有',
    due: '没有',
    done: '没有',
  },
  remark: (week: string, quote: string) => `${week}周报：${quoted(quote)}`,
  doneCount: (ends: number, steps: number, shown: number) =>
    `办结${String(ends)}件，完成节点${String(steps)}个${shown === 0 ? '' : '，其中'}${shown === 0 ? '。' : '：'}`,
  recordHead: ['事项', '单位', '时限'],
} as const;
