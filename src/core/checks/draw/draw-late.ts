import { dayOf } from '../../calendar/moment.ts';
import { isRecent } from '../../calendar/recent.ts';
import { check, type Finding, found } from '../check.ts';
import { drawDayOf } from './draw-list.ts';

/** The draw is on the first working day after the period (rules.md §4); a later one holds, and is told for a month. */
export const drawLate = check({
  code: 'draw-late',
  severity: 'reminder',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.draw) {
      const { period, submitted } = entry.value;
      const expected = drawDayOf(index, entry);
      if (expected !== undefined && dayOf(submitted) > expected && isRecent(index.asOf, submitted))
        yield found(entry, ['submitted'], { period, expected });
    }
  },
});
