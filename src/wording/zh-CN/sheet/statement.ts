import { dayWithWeekday } from '../calendar/day.ts';

/** Sentences of the 核对单; `period` is its name, `now` how one speaks of it: `本月`. */
export const statementSentences = {
  periodTitle: (period: string): string => `${period}核对单`,
  title: (unit: string, period: string): string => `${unit}${period}得分核对单`,
  link: '核对单',
  /** A further sheet of a 核对单 that is too long for one. */
  annex: (nth: number, all: number, part: string, rows: number): string =>
    `附页${String(nth)}（共${String(all)}页）：${part}，${String(rows)}条`,
  annexes: (count: number): string =>
    `本单连同附页${String(count)}页为一份：附页请一并打印、逐行核对，签字对各页都有效。`,
  leftOut: (count: number): string => `${String(count)}项`,
  running: (now: string, cutOff: string): string =>
    `${now}${dayWithWeekday(cutOff)}24:00截止，此前数字随台账变动，截止后请再核对一次。`,
  objecting: (from: string, until: string, section: string, days: number): string =>
    `请逐行核对。对事实或者得分有异议的，于${dayWithWeekday(from)}至${dayWithWeekday(until)}在“意见”栏写明是哪一行、为什么、有什么凭据，签字后交${section}登记；由${section}以外的岗位复核，收到后${String(days)}个工作日内答复。`,
  after: (lockDay: string): string =>
    `${dayWithWeekday(lockDay)}起，经主要领导批准后审定；异议在审定以前答复，过了答复期限仍没有答复的，注明“有异议”审定。此后只有经复核成立的异议可以更正，更正另出新版。`,
} as const;

/** Words of the 核对单, on the page and in print. */
export const statementWords = {
  deck: '本单位的计分依据，逐行列出，供核对、签字。',
  indexDeck: '每个单位一张，列出计分依据，审定以前送各单位核对。',
  units: '各单位',
  print: '每张可单独打印，A4纸。',
  how: '怎样核对',
  lines: '计分依据',
  leftOut: '未计入的节点',
  leftOutNone: '没有未计入的节点。',
  statement: '核对单',
  opinion: '意见',
  agreed: '核对无误',
  contested: '有异议（写明哪一行、为什么、凭据）',
  sign: { head: '单位负责人（签字）', liaison: '联络员（签字）', day: '日期' },
} as const;
