import { dayOf } from '../../calendar/moment.ts';
import { isRecent } from '../../calendar/recent.ts';
import { countWorkdays } from '../../calendar/working-days.ts';
import { receivedAt } from '../../compute/horizon.ts';
import { found, type Check, type Finding } from '../check.ts';
import { LISTING_DAYS } from './covered-decisions.ts';

/** What a meeting newly assigned is put on the list promptly (mechanism row 29); the annual conference has the first quarter. */
export const meetingListingLate: Check = {
  code: 'meeting-listing-late',
  severity: 'reminder',
  *find({ ledger, meetings, calendar, asOf }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { source, submitted } = entry.value;
      const meeting = source.meeting === undefined ? undefined : meetings.get(source.meeting)?.value;
      if (meeting === undefined || meeting.kind === '年度工作会议' || !isRecent(asOf, submitted)) continue;
      const days = countWorkdays(calendar, meeting.date, dayOf(receivedAt(entry.value)));
      if (days > LISTING_DAYS)
        yield found(entry, ['submitted'], { meeting: meeting.title, date: meeting.date, days: String(days) });
    }
  },
};
