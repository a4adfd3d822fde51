import { said } from '#wording/problems/phrases.ts';
import { dayOf } from '#days/moment.ts';
import { isRecent } from '#days/recent.ts';
import { countWorkdays } from '#calendar/working-days.ts';
import { roleOf } from '#record/office/words.ts';
import { check, type Finding, found } from '../check/check.ts';
import { LISTING_DAYS } from '#engine/watch/covered-decisions.ts';

/** What a meeting newly assigned is put on the list promptly (mechanisms.md row 29); the annual conference has the first quarter. */
export const meetingListingLate = check({
  code: 'meeting-listing-late',
  severity: 'reminder',
  words: {
    title: '会后没有及时列入',
    message: (p) => `发现“${said(p, 'meeting')}”（${said(p, 'date')}）之后第${said(p, 'days')}个工作日才登记`,
    expected: () => '会后2个工作日内登记',
    fix: () => '请今后及时登记；这一条30天内提示，不影响任何单位的得分',
    example: {
      wrong: 'date: 2026-04-20  # 任务 2026-04-28 才登记',
      right: 'date: 2026-04-20  # 任务 2026-04-22 登记',
    },
  },
  *find({ ledger, context, meetings, calendar, asOf }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { source, submitted } = entry.value;
      const meeting = source.meeting === undefined ? undefined : meetings.get(source.meeting)?.value;
      if (meeting === undefined || !isRecent(asOf, submitted)) continue;
      if (roleOf(context.words.meetingKinds, meeting.kind) === 'annual') continue;
      const days = countWorkdays(calendar, meeting.date, dayOf(context.receiptOf(entry).received));
      if (days > LISTING_DAYS)
        yield found(entry, ['submitted'], { meeting: meeting.title, date: meeting.date, days: String(days) });
    }
  },
});
