import { dayInWords, momentInWords, periodInWords } from '../calendar/day.ts';

/** Periods by name in a row: two of them, more from the first to the last. */
const listed = (periods: readonly string[]): string => {
  const [first = '', ...rest] = periods;
  const last = rest.at(-1);
  return rest.length > 1 && last !== undefined ? `${first}至${last}` : [first, ...rest].join('、');
};

/** Sentences about the state of a score period, its frozen versions and their corrections. */
export const editionSentences = {
  state: {
    provisional: '暂定',
    due: '待锁定',
    frozen: '已审定（锁定）',
    corrected: (version: number): string => `已更正（第${String(version)}版）`,
    replaced: (version: number, by: number): string => `第${String(version)}版，已由第${String(by)}版取代`,
  },
  provisional: (lockDay: string): string =>
    `未到锁定日（${dayInWords(lockDay)}），得分为暂定，只供系统内核对。`,
  due: (lockDay: string): string =>
    `${dayInWords(lockDay)}起可以锁定，须异议都已答复、主要领导批准。锁定以前得分为暂定，只供系统内核对。`,
  frozen: (approved: string, frozen: string): string => `${approved}，${momentInWords(frozen)}锁定。`,
  corrected: (approved: string, written: string): string => `${approved}，${momentInWords(written)}更正。`,
  approved: (post: string, mode: string, on: string): string => `${dayInWords(on)}${post}批准（${mode}）`,
  /** What is not frozen yet, from which day it may be, and who may see it. */
  open: (
    running: readonly { readonly name: string; readonly from: string }[],
    due: readonly string[],
    shown: boolean,
  ): string => {
    const clauses = [
      ...(due.length === 0 ? [] : [`${listed(due)}待批准锁定`]),
      ...running.map(({ name, from }) => `${name}最早${dayInWords(from)}锁定`),
    ];
    return `${clauses.join('，')}，得分为暂定，${shown ? '只供系统内核对' : '不公开'}。`;
  },
  version: (version: number): string => `第${String(version)}版`,
  versionTitle: (period: string, version: number): string =>
    `${periodInWords(period)}排名（第${String(version)}版）`,
  facts: {
    approval: '批准',
    frozen: '锁定',
    written: '更正',
    rules: '计分规则',
    objections: '未答复的异议',
    forced: '不足两个单位参加排名',
  },
  approvalText: (post: string, on: string, mode: string, paper: string | undefined): string =>
    `${post}，${dayInWords(on)}（${mode}${paper === undefined ? '' : `，${paper}`}）`,
  objection: (id: string, note: string): string => `${id}：${note}`,
  /** Over the page of a version that is no longer the last. */
  replaced: (version: number, written: string, reason: string): string =>
    `本版已于${momentInWords(written)}由第${String(version)}版取代，原样保留。更正理由：${reason.replace(/。$/u, '')}。`,
  inputs: (count: number): string => `计分依据变动${String(count)}处`,
  correctedSet: (period: string, version: number): string => `${period}第${String(version)}版更正的数`,
  moreFigures: (count: number): string => `另有${String(count)}处，见所附文件。`,
  notPrinted: '公布的得分、名次没有变动。',
  /** Where scores are not published. */
  noRankMoved: '公布的名次没有变动。',
  notOfUnit: '本单位公布的得分、名次没有变动。',
  data: {
    text: '数据（JSON）',
    edition: '本版各单位的计分依据、得分和名次',
    unitPeriod: '本页的得分由来',
    rules: '本版全部参数',
    /** Of an edition in which something was withdrawn from the public later. */
    hidden: (count: number): string =>
      `本版各单位的计分依据、得分和名次；其中${String(count)}处后来改为不予公开，已经隐去，所以与摘要对不上`,
  },
} as const;

/** What the figures of an edition are called, by their paths. */
export const figureWords = {
  name: '单位名称',
  league: '排名组',
  order: '固定次序',
  rank: '名次',
  grade: '等次',
  change: '名次变化',
  list: '榜单',
  listed: '列入',
  ranked: '参加排名',
  rankOf: (rank: string): string => `第${rank}名`,
  result: {
    base: '基础分',
    bonus: '加分',
    deduction: '扣分',
    handicap: '照顾分',
    cut: '总分限制截去的分',
    total: '总分',
    matters: '主办件数',
    falsified: '弄虚作假的事项数',
  },
  lists: {
    completion: '任务完成',
    quality: '办理质量',
    plans: '计划报送',
    weeks: '周报',
    bonus: '加分',
    deductions: '扣分',
    marks: '评分',
  },
  leaf: {
    class: '等级',
    role: '主办、协办',
    state: '状态',
    late: '逾期工作日数',
    c: '完成值c',
    p: '计划值p',
    z: '周报值z',
    points: '分值',
    mark: '评分',
    why: '不适用的理由',
    kind: '种类',
  },
  withheld: '不予公开的事项',
  finding: '核查结论',
  plan: '计划未报',
  node: (id: string): string => `节点${id}`,
  concluded: '办结',
  again: (nth: string): string => `第${nth}项`,
  values: {
    finished: '完成',
    open: '未完成',
    waiting: '留到下期结算',
    lead: '主办',
    assist: '协办',
  },
} as const;
