import { said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for where matters come from: meetings, incoming papers, clues. */
export const sourceTexts = {
  'task-source-missing': {
    title: '来源没有指明是哪一件',
    message: (p) => `发现任务来源是“${said(p, 'kind')}”，没有写明${NEEDED[said(p, 'needed')] ?? '是哪一件'}`,
    expected: (p) => `source 里有 ${said(p, 'needed')}`,
    fix: (p) => `请在 source 里补上 ${said(p, 'needed')}；还没有登记的，先登记`,
    example: {
      wrong: 'source: { kind: 办公会 }',
      right: 'source: { kind: 办公会, meeting: 2026-03-09-office, decision: 2 }',
    },
  },
  'meeting-decision-uncovered': {
    title: '议定事项没有列入督查任务',
    message: (p) =>
      `发现议定事项第${said(p, 'value')}项没有督查任务，也没有写不列入的理由：${said(p, 'text')}`,
    expected: () => '会后2个工作日内列入督查任务，或写明不列入的理由',
    fix: () => '请登记督查任务，在其 source 里写明会议和事项；不列入的，补上 notListed',
  },
  'meeting-decision-both': {
    title: '既列入又不列入',
    message: (p) => `发现议定事项第${said(p, 'no')}项写了不列入的理由，任务 ${said(p, 'task')} 却由它而来`,
    expected: () => '列入的不写 notListed，不列入的没有督查任务',
    fix: (p) => `请删去 notListed，或改正 ${said(p, 'task')} 的来源`,
    example: { wrong: 'notListed: 原则性要求', right: '# 已列入，不写 notListed' },
  },
  'meeting-listing-late': {
    title: '会后没有及时列入',
    message: (p) => `发现“${said(p, 'meeting')}”（${said(p, 'date')}）之后第${said(p, 'days')}个工作日才登记`,
    expected: () => '会后2个工作日内登记',
    fix: () => '请今后及时登记；这一条30天内提示，不影响任何单位的得分',
  },
  'annual-goal-late': {
    title: '年度目标任务下达晚了',
    message: (p) => `发现年度目标任务的通知单于${said(p, 'value')}印发`,
    expected: (p) => `不晚于${said(p, 'limit')}`,
    fix: () => '请今后在第一季度下达；日期写错的请改正。这一条30天内提示',
  },
  'annual-goal-steps': {
    title: '年度目标任务没有路径图',
    message: () => '发现年度目标任务没有写步骤措施（steps）',
    expected: () => '年度目标任务写明路径图：步骤与措施',
    fix: () => '请补上 steps，每步一项',
    example: { wrong: '# 没有 steps', right: 'steps: [立项批复, 设计招标, 开工, 验收]' },
  },
  'clue-decision': {
    title: '转督办的线索没有立任务',
    message: (p) => `发现线索${said(p, 'clue')}决定${valueWords(p)}，还没有以它为来源的任务`,
    expected: () => '转督办的线索另立督查任务，写明办理单位和时限',
    fix: (p) => `请登记督查任务，在它的 source 里写 clue: ${said(p, 'clue')}；不转的，改写决定和理由`,
    example: { wrong: 'source: { kind: 群众线索 }', right: 'source: { kind: 群众线索, clue: c2026-002 }' },
  },
} as const satisfies Record<string, ProblemText>;

const NEEDED: Readonly<Record<string, string>> = {
  meeting: '是哪次会议',
  decision: '是会议的哪一项议定事项',
  incoming: '是哪件来件',
  clue: '是哪条线索',
};
