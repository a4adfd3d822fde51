import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import { lastDayOfMonth, monthOf } from '../calendar/day.ts';
import { yearDifferences, type YearFigure } from '../compute/year/year-differences.ts';
import { yearAsOf, type Year } from '../compute/year/year.ts';
import type { ViewEnv } from './env.ts';
import type { YearDifferencesView } from './types/year.ts';
import { yearUnitRef } from './year-links.ts';
import { leagueName } from './year-words.ts';

/** The annual cut-off day; the 29th of February is that month's last day in any year. */
export function cutOffDay({ year, rules }: Year): string {
  const day = `${String(year)}-${rules.year.cutOff}`;
  const last = lastDayOfMonth(monthOf(day));
  return day < last ? day : last;
}

/** What of the 终报 differs from the 预报 as it stood at the end of the annual cut-off day (rules-v1 §11). Null while there is no 终报, for readers who never saw a 预报, and where there was none then. */
export function yearDifferencesView(env: ViewEnv, year: Year): YearDifferencesView | null {
  if (year.state !== 'final' || env.profile !== 'internal') return null;
  const day = cutOffDay(year);
  const before = yearAsOf(env.context.ledger, year.year, `${day} 24:00`);
  if (before?.state !== 'preliminary' || before.asOf > year.asOf) return null;
  const rows = new Map<string, string[]>();
  for (const { unit, figure, before: was, after: is } of yearDifferences(before, year)) {
    if (!isTold(figure) || was === undefined) continue;
    const words = (text: string) => (figure === 'league' ? leagueName(year, text) : text);
    const change = yearSentences.change(
      yearSentences.figure[figure],
      words(was),
      is === undefined ? null : words(is),
    );
    rows.set(unit, [...(rows.get(unit) ?? []), change]);
  }
  return {
    text: rows.size === 0 ? yearSentences.same(day) : yearSentences.differences(day),
    rows: [...rows].map(([unit, changes]) => ({ unit: yearUnitRef(env, year, unit), changes })),
  };
}

/** The products follow from M and J, and the months stand on the unit's page. */
function isTold(figure: YearFigure): figure is keyof typeof yearSentences.figure {
  return Object.hasOwn(yearSentences.figure, figure);
}
