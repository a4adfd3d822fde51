import { dayInWords } from '../calendar/day.ts';

/** What the facts of the section's forms say. */
export const sectionFormText = {
  gist: (nodes: number, last: string, reason: string | undefined) =>
    `共${String(nodes)}个节点，最后一个${dayInWords(last)}${reason === undefined ? '' : `；理由：${reason}`}`,
  paper: (kind: string, id: string) => `${kind}（${id}）的审阅`,
  class: (no: string, level: string) => `${no}的等级“${level}”`,
  /** The first number of an office whose notices have none that counts. */
  firstNo: (year: string) => `督办〔${year}〕1号`,
  decision: (meeting: string, no: number, text: string) => `${meeting}第${String(no)}项：${text}`,
  incoming: (from: string, title: string) => `${from}：${title}`,
  clue: (id: string, text: string) => `线索${id}：${text}`,
} as const;
