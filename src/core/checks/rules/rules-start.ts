import { monthOf, nextMonth } from '../../calendar/day.ts';
import { check, type Finding, found } from '../check.ts';

/** Rules start in a month after their publication (rules.md §10). */
export const rulesStart = check({
  code: 'rules-start',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { published, from } = entry.value;
      if (from <= monthOf(published))
        yield found(entry, ['from'], { published, earliest: nextMonth(monthOf(published)) });
    }
  },
});
