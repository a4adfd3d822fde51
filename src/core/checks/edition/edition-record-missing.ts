import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';

/** A record that a frozen period stands on stays in the ledger (rules.md §10). What stands there unread is told at its own place. */
export const editionRecordMissing = check({
  code: 'edition-record-missing',
  severity: 'error',
  *find(index): Generator<Finding> {
    const told = new Set<string>();
    for (const { entry, fault } of editionFaults(index, 'record-missing')) {
      if (told.has(fault.path) || index.isUnreadPath(fault.path)) continue;
      told.add(fault.path);
      yield found(entry, ['records', fault.path], {
        period: entry.value.period,
        path: fault.path,
        count: '1',
      });
    }
    for (const { entry, fault } of editionFaults(index, 'withheld-missing'))
      yield found(entry, ['withheld'], {
        period: entry.value.period,
        path: '',
        count: String(fault.count),
      });
  },
});
