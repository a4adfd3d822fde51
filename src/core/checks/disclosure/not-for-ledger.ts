import { dayOf } from '../../calendar/moment.ts';
import { check, type Finding, found } from '../check.ts';
import { aboutField } from '../field-tree.ts';
import { isPersonalMeasure } from './personal-measure.ts';

/**
 * What the units of the system may not read does not enter the ledger, which they all can read: no
 * measure against a person, and no check or visit before it was made: it is entered on its day or
 * later, by the receipt where there is one. What says itself to be entered after the moment asked for
 * is `date-future`'s. Names of files and fields are told by loading, under the same code.
 */
export const notForLedger = check({
  code: 'not-for-ledger',
  severity: 'error',
  *find({ whole: { ledger }, context }): Generator<Finding> {
    for (const entry of ledger.measure)
      if (isPersonalMeasure(context.words, entry.value.kind))
        yield found(entry, ['kind'], { what: 'measure' });
    for (const kind of ['verification', 'siteReview'] as const)
      for (const entry of ledger[kind]) {
        const entered = context.receiptOf(entry).registered;
        if (entry.value.on > dayOf(entered))
          yield found(entry, ['on'], { what: 'visit', entered, about: aboutField(kind, ['on']) });
      }
  },
});
