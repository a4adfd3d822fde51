import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { yearSentences } from '../../wording/zh-CN/view/year.ts';
import { print, type Fraction } from '../exact/fraction.ts';
import { takesMark, type UnitYear } from '../compute/year/unit-year.ts';
import type { YearMarkLine } from '../compute/year/year-marks.ts';
import type { YearLeague, YearRow } from '../compute/year/year-leagues.ts';
import type { Year } from '../compute/year/year.ts';
import type { ViewEnv } from './env.ts';
import { inFull } from './pencil.ts';
import type { FigureView } from './types/common.ts';
import type { YearApartRowView, YearLeagueView, YearRowView } from './types/year.ts';
import { markWhy, yearUnitHref, yearUnitRef } from './year-links.ts';
import { monthsView, remarksOf } from './year-words.ts';

/** One league of the annual appraisal: those with months enough, then those judged apart. */
export function yearLeagueView(env: ViewEnv, year: Year, league: YearLeague): YearLeagueView {
  const isRanked = league.rows.some(({ rank }) => rank !== undefined);
  const { tie } = rankingSentences;
  return {
    id: league.id,
    name: league.name,
    rows: league.rows.map((row) => rowView(env, year, row)),
    note: noteOf(year, league, isRanked),
    apartTitle: yearSentences.apartTitle[year.state],
    apartNote: yearSentences.apartNote[year.state](year.rules.year.months),
    apart: league.apart.map((unit) => apartView(env, year, unit)),
    footnotes: [
      ...(league.rows.some(({ tied }) => tied) ? [tie[year.rules.ranking.tie]] : []),
      ...(league.rows.length === 0 ? [] : [yearSentences.rounding(year.rules.ranking.decimals)]),
    ],
  };
}

/** A figure with the decimals of the rules; 「—」 with the reason. */
export function yearFigure(
  { rules }: Year,
  value: Fraction | undefined,
  reason: string,
  href: string,
): FigureView {
  return value === undefined
    ? { text: null, reason, href: null }
    : { text: print(value, rules.ranking.decimals), reason: null, href };
}

/** J as it was given. */
export function markFigure(year: Year, mark: YearMarkLine | undefined, href: string): FigureView {
  if (mark?.mark !== undefined)
    return { text: inFull(mark.mark, year.rules.ranking.decimals), reason: null, href };
  return { text: null, reason: markReason(year, mark), href: null };
}

/** Why there is no J. */
export function markReason({ rules }: Year, mark: YearMarkLine | undefined): string {
  if (mark !== undefined) return yearSentences.markNotApplicable;
  return takesMark(rules) ? yearSentences.noMark : yearSentences.marksNotTaken;
}

function rowView(env: ViewEnv, year: Year, { unit, rank, tied, grade }: YearRow): YearRowView {
  const href = yearUnitHref(year.year, unit.unit);
  return {
    rank: rank === undefined ? null : String(rank),
    tied,
    rankText: rank === undefined ? yearSentences.noRank : rankingSentences.rank(rank, tied),
    unit: yearUnitRef(env, year, unit.unit),
    grade: grade ?? null,
    months: monthsView(year, unit),
    mean: yearFigure(year, unit.mean, yearSentences.noMean, href),
    monthly: yearFigure(year, unit.monthly, yearSentences.noMean, href),
    mark: markFigure(year, unit.mark, `${href}#inspection`),
    final: yearFigure(year, unit.final, markReason(year, unit.mark), href),
    total: yearFigure(year, unit.total, markReason(year, unit.mark), href),
    remarks: remarksOf(year, unit),
  };
}

function apartView(env: ViewEnv, year: Year, unit: UnitYear): YearApartRowView {
  const href = yearUnitHref(year.year, unit.unit);
  return {
    unit: yearUnitRef(env, year, unit.unit),
    months: monthsView(year, unit),
    mean: yearFigure(year, unit.mean, yearSentences.noMean, href),
    mark: markFigure(year, unit.mark, `${href}#inspection`),
    remarks: [...(unit.apart === 'few-months' ? [] : [apartText(env, year, unit)]), ...remarksOf(year, unit)],
  };
}

/** Why a unit is judged apart. */
export function apartText(env: ViewEnv, { rules, state }: Year, unit: UnitYear): string {
  const { apart } = yearSentences;
  if (unit.apart === 'no-weight') return apart.weightless;
  if (unit.apart === 'no-mark') return apart.noMark(markWhy(env, unit.mark));
  return (state === 'final' ? apart.few : apart.fewYet)(unit.ranked.length, rules.year.months);
}

function noteOf({ rules, state }: Year, { rows }: YearLeague, isRanked: boolean): string | null {
  if (rows.length === 0)
    return state === 'final' ? yearSentences.nobody : yearSentences.nobodyYet(rules.year.months);
  if (isRanked) return null;
  return rules.ranking.order === 'ascending' ? yearSentences.unrankedYetLowFirst : yearSentences.unrankedYet;
}
