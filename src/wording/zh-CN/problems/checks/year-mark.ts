import { said, valueWords } from '../phrases.ts';
import type { ProblemText } from '../problem-text.ts';

/** Words for the marks of a year-end inspection. */
export const yearMarkTexts = {
  'year-mark-value': {
    title: '年终考核得分写得不对',
    message: (p) =>
      said(p, 'why') === 'twice'
        ? `发现${said(p, 'unit')}在这一份里写了两次`
        : said(p, 'why') === 'none'
          ? `发现${said(p, 'unit')}没有得分，也没有写理由`
          : `发现${said(p, 'unit')}的得分${valueWords(p)}超过100`,
    expected: (p) =>
      said(p, 'why') === 'twice'
        ? '一份里一个单位写一次'
        : said(p, 'why') === 'none'
          ? '写得分（mark）；不适用的写理由（why）'
          : '百分制得分，0到100',
    fix: (p) =>
      said(p, 'why') === 'twice'
        ? '请删去一项；更正以前的得分另建一份'
        : said(p, 'why') === 'none'
          ? '请补上得分或理由'
          : '请核对得分',
    example: { wrong: 'unit: xiyuan', right: 'unit: xiyuan\nwhy: 当年新设，未参加年终考核' },
  },
  'year-mark-correction': {
    title: '第二份年终考核没有说明理由',
    message: (p) => `发现这一年已有一份年终考核（${said(p, 'first')}），没有写补录、更正的理由`,
    expected: () => '第二份起写明理由（corrects）',
    fix: () => '请补上一行，例如 corrects: 前一份录入有误',
    example: { wrong: '# 没有 corrects', right: 'corrects: 前一份录入有误' },
  },
} as const satisfies Record<string, ProblemText>;
