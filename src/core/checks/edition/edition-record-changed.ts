import { check, type Finding, found } from '../check.ts';
import type { CheckIndex } from '../check-index.ts';
import { editionFaults } from './edition-faults.ts';
import { isThere } from './frozen-basis.ts';

/** A record that a frozen period stands on is not changed afterwards; what is to change is a correction (rules.md §10). */
export const editionRecordChanged = check({
  code: 'edition-record-changed',
  severity: 'error',
  *find(index): Generator<Finding> {
    const faults = editionFaults(index, 'record-changed');
    const changed = new Set(faults.map(({ fault }) => fault.record.entry.path));
    const told = new Set<string>();
    for (const { entry, fault } of faults) {
      const { path } = fault.record.entry;
      // The first period that names it says it all, and what changed with the record that it proves is no fault of its own.
      if (told.has(path) || provedBy(index, path).some((one) => changed.has(one) || !isThere(index, one)))
        continue;
      told.add(path);
      yield found(fault.record.entry, [], {
        period: entry.value.period,
        path,
        kind: fault.record.kind,
      });
    }
  },
});

/** The records that the receipts at a path prove; none of any other record. */
function provedBy({ whole: { ledger } }: CheckIndex, path: string): readonly string[] {
  const receipts = ledger.receipts.find((entry) => entry.path === path)?.value.receipts ?? [];
  return receipts.flatMap(({ records = [] }) => records.map((record) => record.path));
}
