import { nextMonth } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import { isRecent } from '../../calendar/recent.ts';
import { nthWorkday } from '../../calendar/weeks.ts';
import { found, type Check, type Finding } from '../check.ts';

/** The draw is on working day 1 of the next month (rules-v1 §4); a later one holds, and is told for a month. */
export const drawLate: Check = {
  code: 'draw-late',
  severity: 'reminder',
  *find({ ledger, calendar, asOf }): Generator<Finding> {
    for (const entry of ledger.draw) {
      const { month, submitted } = entry.value;
      const expected = nthWorkday(calendar, nextMonth(month), 1);
      if (dayOf(submitted) > expected && isRecent(asOf, submitted))
        yield found(entry, ['submitted'], { month, expected });
    }
  },
};
