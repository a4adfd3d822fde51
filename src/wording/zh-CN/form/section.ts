import { dayBeside, momentBeside } from '../calendar/day-phrases.ts';
import { dayInWords } from '../calendar/day.ts';

const pieces = (n: number) => `${String(n)}件`;

/** What the section's forms share. */
export const sectionWords = {
  waiting: '范围',
  all: (n: number) => `全部${pieces(n)}`,
  matter: (title: string, no: string) => `${title}（${no}）`,
  row: (unit: string, matter: string) => `${unit}：${matter}`,
  decision: '审定（同意）怎么来的',
  by: '审定的领导',
  on: '签批日期',
  mode: '方式',
  modes: ['签批', '会议', '口头补签'],
  paper: '纸质凭据',
  paperHint: '登记晚于签批2个工作日以上的必须写，写编号或存放处',
  own: '这一件另是一位领导、另一天',
  withheld: (n: number) => `另有${pieces(n)}不在这里列，请走内网`,
} as const;

/** 核验. */
export const verificationWords = {
  title: '核验',
  about: '报了完成、等核验的都在这里。查一项选一项结论，一次核查存一份记录；没有选结论的不报。',
  none: '没有等核验的。',
  subject: (name: string, n: number) => `${name}核查（${pieces(n)}）`,
  subjectLabel: '谁来核查',
  sitting: '这一次核查',
  row: (unit: string, matter: string, node: string) =>
    `${unit}：${matter}${node === '' ? ' 办结' : ` ${node}`}`,
  claimed: (claimed: string, due: string, now: string) =>
    `${momentBeside(claimed, now.slice(0, 10))}报完成，应于${dayBeside(due, now.slice(0, 10))}前核验`,
  lookBack: (due: string, now: string) => `办结后回头看，应于${dayBeside(due, now.slice(0, 10))}前`,
  said: (text: string) => `单位说：${text}`,
  seen: (what: string) => `看到了：${what}`,
  plainFinding: '属实，与成果一致。',
  standard: '常用语',
  demand: '整改要求',
  result: '结论',
  found: '结论和情况',
} as const;

/** 代录一周. */
export const gridWords = {
  title: '本周代录',
  about: '不单独报周报的科室，走一圈当面问，一张表录完：没有变化的勾一下，有变化的写一行，完成的勾节点。',
  none: '没有由本科室代录的单位。',
  subjectLabel: '哪一周',
  week: (year: string, week: string, day: string) => `${year}年第${week}周（${day}报）`,
  came: '怎样收到的',
  enteredBy: '录入人',
  receivedAt: '收到时间',
  others: '其余无变化',
  due: (due: string, now: string) => `${dayBeside(due, now.slice(0, 10))}到期`,
  line: '进展',
  last: '上次写的',
  done: (title: string, due: string) => `完成：${title}（${dayInWords(due)}）`,
  end: '办结',
  filed: '这一周已经录过，再录的作补报',
  again: '当面补报',
} as const;
