import { said } from '#wording/problems/phrases.ts';
import { wordsByWhy } from '#wording/problems/words-by-why.ts';
import { check, type Finding } from '../check/check.ts';
import { markFindings } from './listed-marks.ts';
import { anyMark } from './mark-words.ts';

/** A unit has one mark a file; where none applies (不适用), the reason (rules.md §6). */
export const assessmentMark = check({
  code: 'assessment-mark',
  severity: 'error',
  words: {
    title: '评了两次，或者没有写明不适用',
    ...wordsByWhy(
      {
        twice: {
          message: (p) => `发现${said(p, 'unit')}在这一份里评了两次`,
          expected: () => '一份里一个单位评一次',
          fix: () => '请删去一项；更正以前的评分另建一份',
        },
        none: {
          message: (p) => `发现${said(p, 'unit')}没有评分，也没有写不适用的理由`,
          expected: () => '写评分（mark）；不适用的写理由（why）',
          fix: () => '请补上评分或理由',
        },
      },
      anyMark,
    ),
    example: { wrong: 'unit: xiyuan', right: 'unit: xiyuan\nwhy: 本期没有现场考评' },
  },
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.assessment) yield* markFindings(index, entry);
  },
});
