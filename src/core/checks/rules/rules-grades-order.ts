import { compare, decimal } from '../../exact/fraction.ts';
import { decimalText } from '../../schema/scalars.ts';
import { found, type Check, type Finding } from '../check.ts';

/** Grades run from the best bound to the worst, since the first that a score reaches is its grade; the least total is not above the greatest (rules-v1 §7, §11). */
export const rulesGradesOrder: Check = {
  code: 'rules-grades-order',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { grades, ranking } = entry.value;
      const { order, minimum, maximum } = ranking;
      const worse = order === 'ascending' ? 1 : -1;
      for (const [n, { from, name }] of grades.entries()) {
        const above = grades[n - 1];
        if (above !== undefined && compare(decimal(from), decimal(above.from)) !== worse)
          yield found(entry, ['grades', n, 'from'], {
            order,
            name,
            above: above.name,
            aboveFrom: decimalText(above.from),
          });
      }
      if (compare(decimal(minimum), decimal(maximum)) > 0)
        yield found(entry, ['ranking', 'minimum'], { order: 'limits', maximum: decimalText(maximum) });
    }
  },
};
