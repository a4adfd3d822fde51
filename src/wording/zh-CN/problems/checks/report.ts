import { said, valueWords } from '../load/phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for weekly reports. */
export const reportTexts = {
  'report-week': {
    title: '周次还没有到',
    message: (p) => `发现周次${valueWords(p)}从${said(p, 'monday')}才开始，报送时间却是${said(p, 'day')}`,
    expected: (p) => `报送当天所在的周“${said(p, 'expected')}”，或更早的一周`,
    fix: () => '请核对周次，文件夹名一并改正',
    example: { wrong: 'week: 2026-W44', right: 'week: 2026-W10' },
  },
  'report-week-empty': {
    title: '这一周不用报送',
    message: (p) => `发现${valueWords(p)}这一周周一到周五没有工作日`,
    expected: () => '没有工作日的周不报周报',
    fix: () => '请不必处理：其中报的完成照常算数。这一条30天内提示',
  },
  'report-task': {
    title: '报了与本单位无关的事项',
    message: (p) => `发现任务${valueWords(p)}（${said(p, 'title')}）与${said(p, 'unit')}无关`,
    expected: (p) => `本单位主办、协办或承担节点的任务；这一任务的单位是：${said(p, 'expected')}`,
    fix: () => '请核对任务编号，或删去这一项',
  },
  'report-supplements': {
    title: '补报没有说明补充的是哪一份',
    message: () => '发现这是补报（文件名带序号），没有写补充的是哪一份、为什么',
    expected: () => '补报写明补充的是哪一份、为什么（supplements）',
    fix: (p) => `请补上一行，例如 supplements: ${said(p, 'unit')}.yaml，漏报一项`,
    example: { wrong: '# 没有 supplements', right: 'supplements: gongcheng.yaml，漏报一项' },
  },
  'report-empty': {
    title: '周报没有内容或自相矛盾',
    message: (p) =>
      said(p, 'why') === 'both'
        ? `发现周报既写了本周无变化，又写了${said(p, 'count')}项进展`
        : '发现周报既没有事项，也没有写本周无变化',
    expected: () => '写 matters（事项进展），或写 noChange: true（本周无变化），两者取一',
    fix: (p) =>
      said(p, 'why') === 'both' ? '请删去 noChange' : '请补上事项进展；确无变化的写 noChange: true',
    example: { wrong: 'matters: []', right: 'noChange: true' },
  },
} as const satisfies Record<string, ProblemText>;
