import { said, valueWords } from '#wording/problems/phrases.ts';
import { leagueScheme } from '#engine/scheme/league-scheme.ts';
import { compare, decimal, exactText } from '#exact/fraction.ts';
import { decimalText } from '#record/schema/scalars.ts';
import { check, type Finding, found } from '../check/check.ts';
import { gradeLists } from './league-bands.ts';

/** Grades run from the best bound to the worst, since the first that a score reaches is its grade; the least total is not above the greatest (rules.md §7). */
export const rulesGradesOrder = check({
  code: 'rules-grades-order',
  severity: 'error',
  block: 'grades',
  words: {
    title: '等次没有由好到差排列',
    message: (p) =>
      said(p, 'order') === 'limits'
        ? `发现总分下限${valueWords(p)}高于上限 ${said(p, 'maximum')}`
        : `发现等次“${said(p, 'name')}”的分数线${valueWords(p)}不${said(p, 'order') === 'ascending' ? '高' : '低'}于前面的“${said(p, 'above')}”（${said(p, 'aboveFrom')}）`,
    expected: (p) =>
      said(p, 'order') === 'limits'
        ? '下限（minimum）不高于上限（maximum）'
        : said(p, 'order') === 'ascending'
          ? '低分在前的，等次由好到差排列，分数线依次升高'
          : '等次由好到差排列，分数线依次降低',
    fix: (p) => (said(p, 'order') === 'limits' ? '请核对上限和下限' : '请核对分数线，并由好到差排列'),
    example: { wrong: '合格 0.60 在 良好 0.80 之前', right: '优秀 0.90、良好 0.80、合格 0.60、较差 0' },
  },
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
