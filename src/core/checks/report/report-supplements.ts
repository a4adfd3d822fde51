import { check, type Finding, found } from '../check.ts';

/** A supplement names what it supplements and why: the record is added to, never overwritten. */
export const reportSupplements = check({
  code: 'report-supplements',
  severity: 'reminder',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.report) {
      const { unit, supplements } = entry.value;
      if (entry.names['n'] !== undefined && supplements === undefined) yield found(entry, [], { unit });
    }
  },
});
