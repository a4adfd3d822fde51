import { rankingSentences } from '#wording/ranking/sentences.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import type { UnitYear } from '#engine/year/unit-year.ts';
import type { YearLeague, YearRow } from '#engine/year/year-leagues.ts';
import { inFixedOrder } from '#engine/year/year-members.ts';
import type { Year } from '#engine/year/year.ts';
import type { ViewEnv } from '../env/env.ts';
import type { FigureView, UnitRef } from '../shared/types.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import {
  formulaText,
  markFigure,
  markReason,
  meanFigure,
  sumText,
  totalFigure,
  yearColumns,
  type YearColumns,
} from './year-figures.ts';
import { markWhy, yearUnitRef } from './year-links.ts';
import { yearHref, yearUnitHref } from '../shared/year-href.ts';
import { periodsView, remarksOf, yearMark, type YearPeriodsView } from './year-words.ts';
import { showsRanks, showsScores } from '../env/publication.ts';

export interface YearLeagueView {
  readonly id: string;
  readonly name: string;
  readonly shows: YearColumns;
  /** `0.7 × M + 0.3 × J`: what makes the total. */
  readonly formula: string;
  readonly rows: readonly YearRowView[];
  readonly set: Addressed;
  /** Why there are no rows, or no ranks; null otherwise. */
  readonly note: string | null;
  readonly apartTitle: string;
  /** When a unit is judged apart. */
  readonly apartNote: string;
  readonly apart: readonly YearApartRowView[];
  readonly apartSet: Addressed;
  readonly footnotes: readonly string[];
}

export interface YearRowView {
  /** The numeral; null while a total of the league is missing. */
  readonly rank: string | null;
  readonly tied: boolean;
  readonly rankText: string;
  readonly unit: UnitRef;
  readonly grade: string | null;
  readonly periods: YearPeriodsView;
  /** Leads to how it came about. */
  readonly mean: FigureView;
  readonly mark: FigureView;
  /** `0.7 × 88.64 + 0.3 × 91.50`; null while there is no total. */
  readonly sum: string | null;
  readonly total: FigureView;
  readonly remarks: readonly string[];
}

export interface YearApartRowView {
  readonly unit: UnitRef;
  readonly periods: YearPeriodsView;
  readonly mean: FigureView;
  readonly mark: FigureView;
  /** Why it is judged apart, then what is remarkable. */
  readonly remarks: readonly string[];
}

/** One league of the annual appraisal: those with periods enough, then those judged apart. */
export function yearLeagueView(env: ViewEnv, year: Year, league: YearLeague): YearLeagueView {
  const { rules, state } = year;
  const { sets, apartTitle } = yearSentences;
  const [page, name] = [yearHref(year.year), String(year.year)];
  const rows = showsRanks(rules) ? league.rows : league.rows.toSorted((a, b) => inFixedOrder(a.unit, b.unit));
  const ties = showsRanks(rules) && rows.some(({ tied }) => tied);
  return {
    id: league.id,
    name: league.name,
    shows: yearColumns(year, league),
    formula: formulaText(year, league.alone),
    rows: rows.map((row) => rowView(env, year, row)),
    set: addressed(`${page}league-${league.id}`, sets.league(name, league.name)),
    note: noteOf(year, league),
    apartTitle: apartTitle[state],
    apartNote: yearSentences.apartNote[league.alone ? 'alone' : state],
    apart: league.apart.map((unit) => apartView(env, year, unit)),
    apartSet: addressed(`${page}apart-${league.id}`, sets.apart(name, league.name, apartTitle[state])),
    footnotes: [
      ...(ties ? [rankingSentences.tie[rules.total.tie]] : []),
      ...(rows.length === 0 || league.alone || !showsScores(rules) ? [] : [yearSentences.meanRounding]),
    ],
  };
}

function rowView(env: ViewEnv, year: Year, { unit, rank, tied, grade }: YearRow): YearRowView {
  const href = yearUnitHref(year.year, unit.unit);
  const known = rank !== undefined && showsRanks(year.rules);
  const scores = showsScores(year.rules);
  return {
    rank: known ? String(rank) : null,
    tied: known && tied,
    rankText: known ? rankingSentences.rank(rank, tied) : yearSentences.noRank,
    unit: yearUnitRef(env, year, unit.unit),
    grade: grade ?? null,
    periods: periodsView(year, unit),
    ...figures(env, year, unit, href),
    sum: scores ? sumText(year, unit) : null,
    total: scores
      ? totalFigure(year, unit.total, markReason(year, unit.mark), href, yearMark(env, unit))
      : NOT_PUBLISHED,
    remarks: remarksOf(env, year, unit),
  };
}

const NOT_PUBLISHED: FigureView = { text: null, reason: rankingSentences.noScores, href: null };

/** M and J, where scores are published. */
function figures(
  env: ViewEnv,
  year: Year,
  unit: UnitYear,
  href: string,
): Pick<YearApartRowView, 'mean' | 'mark'> {
  if (!showsScores(year.rules)) return { mean: NOT_PUBLISHED, mark: NOT_PUBLISHED };
  return {
    mean: meanFigure(unit, href, yearMark(env, unit)),
    mark: markFigure(year, unit.mark, `${href}#inspection`),
  };
}

function apartView(env: ViewEnv, year: Year, unit: UnitYear): YearApartRowView {
  const href = yearUnitHref(year.year, unit.unit);
  return {
    unit: yearUnitRef(env, year, unit.unit),
    periods: periodsView(year, unit),
    ...figures(env, year, unit, href),
    remarks: [apartText(env, unit), ...remarksOf(env, year, unit)],
  };
}

/** Why a unit is judged apart. */
export function apartText(env: ViewEnv, { apart, mark, ranked, published }: UnitYear): string {
  const words = yearSentences.apart;
  return apart === 'no-mark' ? words.noMark(markWhy(env, mark)) : words.few(ranked.length, published);
}

function noteOf({ rules, state }: Year, { rows, alone }: YearLeague): string | null {
  if (rows.length === 0) return yearSentences[state === 'final' ? 'nobody' : 'nobodyYet'];
  if (!showsRanks(rules) || rows.some(({ rank }) => rank !== undefined)) return null;
  if (alone || !showsScores(rules)) return yearSentences.unrankedAlone;
  return yearSentences[rules.total.order === 'ascending' ? 'unrankedYetLowFirst' : 'unrankedYet'];
}
