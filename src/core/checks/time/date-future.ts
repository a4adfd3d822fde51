import { check, type Finding, found } from '../check.ts';
import { receivedRecords } from '../records-received.ts';

/** Told one by one up to here; after that (an earlier `--as-of`, mostly) only their number. */
const TOLD = 5;

/** Nothing is submitted after the as-of moment; what is, counts only from then on. */
export const dateFuture = check({
  code: 'date-future',
  severity: 'reminder',
  *find({ whole: { ledger }, asOf, office }): Generator<Finding> {
    const late = receivedRecords(ledger).filter(({ entry }) => entry.value.submitted > asOf);
    const fixed = office?.demo?.asOf === asOf ? 'yes' : '';
    for (const [n, { entry }] of late.slice(0, TOLD).entries()) {
      const more = n === TOLD - 1 ? late.length - TOLD : 0;
      yield found(entry, ['submitted'], { asOf, more: String(more), fixed });
    }
  },
});
