import { aboutField } from '../field-tree.ts';
import { check, type Finding, found } from '../check.ts';

/** A notice goes to a unit that exists on the day it is printed. */
export const unitNotInForce = check({
  code: 'unit-not-in-force',
  severity: 'error',
  *find({ ledger, units }): Generator<Finding> {
    for (const entry of ledger.task) {
      const { lead, assists = [], notice } = entry.value;
      const named = [
        { id: lead, field: ['lead'] },
        ...assists.map((id, n) => ({ id, field: ['assists', n] })),
      ];
      for (const { id, field } of named) {
        const unit = units.get(id)?.value;
        if (unit === undefined) continue;
        const since = unit.names[0]?.from ?? '';
        const ended = unit.until !== undefined && unit.until < notice.printed;
        if (ended || notice.printed < since)
          yield found(entry, field, {
            about: aboutField('task', field),
            printed: notice.printed,
            since,
            until: ended ? (unit.until ?? '') : '',
          });
      }
    }
  },
});
