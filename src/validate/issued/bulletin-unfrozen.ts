import { said, valueWords } from '#wording/problems/phrases.ts';
import { editionsOf } from '#engine/freeze/editions.ts';
import { periodNamed } from '#engine/time/periods.ts';
import { check, type Finding, found } from '../check/check.ts';
import { bulletinsOf } from '#engine/score/bulletins.ts';

/** Until a period is frozen all is 暂定 (rules.md §10): its bulletin goes out no earlier than the day its first edition was approved. Periods before the first rules are exempt: an office may keep its old bulletins. */
export const bulletinUnfrozen = check({
  code: 'bulletin-unfrozen',
  severity: 'error',
  words: {
    title: '没有锁定就印发了通报',
    message: (p) =>
      said(p, 'approved') === ''
        ? `发现有${said(p, 'period')}的通报，这一期还没有锁定`
        : `发现${said(p, 'period')}的通报印发日期${valueWords(p)}早于批准锁定的日期${said(p, 'approved')}`,
    expected: (p) =>
      said(p, 'approved') === ''
        ? '先锁定，后印发；锁定之前结果都是暂定的'
        : `“${said(p, 'approved')}”或以后；锁定之前结果都是暂定的`,
    fix: (p) =>
      said(p, 'approved') === ''
        ? '请核对是哪一期；没有写错的，先撤下这份记录，等这一期锁定之后再印发、登记'
        : '请核对印发日期；确在锁定之前印发的，按锁定的结果重新印发，登记重新印发的日期',
    example: { wrong: 'on: 2026-06-08  # 2026-06-09才批准锁定', right: 'on: 2026-06-09' },
  },
  *find({ ledger, isUnreadPath }): Generator<Finding> {
    const editions = editionsOf(ledger);
    for (const entry of bulletinsOf(ledger)) {
      const { period, on } = entry.value;
      if (period === undefined || isUnreadPath(`editions/${period}/v1.yaml`)) continue;
      if (periodNamed(ledger, period) === undefined) continue;
      const first = editions.get(period)?.[0]?.value;
      if (first === undefined) yield found(entry, ['period'], { period, approved: '' });
      // A first version that is not there is told by its own code, and the next says nothing of that day.
      else if (first.version === 1 && on < first.approval.on)
        yield found(entry, ['on'], { period, approved: first.approval.on });
    }
  },
});
