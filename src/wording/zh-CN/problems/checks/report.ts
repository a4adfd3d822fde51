import { said, valueWords } from '../phrases.ts';
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
    title: '周报没有内容',
    message: () => '发现周报既没有写事项，也没有写其余无变化',
    expected: () => '写 matters（事项进展），或者写 others: 无变化，也可以都写',
    fix: () => '请补上事项进展；都没有变化的写 others: 无变化，逾期的、下个报告日以前到期的仍逐件写',
    example: { wrong: 'matters: []', right: 'others: 无变化' },
  },
  'report-left-out': {
    title: '周报没有报齐',
    message: (p) => `发现${valueWords(p)}的周报漏了${said(p, 'count')}件：${said(p, 'matters')}`,
    expected: (p) =>
      said(p, 'own') === ''
        ? '没有办完的任务每件一行，或者用 others: 无变化 一并说明'
        : '没有办完的任务每件一行，或者用 others: 无变化 一并说明；逾期的、下个报告日以前到期的须单独一行',
    fix: (p) =>
      said(p, 'late') === ''
        ? `请在${said(p, 'due')}以前补报一份（${said(p, 'unit')}-2.yaml），写上漏报的任务`
        : `请在${said(p, 'due')}碰头会以前补报一份（${said(p, 'unit')}-2.yaml），写上漏报的任务`,
    example: {
      wrong: 'others: 无变化  # 有一件已经逾期',
      right: 'matters: [{ task: t2026-012, text: 已催办 }]\nothers: 无变化',
    },
  },
} as const satisfies Record<string, ProblemText>;
