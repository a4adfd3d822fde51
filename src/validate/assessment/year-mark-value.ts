import { said, valueWords } from '#wording/problems/phrases.ts';
import { compare, decimal, fraction } from '#exact/fraction.ts';
import { check, type Finding, found } from '../check/check.ts';
import { unitWords } from '../check/office-roles.ts';
import { markFindings } from './listed-marks.ts';

const FULL = fraction(100);

/** A year-end inspection gives a unit one mark a file, 0 to 100; where it does not apply, the reason (rules.md §11). */
export const yearMarkValue = check({
  code: 'year-mark-value',
  severity: 'error',
  block: 'year',
  words: {
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
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.yearMark) {
      yield* markFindings(index, entry);
      for (const [n, { unit, mark }] of entry.value.marks.entries())
        if (mark !== undefined && compare(decimal(mark), FULL) > 0)
          yield found(entry, ['marks', n, 'mark'], { why: 'over', unit: unitWords(index, unit) });
    }
  },
});
