import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** No period was frozen in the future: it would be gone from every page until then (rules.md §10). */
export const editionAhead = check({
  code: 'edition-ahead',
  severity: 'error',
  words: {
    title: '锁定的一期写成时间在将来',
    message: (p) => `发现写成时间${valueWords(p)}晚于现在（${said(p, 'present')}），这一期因此从网站上消失`,
    expected: (p) => `不晚于${said(p, 'present')}`,
    fix: () => '请从版本库恢复原文件；确是刚刚锁定的，核对锁定时那台机器的时间',
    example: { wrong: 'written: 2027-06-09 10:00  # 现在是2026年6月', right: 'written: 2026-06-09 10:00' },
  },
  *find({ whole: { ledger }, present }): Generator<Finding> {
    for (const entry of ledger.edition)
      if (entry.value.written > present) yield found(entry, ['written'], { present });
  },
});
