import { valueWords } from '#wording/problems/phrases.ts';
import { isRecent } from '#days/recent.ts';
import { reportDay } from '#calendar/weeks.ts';
import { check, type Finding, found } from '../check/check.ts';

/** A week without a working day owes no report (rules.md §6); what was claimed in one counts all the same. */
export const reportWeekEmpty = check({
  code: 'report-week-empty',
  severity: 'reminder',
  words: {
    title: '这一周不用报送',
    message: (p) => `发现${valueWords(p)}这一周周一到周五没有工作日`,
    expected: () => '没有工作日的周不报周报',
    fix: () => '请不必处理：其中报的完成照常算数。这一条30天内提示',
    example: { wrong: 'week: 2026-W08  # 春节放假', right: 'week: 2026-W09' },
  },
  *find({ ledger, calendar, asOf }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { week, submitted } = entry.value;
      if (isRecent(asOf, submitted) && reportDay(calendar, week) === undefined) yield found(entry, ['week']);
    }
  },
});
