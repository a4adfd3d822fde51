import { dayOf } from '../../calendar/moment.ts';
import { isoWeekOf, mondayOfIsoWeek } from '../../calendar/iso-week.ts';
import { check, type Finding, found } from '../check.ts';

/** A weekly report speaks of a week that has begun. */
export const reportWeek = check({
  code: 'report-week',
  severity: 'error',
  *find({ ledger, context }): Generator<Finding> {
    for (const entry of ledger.report) {
      const day = dayOf(context.receiptOf(entry).received);
      const monday = mondayOfIsoWeek(entry.value.week);
      if (monday > day) yield found(entry, ['week'], { day, monday, expected: isoWeekOf(day) });
    }
  },
});
