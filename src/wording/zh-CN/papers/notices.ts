import { dayInWords } from '../calendar/day.ts';
import { quoted } from '../shared/quoted.ts';

/** 督办通知单 with its receipt. Nothing in it speaks of scores, weights or 考核. */
export const noticeText = {
  title: '督办通知单',
  batch: (day: string, n: number) => `${day}印发的${String(n)}份`,
  number: (no: string, urgent: boolean) => `编号　${no}　　紧急程度　${urgent ? '即办' : '限时'}`,
  caption: '督办事项和要求',
  lead: '主送（主办单位）',
  assists: '协办（配合）单位',
  none: '无',
  matter: '督办事项',
  basis: '交办依据',
  decision: (title: string, day: string, no: number, text: string) =>
    `${title}（${day}）第${String(no)}项：${quoted(text)}`,
  held: (title: string, day: string) => `${title}（${day}）`,
  paper: (kind: string, from: string, day: string, title: string, no: string | undefined, text: string) =>
    `${kind}：${from}，${day}，《${title.replace(/^《|》$/gu, '')}》${no === undefined ? '' : `（${no}）`}：${quoted(text)}`,
  requirement: '办理要求',
  goal: (amount: string, measure: string) => `目标${amount}${measure}。`,
  due: '办理时限',
  noLater: (day: string) => `${day}前`,
  plan: '计划报送时限',
  planPrompt: '即办件，签收即视为计划',
  noPlan: '不报计划',
  feedback: '反馈要求',
  feedbackText: (weekly: string | undefined) =>
    `节点完成、办结时各报一次，写明成果名称和存放处${
      weekly === undefined ? '' : `；每周报告日${weekly}前报进展，没有变化的报“无变化”`
    }。办结报告：□盖章　□不盖章`,
  official: '牵头领导',
  signed: '签发（主要领导）',
  by: '承办',
  contact: '联系',
  seal: '（盖章处）',
  receipt: '回　执',
  receiptCaption: '回执',
  no: '编号',
  received: '收到时间',
  signer: '签收人',
  responsible: '责任人（职务）',
  objection: '对交办有异议的，请于签收后3个工作日内注明理由',
  stamp: '盖章或签字',
} as const;

/** 督查催办单. */
export const urgeText = {
  title: '督查催办单',
  number: (year: string, n: number) => `催办〔${year}〕${String(n)}号`,
  subject: (unit: string, matter: string) => `${unit}：${matter}`,
  state: (asOf: string) => `数据截至${asOf}；打印盖章以后点“登记印发”`,
  caption: '催办事项',
  to: '主送',
  notice: '原通知单',
  matter: '督办事项',
  what: '应办',
  due: '应于',
  late: '已逾期',
  called: '已催办',
  calledText: (days: readonly string[]) =>
    days.length === 0 ? '没有' : `${String(days.length)}次（${days.join('、')}）`,
  ask: (day: string) =>
    `请于${dayInWords(day)}前书面说明原因，并报办理结果；确需延期的，一并申请，写明理由和新的日期。`,
  record: (what: string, unit: string, day: string) =>
    `印发催办单：${unit}，${what}。请于${dayInWords(day)}前书面说明原因并报办理结果。`,
  formName: (no: string, subject: string) => `${no}　${subject}`,
} as const;
