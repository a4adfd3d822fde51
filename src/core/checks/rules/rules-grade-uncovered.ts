import { leagueScheme, type LeagueScheme } from '../../../engine/scheme/league-scheme.ts';
import type { EntryOf } from '../../../record/ledger.ts';
import { compare, decimal, divide, exactText, multiply, type Fraction } from '../../exact/fraction.ts';
import { check, type Finding, found } from '../check.ts';
import { gradeLists, type GradeList } from './league-bands.ts';

/** Every total has a grade: the last band reaches to the worst total that the limits allow (rules.md §7). */
export const rulesGradeUncovered = check({
  code: 'rules-grade-uncovered',
  severity: 'error',
  *find({ ledger }): Generator<Finding> {
    for (const entry of ledger.rules)
      for (const list of gradeLists(entry)) {
        const finding = uncovered(entry, list);
        if (finding !== undefined) yield finding;
      }
  },
});

/** The first league in which some total falls through. */
function uncovered(entry: EntryOf<'rules'>, { field, grades, leagues }: GradeList): Finding | undefined {
  const n = grades.length - 1;
  const last = grades[n];
  if (last === undefined) return undefined;
  const { order } = entry.value.total;
  for (const id of leagues) {
    const scheme = leagueScheme(entry.value, id);
    const league = entry.value.leagues.find((one) => one.id === id)?.name ?? id;
    const worst = worstOf(scheme, order);
    const { fullMark } = scheme;
    if (fullMark === undefined || fullMark.n === 0n || worst === undefined)
      return found(entry, field, { why: 'no-full', league });
    const bound = multiply(decimal(last.from), fullMark);
    const isCovered = order === 'ascending' ? compare(bound, worst) >= 0 : compare(bound, worst) <= 0;
    if (!isCovered)
      return found(entry, [...field, n, 'from'], {
        why: order,
        league,
        name: last.name,
        worst: exactText(worst),
        share: exactText(divide(worst, fullMark)),
      });
  }
  return undefined;
}

function worstOf(
  { minimum, maximum }: LeagueScheme,
  order: 'ascending' | 'descending',
): Fraction | undefined {
  return order === 'ascending' ? maximum : minimum;
}
