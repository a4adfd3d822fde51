import { dayBeside, momentBeside } from '../calendar/day-phrases.ts';
import { dayInWords } from '../calendar/day.ts';
import { lateTitles } from './late-titles.ts';

const pieces = (n: number) => `${String(n)}件`;

/** 立项下达. */
export const registerWords = {
  title: lateTitles.register,
  about: '一件事一份；分到几个单位办的，勾上单位，各建一档、同用一份通知单。编号由系统接着编。',
  none: '现行规则里没有督查任务。',
  subjectLabel: '新事项',
  subject: '登记一件',
  begunNote: '标题、单位、时限、来源已按纪要填好，请核对。会议的记录要一起登记，否则收件时对不上来源。',
  begunOpen: '纪要里的时限没有写明日期，请填上。',
  dueOf: (unit: string) => `${unit}的完成时限（不写就同总时限）`,
  dueOfNoLater: (unit: string) => `${unit}的时限逢休息日提前`,
  no: '通知单编号',
  id: '任务编号',
  source: '来源（还没有立项的议定事项、来件、线索）',
  sourceOther: '来源不在上面的',
  printed: '印发日期',
  due: '完成时限',
  dueNoLater: '时限说的是“某月底前”“某月份之前”（逢休息日提前）',
  classFixed: '等级已经主要领导在通知单上签批确定',
  classWhen: '等级的确定',
  lead: '主办单位',
  official: '牵头负责同志',
  officialHint: '不选就是主办单位的分管领导',
  split: '同时分办到几个单位（各建一档，同用这份通知单；主办单位总牵头）',
  splitUnit: (name: string, leader: string) => `${name}，${leader}`,
  amount: (name: string) => `${name}的目标数`,
  childTitle: (title: string, unit: string) => `${title}（${unit}）`,
  assists: '协办（配合）单位',
  more: '更多：量化目标、单项工作、标签、路径图、背景',
  steps: '路径图（一行一步）',
  tag: (name: string) => `标签：${name}`,
  before: '今天已经登记、网上还没有的通知单份数',
  beforeHint: '一次接着登记几件的，从第二件起填前面的份数，编号就接着往下排',
} as const;

/** 群众线索. */
export const clueWords = {
  title: lateTitles.clue,
  about: '先去掉个人信息再登记：不写姓名、电话、住址、车牌，也不写能认出是谁反映的话。',
  none: '',
  subjectLabel: '线索',
  fresh: '登记一条新线索',
  waiting: (id: string, summary: string) => `${id}：${summary}`,
  warn: '线索是公开记录的一部分，写进去就删不掉。原话、来信、录音一律不进台账。',
  decide: '现在就作决定',
  decision: '决定',
  reason: '分析与理由',
  known: '线索',
} as const;

/** 来件和回告. */
export const incomingWords = {
  title: lateTitles.incoming,
  about:
    '领导批示、上级来文、媒体曝光，一件一份；要求回告的写明向谁、最迟哪天，回告以后在这里登记。涉密的不进台账。',
  subjectLabel: '来件',
  fresh: '登记一件新来件',
  waiting: (title: string, to: string, due: string) => `${dayInWords(due)}以前回告${to}：${title}`,
  none: '',
  known: '来件',
  wanted: '要求回告',
  wantedBy: (to: string, due: string) => `${dayInWords(due)}以前回告${to}`,
  units: '涉及的单位',
  wants: '要求回告',
} as const;

/** 催办, 暂缓, 恢复, 撤销, 移交. */
export const eventWords = {
  title: lateTitles.event,
  about: '打过电话、发过催办单的勾一下单位；暂缓、恢复、撤销、移交、停报须有主要领导的决定。',
  none: '没有在办的事项。',
  subjectLabel: '登记什么',
  subjects: {
    催办: '催办（已电话）',
    暂缓办理: '暂缓办理',
    恢复: '恢复办理',
    撤销督办: '撤销督办',
    通知单作废: '通知单作废',
    取消节点: '取消节点',
    移交: '移交',
    反馈: '反馈',
  },
  pause: '周报停报',
  week: '停报哪一周',
  on: '日期',
  way: '怎样催的',
  ways: ['电话', '催办单', '当面', '工作群'],
  unit: (name: string, n: number) => `${name}：逾期${pieces(n)}`,
  urged: '已催',
  today: '今天催过了',
  skip: (matter: string) => `这次没有说到：${matter}`,
  late: (matter: string, whats: readonly string[]) => `${matter}：${whats.join('；')}`,
  what: (what: string, due: string, late: number, now: string) =>
    `${what}，应于${dayBeside(due, now.slice(0, 10))}，逾期${String(late)}个工作日`,
  text: (way: string, unit: string, whats: readonly string[]) => `${way}催办${unit}：${whats.join('；')}。`,
  matter: '事项',
  decision: '主要领导的决定',
  nodes: '取消哪些节点',
  node: (title: string, due: string) => `${title}（${dayInWords(due)}）`,
  end: '办结',
  to: '接办单位',
  dates: '已经逾期的另定日期',
  newDate: (title: string) => `${title}：新的日期`,
  left: (n: number) => `另有${pieces(n)}在办的没有列，请从事项的档案里登记`,
} as const;

/** 备案. */
export const filingWords = {
  title: lateTitles.filing,
  about: '等备案的计划都在这里：勾“备案”，再勾哪些节点考核；要改的写退回理由。一次报完，一件一份记录。',
  none: '没有等备案的计划。',
  subject: (n: number) => `等备案的计划${pieces(n)}`,
  version: (version: number, isChange: boolean, received: string, now: string) =>
    `${isChange ? '调整申请，' : ''}第${String(version)}版，${momentBeside(received, now.slice(0, 10))}收到`,
  due: (due: string, now: string) => `应于${dayBeside(due, now.slice(0, 10))}前备案`,
  approved: (post: string, on: string, now: string) => `${post}${dayBeside(on, now.slice(0, 10))}已审定`,
  notApproved: (post: string) => `还没有${post}的审定：勾了备案，审定就按上面填的日期、方式一并登记`,
  reason: (text: string) => `申请理由：${text}`,
  file: '备案',
  assess: (title: string, due: string) => `考核：${title}（${dayInWords(due)}）`,
  assessed: (title: string, due: string) => `已是考核节点：${title}（${dayInWords(due)}）`,
  plain: (title: string, due: string) => `${title}（${dayInWords(due)}）`,
  end: (due: string) => `完成时限（${dayInWords(due)}）总是考核节点`,
  chief: '超出通知单时限，主要领导已经同意',
  back: '退回',
  refuse: '不同意调整',
  reasonLabel: '理由',
} as const;

/** 签批. */
export const signWords = {
  title: lateTitles.sign,
  about:
    '领导签过的待签批清单一次登记：全部同意的勾一下，退回的单写意见。序号和清单上的一样；每件一份记录，凭据就是清单编号。',
  none: '没有等签批的。',
  subjectLabel: '哪位领导',
  subject: (name: string, n: number) => `${name}（${String(n)}件）`,
  sheet: '签过的清单',
  no: '清单编号',
  on: '签字日期',
  deputy: '代签的领导（有委托的）',
  all: '清单上的全部同意（下面另写了意见的除外）',
  agree: '同意',
  refuse: { plan: '退回', change: '不同意', beyond: '不同意', class: '退回', paper: '退回' },
  answer: '同意还是退回',
  reason: '意见',
  row: (n: number, what: string, subject: string) => `${String(n)}. ${what}：${subject}`,
  matter: (unit: string, matter: string) => `${unit} ${matter}`,
  withheld: (n: number) => `清单上另有${pieces(n)}不在这里列，请走内网`,
} as const;
