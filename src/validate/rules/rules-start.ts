import { said, valueWords } from '#wording/problems/phrases.ts';
import { monthOf, nextMonth } from '#days/day.ts';
import { check, type Finding, found } from '../check/check.ts';

/** Rules start in a month after their publication (rules.md §10). */
export const rulesStart = check({
  code: 'rules-start',
  severity: 'error',
  words: {
    title: '规则没有提前公布',
    message: (p) => `发现规则${said(p, 'published')}公布，从${valueWords(p)}起就施行`,
    expected: (p) => `“${said(p, 'earliest')}”或以后的月份`,
    fix: () => '请推迟施行月份；公布日期写错的改正',
    example: { wrong: 'published: 2026-05-20\nfrom: 2026-05', right: 'published: 2026-05-20\nfrom: 2026-06' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { published, from } = entry.value;
      if (from <= monthOf(published))
        yield found(entry, ['from'], { published, earliest: nextMonth(monthOf(published)) });
    }
  },
});
