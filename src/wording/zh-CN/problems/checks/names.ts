import { fieldWords, said, valueWords } from '../phrases.ts';
import type { Params, ProblemText } from '../problem-text.ts';

/** Words for file names, ids and what refers to what. */
export const nameTexts = {
  'record-name': {
    title: '内容与文件名不符',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，与文件的位置和名称不符`,
    expected: (p) => `“${said(p, 'expected')}”，与“${said(p, 'path')}”一致`,
    fix: (p) =>
      said(p, 'rename') === ''
        ? '请改正这一项；如果是文件放错了地方或起错了名，就移动、改名'
        : `请把文件改名：补报请命名 ${said(p, 'rename')}`,
    example: { wrong: 'id: t2026-013  # 文件夹是 t2026-012', right: 'id: t2026-012' },
  },
  'record-id-twice': {
    title: '编号重复',
    message: (p) => `发现${fieldWords(p)}${valueWords(p)}已经用过，先前的在 ${said(p, 'first')}`,
    expected: () => '每个编号只用一次，往年的也不重复',
    fix: () => '请改用没有用过的编号；如果是同一件事登记了两次，就删去一份',
    example: { wrong: 'id: c2026-001  # 另一条线索已用', right: 'id: c2026-002' },
  },
  'reference-unknown': {
    title: '台账里没有所指的对象',
    message: (p) => `发现${fieldWords(p)}写的是${valueWords(p)}，${absenceWords(p)}`,
    expected: (p) => TARGETS[said(p, 'target')] ?? '台账里有的编号',
    fix: (p) =>
      said(p, 'rename') !== ''
        ? `请把文件改名：补报请命名 ${said(p, 'rename')}，unit 写不带序号的编号`
        : said(p, 'nearest') === ''
          ? (CHECKS[said(p, 'target')] ??
            `请核对编号；还没有登记的，先登记（${PLACES[said(p, 'target')] ?? '相应的文件'}）`)
          : `请核对，是否应为“${said(p, 'nearest')}”`,
    example: { wrong: 'lead: gongchen', right: 'lead: gongcheng' },
  },
} as const satisfies Record<string, ProblemText>;

const TARGETS: Readonly<Record<string, string>> = {
  unit: 'units 文件夹里有的单位编号',
  post: 'office.yaml 的 posts 里有的岗位编号',
  actor: 'units 文件夹里有的单位编号，或 office.yaml 的 posts 里有的岗位编号',
  task: 'tasks 文件夹里有的任务编号，其下要有 task.yaml',
  meeting: 'meetings 文件夹里有的会议编号',
  decision: '这次会议议定事项（decisions）里有的序号',
  incoming: 'incoming 文件夹里有的来件编号',
  clue: 'clues 文件夹里有的线索编号',
  item: 'items.yaml 里有的单项工作编号',
  league: 'rules 文件夹里计分规则所列的排名组编号，或“不参评”',
  period: '计分规则施行期间的一期，按月的写成 2026-05，按季度的写成 2026-q2；施行以前的写月份',
  record: '台账里有的记录的路径，停止办公写成“路径#编号”',
  conclusion: '台账里有的核验结论，写成“路径#任务编号/节点编号”',
};

const PLACES: Readonly<Record<string, string>> = {
  unit: 'units/{unit}.yaml',
  post: 'office.yaml 的 posts',
  actor: 'units/{unit}.yaml 或 office.yaml 的 posts',
  task: 'tasks/{year}/{task}/task.yaml',
  meeting: 'meetings/{year}/{date}-{slug}.yaml',
  decision: '会议文件的 decisions',
  incoming: 'incoming/{year}/{id}.yaml',
  clue: 'clues/{year}/{id}.yaml',
  item: 'items.yaml',
  league: 'rules/{version}.yaml 的 leagues',
};

/** How to mend a name that is not registered first. */
const CHECKS: Readonly<Record<string, string>> = {
  period: '请核对是哪一期',
  record: '请照这份记录在台账里的路径写',
  conclusion: '请照核验记录的路径、任务编号和节点编号写',
};

const ABSENT: Readonly<Record<string, string>> = {
  period: '计分规则里没有这一期',
  record: '台账里没有这份记录',
  conclusion: '台账里没有这条核验结论',
};

const THINGS: Readonly<Record<string, string>> = {
  unit: '单位',
  post: '岗位',
  actor: '单位或岗位',
  task: '任务',
  meeting: '会议',
  incoming: '来件',
  clue: '线索',
  item: '单项工作',
  league: '排名组',
};

function absenceWords(p: Params): string {
  const target = said(p, 'target');
  if (target === 'decision') return `会议“${said(p, 'meeting')}”没有这一项议定事项`;
  return ABSENT[target] ?? `台账里没有这个${THINGS[target] ?? '编号'}`;
}
