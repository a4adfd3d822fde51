import { isRecent } from '../../calendar/recent.ts';
import { reportDay } from '../../calendar/weeks.ts';
import { check, type Finding, found } from '../check.ts';

/** A week without a working day owes no report (rules.md §6); what was claimed in one counts all the same. */
export const reportWeekEmpty = check({
  code: 'report-week-empty',
  severity: 'reminder',
  *find({ ledger, calendar, asOf }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { week, submitted } = entry.value;
      if (isRecent(asOf, submitted) && reportDay(calendar, week) === undefined) yield found(entry, ['week']);
    }
  },
});
