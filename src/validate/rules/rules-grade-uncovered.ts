import { said, valueWords } from '#wording/problems/phrases.ts';
import { leagueScheme, type LeagueScheme } from '#engine/scheme/league-scheme.ts';
import type { EntryOf } from '#record/ledger.ts';
import { compare, decimal, divide, exactText, multiply, type Fraction } from '#exact/fraction.ts';
import { check, type Finding, found } from '../check/check.ts';
import { gradeLists, type GradeList } from './league-bands.ts';

/** Every total has a grade: the last band reaches to the worst total that the limits allow (rules.md §7). */
export const rulesGradeUncovered = check({
  code: 'rules-grade-uncovered',
  severity: 'error',
  block: 'grades',
  words: {
    title: '有的总分没有等次',
    message: (p) => {
      const { league = '', name = '', worst = '', why = '' } = p;
      if (why === 'no-full') return `发现“${league}”没有满分，也没有总分上限，等次无从算起`;
      return `发现最后一个等次“${name}”的分数线是满分的${valueWords(p)}，“${league}”的总分${why === 'ascending' ? '最高可到' : '最低可到'}${worst}，没有等次`;
    },
    expected: (p) =>
      said(p, 'why') === 'no-full'
        ? '有满分或者总分上限（maximum），才写等次'
        : said(p, 'why') === 'ascending'
          ? `最后一个等次不低于满分的 ${said(p, 'share')}`
          : `最后一个等次从 0 起，或者不高于总分下限（满分的 ${said(p, 'share')}）`,
    fix: (p) =>
      said(p, 'why') === 'no-full'
        ? '请补上总分上限，或者删去等次'
        : '请改正最后一个等次的 from，或者在后面补一个等次；也可以改总分的上下限',
    example: { wrong: '合格 0.60  # 最后一个', right: '合格 0.60、较差 0' },
  },
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
