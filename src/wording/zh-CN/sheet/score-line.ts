import { dayInWords } from '../calendar/day.ts';
import { dayBeside } from '../calendar/day-phrases.ts';

const change = (from: string, to: string): string => `由${dayInWords(from)}调整为${dayBeside(to, from)}`;
const interval = (after: string, until: string): string =>
  `${dayInWords(after)}之后至${dayBeside(until, after)}`;

/** What a node line of part A says: its date, its claim, its check, its weight. */
export const nodeWords = {
  subtitle: (role: 'lead' | 'assist', level: string, node: string): string =>
    `${role === 'lead' ? '主办' : '协办'} · ${level} · ${node}`,
  concluded: '办结',
  plan: '计划',
  ack: '签收',
  node: (title: string): string => `节点：${title}`,
  plainNode: '节点',
  rectification: (title: string): string => `整改：${title}`,
  due: (day: string): string => `应于${dayInWords(day)}完成`,
  rolled: (day: string, due: string): string =>
    `原定${dayInWords(day)}遇休息日，${due > day ? '顺延' : '提前'}至${dayBeside(due, day)}`,
  handedOver: (on: string, due: string): string => `${dayInWords(on)}移交，日期另定为${dayBeside(due, on)}`,
  rested: (day: string): string => `暂缓办理期间的工作日顺延，至${dayInWords(day)}`,
  held: '暂缓办理，恢复后时限顺延',
  postponed: {
    granted: (from: string, to: string): string => `经同意${change(from, to)}`,
    further: (from: string, to: string): string => `再次同意${change(from, to)}，只作记录，日期不动`,
    pending: (from: string, to: string): string => `申请${change(from, to)}，尚未答复，日期不变`,
    refused: (from: string, to: string): string => `申请${change(from, to)}，未获同意，日期不变`,
    'too-late': (from: string, to: string): string => `申请${change(from, to)}，申请过迟，日期不变`,
  },
  claimed: (day: string, due: string, concluded: boolean): string =>
    `${dayBeside(day, due)}${concluded ? '报办结' : '报完成'}`,
  onTime: '按时',
  late: (days: number): string => `逾期${String(days)}个工作日`,
  onlyRest: '其间只有休息日，按1个工作日计',
  laid: {
    claim: (days: number, after: string, until: string): string =>
      `核验超过期限的${String(days)}个工作日扣除（${interval(after, until)}）`,
    request: (days: number, after: string, until: string): string =>
      `延期申请超过期限没有答复的${String(days)}个工作日扣除（${interval(after, until)}）`,
  },
  laidHidden: (days: number): string => `等候答复超过期限的${String(days)}个工作日扣除，有关记录不予公开`,
  lateLess: (passed: number, laid: readonly number[], late: number): string =>
    `逾期${[passed, ...laid].join(' − ')}${late === 0 ? '，扣到0为止' : ` = ${String(late)}个工作日`}`,
  checked: (day: string, kind: string, result: string): string => `${dayInWords(day)}${kind}：${result}`,
  refused: (claimed: string, checked: string): string => `${claimed}，${checked}，不作数`,
  awaiting: (term: string): string => `已报待核，按报告计；核验期限${dayInWords(term)}`,
  undrawn: '已报待核，按报告计；抽查号公布以后定是否核验',
  asReported: {
    free: '不要求核验，按报告认定',
    'not-drawn': '抽查没有抽中，按报告认定',
    undrawn: (day: string): string => `没有公布抽查号，${dayInWords(day)}关账时按报告认定`,
    unchecked: (day: string): string => `应核验而没有核验，${dayInWords(day)}关账时按报告认定`,
  },
  open: (day: string): string => `截至${dayInWords(day)}未完成`,
  openValue: '未完成',
  provisional: '所在年份的工作日安排还没有载入，暂定',
  planMissing: {
    first: (due: string, day: string): string =>
      `计划应于${dayInWords(due)}报送，截至${dayBeside(day, due)}未报`,
    resubmission: (due: string, day: string): string =>
      `退回的计划应于${dayInWords(due)}重报，截至${dayBeside(day, due)}未报`,
    prompt: (due: string, day: string): string =>
      `应于${dayInWords(due)}签收，截至${dayBeside(day, due)}未签收`,
  },
  shared: (nodes: number): string => `权重由本任务计入的${String(nodes)}个节点平分`,
  notBelow: (arithmetic: string, value: string, limit: string): string =>
    `${arithmetic} = ${value}，不低于${limit}`,
} as const;

/** What a line of part B says of each result. */
export const qualityWords = {
  result: (day: string, kind: string, node: string, result: string, q: string): string =>
    `${dayInWords(day)}${kind}（${node}）：${result}，${q}`,
  hidden: (q: string): string => `有一次核查的记录不予公开，${q}`,
  ofClaim: (now: string): string => `核验的是${now}收到的报告，计入${now}`,
  ofEntry: (now: string): string => `登记时核查当天所在的一期已经关账，计入${now}`,
} as const;

/** Why a node is not counted in a period. */
export const leftOutWords = {
  title: (matter: string, node: string): string => `${matter} · ${node}`,
  waiting: (late: number, wait: number, next: string): string =>
    `逾期${String(late)}个工作日，不超过${String(wait)}个工作日，留到${next}结算`,
  suspended: '经主要领导书面批准暂缓办理，不计分；恢复后时限顺延',
  cancelled: '经主要领导书面批准取消',
  withdrawn: '经主要领导书面批准撤销督办',
} as const;
