import { leagueScheme } from '../../../engine/scheme/league-scheme.ts';
import { compare, decimal, exactText } from '../../exact/fraction.ts';
import { decimalText } from '../../schema/scalars.ts';
import { check, type Finding, found } from '../check.ts';
import { gradeLists } from './league-bands.ts';

/** Grades run from the best bound to the worst, since the first that a score reaches is its grade; the least total is not above the greatest (rules.md §7). */
export const rulesGradesOrder = check({
  code: 'rules-grades-order',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules) {
      const { leagues, total } = entry.value;
      const { order } = total;
      const worse = order === 'ascending' ? 1 : -1;
      for (const { field, grades } of gradeLists(entry))
        for (const [n, { from, name }] of grades.entries()) {
          const above = grades[n - 1];
          if (above !== undefined && compare(decimal(from), decimal(above.from)) !== worse)
            yield found(entry, [...field, n, 'from'], {
              order,
              name,
              above: above.name,
              aboveFrom: decimalText(above.from),
            });
        }
      const limits = leagues.map(({ id }) => leagueScheme(entry.value, id));
      const low = limits.find(
        ({ minimum, maximum }) => maximum !== undefined && compare(minimum, maximum) > 0,
      );
      if (low?.maximum !== undefined)
        yield found(entry, ['total', 'minimum'], { order: 'limits', maximum: exactText(low.maximum) });
    }
  },
});
