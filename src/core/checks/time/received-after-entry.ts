import { check, type Finding, found } from '../check.ts';
import { receivedRecords } from '../records-received.ts';

/** 代录: what was received before it was entered (rules.md §2). */
export const receivedAfterEntry = check({
  code: 'received-after-entry',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const { entry } of receivedRecords(ledger)) {
      const { submitted, onBehalf } = entry.value;
      if (onBehalf !== undefined && onBehalf.receivedAt > submitted)
        yield found(entry, ['onBehalf', 'receivedAt'], { submitted });
    }
  },
});
