import { found, type Check, type Finding } from '../check.ts';
import { FIRST_YEAR, LAST_YEAR } from '../far-dates.ts';
import { aboutField } from '../field-tree.ts';

/** A year beyond all calendars is a slip of the hand; the record takes no part in the other checks, since nothing can be counted from it. */
export const dateFar: Check = {
  code: 'date-far',
  severity: 'error',
  *find({ farDates }): Generator<Finding> {
    for (const { kind, entry, field } of farDates)
      yield found(entry, field, { about: aboutField(kind, field), first: FIRST_YEAR, last: LAST_YEAR });
  },
};
