import { nextMonth } from '../../calendar/day.ts';
import { dayOf } from '../../calendar/moment.ts';
import { nthWorkday } from '../../calendar/weeks.ts';
import { found, type Check, type Finding } from '../check.ts';

/** No draw before the list is closed, on working day 1 of the next month (rules-v1 §4). */
export const drawDay: Check = {
  code: 'draw-day',
  severity: 'error',
  *find({ ledger, calendar }): Generator<Finding> {
    for (const entry of ledger.draw) {
      const { month, submitted } = entry.value;
      const expected = nthWorkday(calendar, nextMonth(month), 1);
      if (dayOf(submitted) < expected) yield found(entry, ['submitted'], { month, expected });
    }
  },
};
