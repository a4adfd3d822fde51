import { said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';
import { markWords, rangeWords } from './mark-words.ts';

/** Words for marks that an assessor enters. */
export const assessmentTexts = {
  'assessment-component': {
    title: '评的不是规则里评分的部分',
    message: (p) =>
      said(p, 'why') === 'period'
        ? `发现计分规则里没有${valueWords(p)}这一期`
        : said(p, 'why') === 'computed'
          ? `发现${valueWords(p)}（${said(p, 'name')}）由台账计算，不评分`
          : `发现${said(p, 'period')}的计分规则（${said(p, 'version')}）没有${valueWords(p)}这一部分`,
    expected: (p) =>
      said(p, 'why') === 'period'
        ? '计分规则施行期间的一期，按月的写成 2026-05，按季度的写成 2026-q2'
        : said(p, 'known') === ''
          ? '计分规则里来源为评分（assessed）的部分，或者指标列；这一版规则都没有'
          : `计分规则里来源为评分（assessed）的部分，或者指标列：${said(p, 'known')}`,
    fix: (p) =>
      said(p, 'why') === 'period'
        ? '请核对是哪一期，文件夹名一并改正'
        : said(p, 'nearest') === ''
          ? '请核对编号，文件名一并改正；不用评的删去这一份'
          : `请核对，是否应为“${said(p, 'nearest')}”；文件名一并改正`,
    example: { wrong: 'component: sitr', right: 'component: site' },
  },
  'assessment-mark': {
    title: '评了两次，或者没有写明不适用',
    ...markWords,
    example: { wrong: 'unit: xiyuan', right: 'unit: xiyuan\nwhy: 本期没有现场考评' },
  },
  'assessment-correction': {
    title: '第二份评分没有说明理由',
    message: (p) => `发现这一期、这一部分已有一份评分（${said(p, 'first')}），没有写补录、更正的理由`,
    expected: () => '第二份起写明理由（corrects）',
    fix: () => '请补上一行，例如 corrects: 前一份录入有误',
    example: { wrong: '# 没有 corrects', right: 'corrects: 前一份录入有误' },
  },
  'mark-range': {
    title: '评分不在应有的范围里',
    ...rangeWords,
    example: { wrong: "mark: '12'  # 满分10", right: "mark: '9.5'" },
  },
  'mark-missing': {
    title: '单位没有评分',
    message: (p) =>
      `发现${said(p, 'period')}的“${said(p, 'name')}”有${said(p, 'count')}个单位既没有评分，也没有注明不适用：${said(p, 'units')}`,
    expected: (p) => `${said(p, 'due')}关账以前都有评分；不适用的不写 mark，写理由（why）`,
    fix: (p) =>
      said(p, 'closed') === ''
        ? `请补一份 ${said(p, 'file')}，已有一份的写明 corrects；缺评分的不能锁定`
        : `请补一份 ${said(p, 'file')}，并由复核岗在异议答复的 admits 里写明这份记录：关账以后录入的，经复核才计入`,
  },
} as const satisfies Record<string, ProblemText>;
