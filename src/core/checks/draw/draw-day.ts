import { dayOf } from '../../calendar/moment.ts';
import { check, type Finding, found } from '../check.ts';
import { drawDayOf } from './draw-list.ts';

/** No draw before the list is closed, on the first working day after the period (rules.md §4). */
export const drawDay = check({
  code: 'draw-day',
  severity: 'error',
  *find(index): Generator<Finding> {
    for (const entry of index.ledger.draw) {
      const { period, submitted } = entry.value;
      const expected = drawDayOf(index, entry);
      if (expected !== undefined && dayOf(submitted) < expected)
        yield found(entry, ['submitted'], { period, expected });
    }
  },
});
