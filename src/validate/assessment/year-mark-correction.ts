import { said } from '#wording/problems/phrases.ts';
import { byNumber } from '#engine/score/marks.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A second file of a year says why there is one: what was entered is corrected, never overwritten. */
export const yearMarkCorrection = check({
  code: 'year-mark-correction',
  severity: 'error',
  block: 'year',
  words: {
    title: '第二份年终考核没有说明理由',
    message: (p) => `发现这一年已有一份年终考核（${said(p, 'first')}），没有写补录、更正的理由`,
    expected: () => '第二份起写明理由（corrects）',
    fix: () => '请补上一行，例如 corrects: 前一份录入有误',
    example: { wrong: '# 没有 corrects', right: 'corrects: 前一份录入有误' },
  },
  *find({ ledger }): Generator<Finding> {
    const firsts = new Map<number, string>();
    for (const entry of ledger.yearMark.toSorted(byNumber)) {
      const { year, corrects } = entry.value;
      const first = firsts.get(year);
      if (first === undefined) firsts.set(year, entry.path);
      else if (corrects === undefined) yield found(entry, [], { first });
    }
  },
});
