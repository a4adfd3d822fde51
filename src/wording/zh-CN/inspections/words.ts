import { dayBeside } from '../calendar/day-phrases.ts';
import { dayInWords } from '../calendar/day.ts';

/** Where a problem that was found stands, by the engine's word for it. */
export const foundStateWords = {
  unverified: '待核实',
  untrue: '不属实',
  true: '属实',
  mending: '整改中',
  claimed: '已报待核',
  'struck-off': '销号',
} as const;

/** Words of the pages of 督查记录. */
export const inspectionWords = {
  title: '督查记录',
  deck: '稽查、督查、拉练、现场督办、会商、会诊、点评，进行以后登记，发现了什么、要求了什么、改到哪一步，逐条列在这里。',
  none: '尚无督查记录。',
  all: '全部记录',
  problems: '按问题看',
  day: '日期',
  until: '最后一天',
  id: '督查记录编号',
  kind: '种类',
  name: '督查',
  method: '方式',
  leader: '带队',
  units: '受督查单位',
  result: '发现的问题',
  place: '地点',
  content: '督查内容',
  good: '肯定的',
  comment: '意见',
  paper: '纸质记录',
  month: '属于',
  tasks: '涉及的事项',
  facts: '督查情况',
  members: '参加的科室和分工',
  part: '分工',
  memberResult: '各自查到的情况',
  who: '科室、岗位',
  scheme: '督查方案',
  basis: '督查依据',
  focus: '督查重点',
  ways: '督查方式',
  schedule: '时间安排',
  approval: '审批',
  found: '发现的问题',
  no: '序号',
  category: '类别',
  fact: '事实',
  clause: '依据条款',
  unit: '单位',
  state: '走到哪一步',
  verdict: '核实结论',
  demands: '整改要求',
  demand: '要求',
  how: '办法',
  deliverable: '可核对的成果',
  due: '期限',
  matter: '所属事项',
  standing: '办理',
  marks: '拉练打分',
  mark: '打分',
  why: '扣分的理由',
  feedback: '反馈',
  noFeedback: '尚未反馈。',
  sheet: '打印反馈单',
  counts: '各类问题',
  count: '条数',
} as const;

const pieces = (n: number) => `${String(n)}个`;

/** Sentences of the same pages. */
export const inspectionText = {
  name: (kind: string, title: string | undefined) => (title === undefined ? kind : `${title}（${kind}）`),
  span: (on: string, until: string | undefined) =>
    until === undefined ? dayInWords(on) : `${dayInWords(on)}至${dayBeside(until, on)}`,
  found: (n: number, states: readonly (readonly [string, number])[]) =>
    `${pieces(n)}：${states.map(([state, count]) => `${state}${String(count)}`).join('，')}`,
  noFound: '没有列问题',
  unitsOf: (names: readonly string[]) =>
    names.length > 4 ? `${names.slice(0, 3).join('、')}等${String(names.length)}个单位` : names.join('、'),
  verdict: (day: string, result: string, by: string, note: string | undefined) =>
    `${dayInWords(day)}${by}核实：${result}${note === undefined ? '' : `，${note}`}`,
  noVerdict: '待核实',
  about: (nos: readonly number[]) => `针对第${nos.map(String).join('、')}个问题`,
  open: (due: string) => `${dayInWords(due)}前完成`,
  claimed: (day: string) => `${dayInWords(day)}报完成，等核验`,
  accepted: (day: string) => `${dayInWords(day)}认定完成`,
  asReported: (day: string) => `${dayInWords(day)}按报告认定`,
  gone: '已取消',
  feedback: (channel: string, no: string | undefined, receiver: string | undefined) =>
    [channel, no, receiver === undefined ? undefined : `${receiver}收`].filter(Boolean).join('，'),
  received: (day: string) => `${dayInWords(day)}收到`,
  schedule: (from: string, to: string, report: string) =>
    `${dayInWords(from)}至${dayInWords(to)}进点，${dayInWords(report)}前交报告`,
  approval: (day: string, by: string, mode: string) => `${dayInWords(day)}${by}${mode}`,
  monthOf: (month: string) => `${month}的点评`,
  withheld: (n: number) => `另有${String(n)}份督查记录不予公开`,
  problemsDeck: (n: number, units: number) =>
    `历次督查发现的问题${pieces(n)}，涉及${String(units)}个单位；同一个问题在几个单位都有的，逐个单位列出。`,
  ofCategory: (category: string) => `督查发现的问题：${category}`,
  foundOf: (name: string) => `${name}：发现的问题`,
  noProblems: '历次督查没有列出问题。',
  /** In the course of a matter. */
  event: (name: string, text: string) => (text === '' ? name : `${name}：${text}`),
  demanded: (title: string, due: string) => `要求${dayInWords(due)}前${title}`,
  exposed: (from: string, title: string) => `曝光：${from}，${title}`,
  verified: (result: string) => `核查曝光的问题：${result}`,
  /** `2026年3月18日曝光，次日现场督办（1天）`. */
  response: (exposed: string, on: string, days: number, act: string) =>
    `${dayInWords(exposed)}曝光，${days === 0 ? '当天' : dayInWords(on)}${act}，${days === 0 ? '当天反应' : `${String(days)}天`}`,
  noResponse: (exposed: string, days: number) =>
    `${dayInWords(exposed)}曝光，已过${String(days)}天，尚无行动`,
  before: (on: string, name: string) => `曝光以前，${dayInWords(on)}已经${name}`,
  act: {
    verdict: '作出核查结论',
    inspection: '到场督查',
    notice: '印发通知单',
    event: '登记处理',
    verification: '核查',
  },
  set: { all: '全部督查记录', problems: '督查发现的问题' },
} as const;

/** 督查情况反馈单 and 督查方案 as they are printed. */
export const sheetWords = {
  draft: '草稿',
  unsealed: '待盖章',
  feedback: '督查情况反馈单',
  no: '编号',
  unit: '受督查单位',
  when: '督查时间、方式、带队',
  content: '督查内容',
  good: '肯定的',
  found: '发现的问题',
  fact: '事实',
  clause: '依据条款',
  nature: '性质',
  noFound: '没有列问题。',
  demands: '整改要求',
  demand: '要求',
  deliverable: '可核对的成果',
  due: '期限',
  noDemands: '没有提出整改要求。',
  opinion: '受督查单位意见',
  choices: ['属实', '部分属实（请说明）', '不属实（请说明）'],
  head: '负责人（签字）',
  date: '日期',
  review: (section: string) => `对督查情况有异议的，自收到之日起30日内向${section}以外的复核岗位申请复核。`,
  seal: '（盖章处）',
  handled: (section: string) => `承办：${section}`,
  asOf: (day: string) => `数据截至：${dayInWords(day)}`,
  back: '督查记录',
  no1: '序号',
  blank: '　　',
  blankDay: '　　　　年　　月　　日',
  when2: (span: string, method: string, leader: string) => `${span}　${method}　${leader}`,
} as const;
