import { dayInWords, monthInWords } from '../calendar/day.ts';
import { quoted } from './quoted.ts';

/** Labels and sentences of what only the units of the system may read, and of the papers on a unit's page. */
/** The parts of papers from which the section chooses. */
const paperParts = {
  decide: '提请决定',
  done: '完成',
  late: '逾期',
  remark: '审阅意见',
  units: '各单位',
  problems: '问题',
  ahead: '下步',
  advice: '建议',
  goals: '年度任务',
  chart: '进度',
  candidates: '评先候选',
  merits: '成绩',
  annex: '附件',
} as const;

export const systemText = {
  notice: '系统内版，请勿外传',
  background: '背景情况',
  minutes: (meeting: string): string => `${meeting}讨论记录`,
  evidence: '成果及存放处',
  piece: (what: string, facts: readonly string[]): string =>
    facts.length === 0 ? what : `${what}（${facts.join('，')}）`,
  pages: (n: number): string => `${String(n)}页`,
  keptAt: (place: string): string => `存${place}`,
  sha256: (digest: string): string => `SHA-256 ${digest}`,
  seen: '看到的成果',
  seenList: (whats: readonly string[]): string => whats.join('、'),
  problem: '困难与需协调事项',
  confirmation: '代录怎样确认过',
  withheldBasis: '不予公开的依据',
  signer: '签收人',
  responsiblePerson: '责任人',
  liaison: '督查联络员',
  liaisonText: (name: string, phone: string | undefined): string =>
    phone === undefined ? name : `${name}，电话${phone}`,
  advice: '工作建议',
  remarks: '审阅意见',
  internalNote: '系统内说明',
  monthly: monthInWords,
  issued: (kind: string, period: string): string => `${kind}${period === '' ? '' : `（${period}）`}`,
  reviewed: (result: string, who: string, day: string): string =>
    `${dayInWords(day)}${who}${result === '退回' ? '退回' : '审阅'}`,
  handedOver: (unit: string, day: string, paper: string | undefined): string =>
    `${dayInWords(day)}交${unit}签收${paper === undefined ? '' : `（${paper}）`}`,
  printed: (day: string, number: number | undefined): string =>
    `${dayInWords(day)}印发${number === undefined ? '' : `，本年第${String(number)}期`}`,
  quoted: '附件摘录的月报',
  edited: (post: string): string => `编辑${post}`,
  checked: (post: string): string => `审核${post}`,
  signed: (post: string): string => `签发${post}`,
  drafted: (moment: string, hands: readonly string[]): string => `底稿数据截至${moment}；${hands.join('，')}`,
  chosen: '选用的条目',
  cut: '没有选用的条目',
  chosenLine: (part: keyof typeof paperParts, matter: string | undefined, item: string | undefined): string =>
    `${paperParts[part]}${matter === undefined ? '' : quoted(matter)}${item === undefined ? '' : `（${item}）`}`,
  names: (names: readonly string[]): string => names.join('、'),
  notReviewed: '尚未登记审阅',
  objection: {
    subject: (period: string): string => (period === '' ? '' : `${period}得分`),
    text: '异议内容',
    reviewer: '复核岗位',
    answer: '答复',
    answered: (day: string, result: string): string => `${dayInWords(day)}，${result}`,
    waiting: '尚未答复',
    reason: '理由',
    title: (id: string, subjects: readonly string[]): string =>
      `${id}${subjects.length === 0 ? '' : `：${subjects.join('、')}`}`,
  },
} as const;
