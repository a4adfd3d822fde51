import { yearSentences } from '#wording/year/sentences.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { yearDifferences, type YearFigure } from '#engine/year/year-differences.ts';
import { annualAppraisal, type Year } from '#engine/year/year.ts';
import { endOfDay } from '#days/moment.ts';
import type { ViewEnv } from '../env/env.ts';
import { yearEnd, yearUnitRef } from './year-links.ts';
import { yearHref } from '../shared/year-href.ts';
import { withMark } from '../score/disputed.ts';
import { leagueName, yearMark } from './year-words.ts';
import type { UnitRef } from '../shared/types.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import { showsRanks, showsScores } from '../env/publication.ts';

export interface YearDifferencesView {
  readonly text: string;
  readonly set: Addressed;
  readonly rows: readonly {
    readonly unit: UnitRef;
    /** `各期均分：88.10 → 88.64`. */
    readonly changes: readonly string[];
  }[];
}

/** What of the 终报 differs from the 预报 as it stood at the end of the year (rules.md §11). Null while there is no 终报, for readers who never saw a 预报, and where there was none then. */
export function yearDifferencesView(env: ViewEnv, year: Year): YearDifferencesView | null {
  if (year.state !== 'final' || env.profile !== 'internal') return null;
  const before = yearAt(env, year.year, endOfDay(yearEnd(year)));
  if (before?.state !== 'preliminary') return null;
  const rows = new Map<string, string[]>();
  for (const { unit, figure, before: was, after: is } of yearDifferences(before, year)) {
    if (!isListed(year, figure) || was === undefined) continue;
    const words = (text: string) => (figure === 'league' ? leagueName(year, text) : text);
    const label = yearSentences.figure[figure];
    const figures = yearSentences.change(label, words(was), is === undefined ? null : words(is));
    const change = withMark(
      figures,
      figure === 'mean' || figure === 'total' ? markIn(env, year, unit) : null,
    );
    rows.set(unit, [...(rows.get(unit) ?? []), change]);
  }
  const day = yearEnd(year);
  return {
    text: rows.size === 0 ? yearSentences.same(day) : yearSentences.differences(day),
    set: addressed(`${yearHref(year.year)}differences`, yearSentences.sets.differences(String(year.year))),
    rows: [...rows].map(([unit, changes]) => ({ unit: yearUnitRef(env, year, unit), changes })),
  };
}

/** The mark of a unit's year, wherever it stands. */
function markIn(env: ViewEnv, { leagues }: Year, id: string): string | null {
  const units = leagues.flatMap(({ rows, apart }) => [...rows.map(({ unit }) => unit), ...apart]);
  const found = units.find(({ unit }) => unit === id);
  return found === undefined ? null : yearMark(env, found);
}

/** The appraisal as it stood at an earlier moment; undefined for one that is still to come. */
function yearAt({ context: { ledger, asOf } }: ViewEnv, year: number, moment: string): Year | undefined {
  const then = moment > asOf ? undefined : buildContext(ledger, moment);
  return then && annualAppraisal(then, year);
}

type ListedFigure = keyof typeof yearSentences.figure;

/** Periods stand on the unit's page; what is not published is not told here either. */
function isListed({ rules }: Year, figure: YearFigure): figure is ListedFigure {
  if (!Object.hasOwn(yearSentences.figure, figure)) return false;
  if (figure === 'rank') return showsRanks(rules);
  return showsScores(rules) || !['mean', 'mark', 'total'].includes(figure);
}
