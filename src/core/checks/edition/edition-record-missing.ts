import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';
import { isBasisWhole, isThere } from './frozen-basis.ts';

/** A record that a frozen period stands on stays in the ledger (rules.md §10). What stands there unread is told at its own place. */
export const editionRecordMissing = check({
  code: 'edition-record-missing',
  severity: 'error',
  *find(index): Generator<Finding> {
    const told = new Set<string>();
    for (const { entry, fault } of editionFaults(index, 'record-missing')) {
      if (told.has(fault.path) || index.isUnreadPath(fault.path)) continue;
      // What stands there and does not count any more may do so for want of another file.
      if (isThere(index, fault.path) && !isBasisWhole(index, entry)) continue;
      told.add(fault.path);
      const isOpen = fault.path in entry.value.records;
      yield found(entry, [...(isOpen ? [] : ['inside']), 'records', fault.path], {
        period: entry.value.period,
        path: fault.path,
      });
    }
  },
});
