import { periodInWords } from '#wording/calendar/day.ts';
import { yearSentences } from '#wording/year/sentences.ts';
import type { RankedPeriod, UnitPeriod } from '#engine/year/unit-periods.ts';
import type { UnitYear } from '#engine/year/unit-year.ts';
import type { Year } from '#engine/year/year.ts';
import { compare, exactText, fraction, sum } from '#exact/fraction.ts';
import type { ViewEnv } from '../env/env.ts';
import { inFull } from '../shared/arithmetic-text.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { disputedMark } from '../score/disputed.ts';
import { unitPeriodHref } from '../score/standing.ts';
import { columnPlaces, exactView, type YearExactView } from './year-words.ts';
import { yearHref } from '../shared/year-href.ts';
import { addressed, type Addressed } from '../table/table-files.ts';
import type { FigureView } from '../shared/types.ts';
import { tellsScores } from '../env/publication.ts';

/** A unit's periods with their totals; where full marks differ from 100, as per cents of them. */
export interface YearPeriodsTableView {
  readonly rows: readonly YearPeriodRowView[];
  /** Whether totals have to be made per cents: some full mark is not 100. */
  readonly scaled: boolean;
  /** Σ of what the rows give. */
  readonly sum: YearExactView;
  readonly notes: readonly string[];
  /** Of all units of the year. */
  readonly set: Addressed;
}

export interface YearPeriodRowView {
  /** `2026年3月`. */
  readonly name: string;
  /** What the period gives, or why it gives nothing. */
  readonly counted: YearCountedView | string;
}

export interface YearCountedView {
  /** Leads to the unit's period. */
  readonly total: FigureView;
  /** The league's full mark in that period: `150`. */
  readonly fullMark: string;
  /** 100 × total ÷ full mark. */
  readonly percent: YearExactView;
}

const HUNDRED = fraction(100);

/** Period by period what goes into M: the total, and the per cent of the full mark that it is (rules.md §11). */
export function yearPeriodsView(env: ViewEnv, year: Year, unit: UnitYear): YearPeriodsTableView {
  const percents = unit.ranked.map(({ percent }) => percent);
  const whole = sum(percents);
  const places = Math.max(year.rules.total.decimals, columnPlaces([whole, ...percents]));
  const endless = [whole, ...percents].some((value) => exactView(value).exact !== null);
  return {
    rows: unit.periods.map((period) => rowView(env, year, unit.unit, period, places)),
    scaled: isScaled(unit),
    sum: exactView(whole, places),
    notes: endless ? [yearSentences.endless] : [],
    set: yearPeriodsOf(year),
  };
}

/** Where the periods of all units of a year can be taken along. */
export function yearPeriodsOf({ year }: Year): Addressed {
  return addressed(`${yearHref(year)}periods`, yearSentences.sets.periods(String(year)));
}

/** Whether some period's full mark is not 100, so that its total is not the per cent itself. */
export function isScaled({ ranked }: UnitYear): boolean {
  return ranked.some(({ fullMark }) => compare(fullMark, HUNDRED) !== 0);
}

function rowView(
  env: ViewEnv,
  year: Year,
  unit: string,
  period: UnitPeriod,
  places: number,
): YearPeriodRowView {
  return {
    name: periodInWords(period.period.id, period.period.name),
    counted:
      period.kind === 'missing'
        ? yearSentences.missing[period.reason]
        : countedView(env, year, unit, period, places),
  };
}

function countedView(
  env: ViewEnv,
  year: Year,
  unit: string,
  ranked: RankedPeriod,
  places: number,
): YearCountedView {
  const { period, total, fullMark, percent } = ranked;
  const rules = rulesIn(env, period.id);
  return {
    total: {
      text: inFull(total, year.rules.total.decimals),
      reason: disputedMark(env, { unit, period: period.id }),
      href: rules !== undefined && tellsScores(env, rules) ? unitPeriodHref(unit, period.id) : null,
    },
    fullMark: exactText(fullMark),
    percent: exactView(percent, places),
  };
}
