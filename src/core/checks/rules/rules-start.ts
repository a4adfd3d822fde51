import { monthOf, nextMonth } from '../../calendar/day.ts';
import { found, type Check, type Finding } from '../check.ts';

/** Rules start in a month after their publication (rules.md §10). */
export const rulesStart: Check = {
  code: 'rules-start',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { published, from } = entry.value;
      if (from <= monthOf(published))
        yield found(entry, ['from'], { published, earliest: nextMonth(monthOf(published)) });
    }
  },
};
