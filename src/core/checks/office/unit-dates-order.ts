import { aboutField } from '../field-tree.ts';
import { check, type Finding, found } from '../check.ts';

const LISTS = ['names', 'leagues', 'leaders', 'liaison'] as const;

/** Dated lists run from old to new, each day once; a unit does not end before it began. */
export const unitDatesOrder = check({
  code: 'unit-dates-order',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.unit) {
      for (const list of LISTS) {
        let before = '';
        for (const [n, { from }] of (entry.value[list] ?? []).entries()) {
          if (from <= before)
            yield found(entry, [list, n, 'from'], {
              before,
              list,
              about: aboutField('unit', [list, n, 'from']),
            });
          before = from;
        }
      }
      const began = entry.value.names[0]?.from ?? '';
      const { until } = entry.value;
      if (until !== undefined && until < began)
        yield found(entry, ['until'], { before: began, list: 'until' });
    }
  },
});
