import { dayInWords, monthInWords } from '../portal/day.ts';
import { dayBeside } from './day.ts';

const QUARTERS = ['0', '¼', '½', '¾'] as const;

/** What a node line of part A says: its date, its claim, its check, its weight. */
export const nodeWords = {
  subtitle: (role: 'lead' | 'assist', level: string, node: string): string =>
    `${role === 'lead' ? '主办' : '协办'} · ${level} · ${node}`,
  role: (role: 'lead' | 'assist', level: string): string => `${role === 'lead' ? '主办' : '协办'} · ${level}`,
  concluded: '办结',
  plan: '计划',
  node: (title: string): string => `节点：${title}`,
  plainNode: '节点',
  rectification: (title: string): string => `整改：${title}`,
  due: (day: string): string => `应于${dayInWords(day)}完成`,
  rolled: (day: string, due: string): string =>
    `原定${dayInWords(day)}遇休息日，顺延至${dayBeside(due, day)}`,
  paused: (day: string): string => `暂停期间的工作日顺延，至${dayInWords(day)}`,
  postponed: {
    'in-force': (from: string, to: string): string =>
      `经同意由${dayInWords(from)}调整为${dayBeside(to, from)}`,
    second: (from: string, to: string): string =>
      `再次由${dayInWords(from)}调整为${dayBeside(to, from)}，每节点只认一次，按原定日期计`,
    pending: (from: string, to: string): string =>
      `申请由${dayInWords(from)}调整为${dayBeside(to, from)}，待答复`,
    refused: (from: string, to: string): string =>
      `申请由${dayInWords(from)}调整为${dayBeside(to, from)}，未获同意，日期不变`,
    'too-late': (from: string, to: string): string =>
      `申请由${dayInWords(from)}调整为${dayBeside(to, from)}，申请过迟，日期不变`,
  },
  claimed: (day: string, due: string, concluded: boolean): string =>
    `${dayBeside(day, due)}${concluded ? '申请办结' : '报完成'}`,
  late: (days: number): string => (days === 0 ? '按时' : `晚${days}个工作日`),
  credit: (days: number): string => `核验逾期的${days}个工作日已扣除`,
  checked: (day: string, kind: string, result: string): string => `${dayInWords(day)}${kind}：${result}`,
  asReported: (day: string): string => `抽查外按报告认定（${dayInWords(day)}）`,
  unfinished: (day: string, late: number): string => `截至${dayInWords(day)}未完成，逾期${late}个工作日`,
  progress: (quarters: number): string =>
    quarters === 0 ? '没有经核验的进度' : `经核验的进度${QUARTERS[quarters] ?? '0'}`,
  quarters: (quarters: number): string => QUARTERS[quarters] ?? '0',
  planMissing: (due: string, day: string): string =>
    `计划应于${dayInWords(due)}报送，截至${dayBeside(day, due)}未报；任务只计「计划」一行，c为0`,
  carried: (months: number, arithmetic: string): string =>
    `已有${months}个月计为未完成，结转系数o = ${arithmetic}`,
  taskCarried: (node: string, months: number, arithmetic: string): string =>
    `本任务计入的节点中“${node}”已有${months}个月计为未完成，结转系数o = ${arithmetic}`,
  ownCarried: (months: number): string => `本节点已有${months}个月计为未完成`,
  shared: (nodes: number, pending: number): string => `本月${nodes}个节点均分权重，其中${pending}个待核`,
  assist: (factor: string): string => `协办权重合计超过主办，乘以折算系数${factor}`,
  notBelow: (arithmetic: string, value: string, limit: string): string =>
    `${arithmetic} = ${value}，不低于${limit}`,
  notAbove: (arithmetic: string, value: string, limit: string): string =>
    `${arithmetic} = ${value}，不高于${limit}`,
} as const;

/** What the virtual line of part A says. */
export const virtualWords = {
  title: '虚拟主办行',
  input: '按规则本组每个单位各加一行，不属于任何任务，不计入工作量、主办任务数和协办折算',
} as const;

/** What a line of part B says of each result. */
export const qualityWords = {
  result: (day: string, kind: string, node: string, value: string, q: string): string =>
    `${dayInWords(day)}${kind}（${node}）：${value}，q为${q}`,
  hidden: (q: string): string => `有一次核查的记录不予公开，q为${q}`,
  ofMonth: (month: string): string => `按申请的月份计入${monthInWords(month)}`,
} as const;

/** Why a node is in neither sum of a month. */
export const leftOutWords = {
  title: (matter: string, node: string): string => `${matter} · ${node}`,
  claimed: (claimed: string): string => `${claimed}，核验未完成；核验后计入核验当月，不作结转`,
  hiddenClaim: '已报待核；核验后计入核验当月，不作结转',
  consent: '延期申请待领导答复；答复后再计',
  progress: '已报进度，核验未完成；核验后再计',
  waiting: (day: string, late: number, wait: number): string =>
    late === 0
      ? `截至${dayInWords(day)}未完成，尚未逾期`
      : `截至${dayInWords(day)}逾期${late}个工作日，在${wait}个工作日以内；计入下月，不作结转`,
  suspended: '经主要领导书面批准暂停，恢复后时限顺延',
  cancelled: '经主要领导书面批准取消',
} as const;
