import { said, valueWords } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { isoWeekOf, mondayOfIsoWeek } from '#days/iso-week.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A weekly report speaks of a week that has begun. */
export const reportWeek = check({
  code: 'report-week',
  severity: 'error',
  words: {
    title: '周次还没有到',
    message: (p) => `发现周次${valueWords(p)}从${said(p, 'monday')}才开始，报送时间却是${said(p, 'day')}`,
    expected: (p) => `报送当天所在的周“${said(p, 'expected')}”，或更早的一周`,
    fix: () => '请核对周次，文件夹名一并改正',
    example: { wrong: 'week: 2026-W44', right: 'week: 2026-W10' },
  },
  *find({ ledger, context }): Generator<Finding> {
    for (const entry of ledger.report) {
      const day = dayOf(context.receiptOf(entry).received);
      const monday = mondayOfIsoWeek(entry.value.week);
      if (monday > day) yield found(entry, ['week'], { day, monday, expected: isoWeekOf(day) });
    }
  },
});
