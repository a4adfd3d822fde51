import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** An answer is wanted by a day that is not before the paper (rules.md §9). */
export const replyDue = check({
  code: 'reply-due',
  severity: 'error',
  words: {
    title: '回告时限早于来件',
    message: (p) => `发现回告时限${valueWords(p)}早于来件的日期${said(p, 'date')}`,
    expected: (p) => `${said(p, 'date')}或以后的日期`,
    fix: () => '请核对两个日期，常见的是年份、月份写错',
    example: {
      wrong: 'date: 2026-03-12\nreply: { to: 市政府督查室, due: 2026-03-01 }',
      right: 'date: 2026-03-12\nreply: { to: 市政府督查室, due: 2026-04-30 }',
    },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.incoming) {
      const { date, reply } = entry.value;
      if (reply !== undefined && reply.due < date) yield found(entry, ['reply', 'due'], { date });
    }
  },
});
