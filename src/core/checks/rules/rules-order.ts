import { compare, decimal } from '../../exact/fraction.ts';
import { decimalText } from '../../schema/scalars.ts';
import { found, type Check, type Finding } from '../check.ts';

/** Grades run from the highest threshold down: the first that a score reaches is its grade (rules-v1 §7). */
export const rulesOrder: Check = {
  code: 'rules-order',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { grades } = entry.value;
      for (const [n, { from, name }] of grades.entries()) {
        const above = grades[n - 1];
        if (above !== undefined && compare(decimal(from), decimal(above.from)) >= 0)
          yield found(entry, ['grades', n, 'from'], {
            name,
            above: above.name,
            aboveFrom: decimalText(above.from),
          });
      }
    }
  },
};
