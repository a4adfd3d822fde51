import { said, valueWords } from '../load/phrases.ts';
import type { ProblemText } from '../problem-text.ts';
import { markWords } from './mark-words.ts';

/** Words for marks that an assessor enters. */
export const assessmentTexts = {
  'assessment-component': {
    title: '评的不是规则里评分的部分',
    message: (p) =>
      said(p, 'why') === 'month'
        ? `发现${valueWords(p)}还没有施行的计分规则`
        : said(p, 'why') === 'computed'
          ? `发现${valueWords(p)}（${said(p, 'name')}）由台账计算，不评分`
          : `发现${said(p, 'month')}的计分规则（${said(p, 'version')}）没有${valueWords(p)}这一部分`,
    expected: (p) =>
      said(p, 'why') === 'month'
        ? '有计分规则施行的月份'
        : said(p, 'known') === ''
          ? '计分规则里来源为评分（assessed）的部分；这一版规则没有'
          : `计分规则里来源为评分（assessed）的部分：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'why') === 'month'
        ? '请核对月份，文件夹名一并改正'
        : said(p, 'nearest') === ''
          ? '请核对编号，文件名一并改正；不用评的删去这一份'
          : `请核对，是否应为“${said(p, 'nearest')}”；文件名一并改正`,
    example: { wrong: 'component: sitr', right: 'component: site' },
  },
  'assessment-mark': {
    title: '评分写得不对',
    ...markWords,
    example: { wrong: 'unit: xiyuan', right: 'unit: xiyuan\nwhy: 本月没有现场考评' },
  },
  'assessment-correction': {
    title: '第二份评分没有说明理由',
    message: (p) => `发现这个月、这一部分已有一份评分（${said(p, 'first')}），没有写补录、更正的理由`,
    expected: () => '第二份起写明理由（corrects）',
    fix: () => '请补上一行，例如 corrects: 前一份录入有误',
    example: { wrong: '# 没有 corrects', right: 'corrects: 前一份录入有误' },
  },
  'assessment-missing': {
    title: '单位没有评分',
    message: (p) =>
      `发现${said(p, 'month')}的“${said(p, 'name')}”有${said(p, 'count')}个单位没有评分：${said(p, 'units')}`,
    expected: () => '参加排名的单位都有评分；不适用的不写 mark，写理由（why）',
    fix: (p) => `请补一份 ${said(p, 'file')}，已有一份的写明 corrects；没有评分的部分印“—”。这一条30天内提示`,
  },
} as const satisfies Record<string, ProblemText>;
