import { said, valueWords } from '#wording/problems/phrases.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A deadline lies on or after the day the notice is printed. */
export const taskDueOrder = check({
  code: 'task-due-order',
  severity: 'error',
  words: {
    title: '时限早于通知',
    message: (p) => `发现完成时限${valueWords(p)}早于通知单印发日期${said(p, 'printed')}`,
    expected: (p) => `不早于${said(p, 'printed')}的日期`,
    fix: () => '请对照通知单核对两个日期，常见的是年份写错',
    example: { wrong: 'due: 2025-11-30', right: 'due: 2026-11-30' },
  },
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { due, notice } = entry.value;
      if (due < notice.printed) yield found(entry, ['due'], { printed: notice.printed });
    }
  },
});
