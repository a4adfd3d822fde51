import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';

/** A record that a frozen period stands on is not changed afterwards; what is to change is a correction (rules.md §10). */
export const editionRecordChanged = check({
  code: 'edition-record-changed',
  severity: 'error',
  *find(index): Generator<Finding> {
    const told = new Set<string>();
    for (const { entry, fault } of editionFaults(index, 'record-changed')) {
      // The first period that names it says it all.
      const { path } = fault.record.entry;
      if (told.has(path)) continue;
      told.add(path);
      yield found(fault.record.entry, [], {
        period: entry.value.period,
        path,
        kind: fault.record.kind,
      });
    }
  },
});
