import { check, type Finding, found } from '../check.ts';
import { editionFaults } from './edition-faults.ts';
import { isBasisWhole } from './frozen-basis.ts';

/** What says that it was there before a freeze, and is not in the edition, was put in afterwards (rules.md §10). */
export const editionRecordLate = check({
  code: 'edition-record-late',
  severity: 'error',
  *find(index): Generator<Finding> {
    const told = new Set<string>();
    for (const { entry, fault } of editionFaults(index, 'record-late')) {
      const { path, value } = fault.record.entry;
      if (told.has(path) || !isBasisWhole(index, entry)) continue;
      told.add(path);
      const field = 'submitted' in value ? ['submitted'] : [];
      yield found(fault.record.entry, field, {
        period: entry.value.period,
        frozen: entry.value.frozen,
        path,
      });
    }
  },
});
