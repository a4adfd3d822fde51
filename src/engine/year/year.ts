import type { Fraction } from '#exact/fraction.ts';
import type { Source } from '../dossier/dossier.ts';
import { awardIneligible } from '../score/merits.ts';
import type { Context } from '../dossier/context.ts';
import type { Period } from '../time/periods.ts';
import {
  frozenPeriods,
  unfrozenPeriod,
  unitPeriods,
  type FrozenPeriod,
  type MissingPeriod,
} from './unit-periods.ts';
import { goesByMarkAlone, markAlone, takesMark, unitYear } from './unit-year.ts';
import { yearGrade, yearLeagues, type YearLeague } from './year-leagues.ts';
import { yearMarks, type YearMarkLine } from './year-marks.ts';
import { cityUnits, yearMembers } from './year-members.ts';
import { yearPeriods, yearRules, type YearRules } from './year-span.ts';

/** 市本级: J alone. */
export interface CityYear {
  readonly unit: string;
  readonly mark: YearMarkLine | undefined;
  readonly total: Fraction | undefined;
  readonly grade: string | undefined;
  readonly awardIneligible: Source | undefined;
}

/** The annual appraisal as it stands at a moment (rules.md §11). */
export interface Year {
  readonly year: number;
  readonly asOf: string;
  readonly rules: YearRules;
  /** The periods that count in the year, and those of them that are frozen. */
  readonly periods: readonly Period[];
  readonly frozen: readonly FrozenPeriod[];
  /** The others, with the reason. */
  readonly open: readonly MissingPeriod[];
  /** 预报 until the last period is frozen and nobody's J is missing, then 终报. */
  readonly state: 'preliminary' | 'final';
  readonly leagues: readonly YearLeague[];
  readonly city: readonly CityYear[];
}

/**
 * The annual appraisal at the context's moment, from the latest editions, the year-end marks, who
 * belongs to a league that goes by J alone, and nothing else. `undefined` for a year without rules,
 * and where they have no annual appraisal.
 */
export function annualAppraisal(context: Context, year: number): Year | undefined {
  return context.memo('year', String(year), () => {
    const rules = yearRules(context.ledger, year);
    return rules && appraise(context, rules, year);
  });
}

function appraise(context: Context, rules: YearRules, year: number): Year {
  const { ledger, asOf } = context;
  const periods = yearPeriods(ledger, year);
  const frozen = frozenPeriods(ledger, periods);
  const ids = new Set(frozen.map(({ period }) => period.id));
  const open = periods.filter(({ id }) => !ids.has(id)).map((period) => unfrozenPeriod(asOf, period));
  const marks = yearMarks(context, year);
  const barred = awardIneligible(context, year);
  const units = yearMembers(context, rules, year, frozen).map((member) =>
    unitYear(rules, member, {
      frozen,
      periods: unitPeriods(frozen, open, member.unit),
      mark: marks.get(member.unit),
      awardIneligible: barred.get(member.unit),
    }),
  );
  const leagues = yearLeagues(ledger, rules, units);
  const city = cityUnits(context, year).map(({ unit, league }): CityYear => {
    const mark = marks.get(unit);
    const total = markAlone(rules, mark);
    const grade = total && yearGrade(rules, league, total);
    return { unit, mark, total, grade, awardIneligible: barred.get(unit) };
  });
  const state =
    isOver(rules, year, asOf, periods, ids) && isComplete(rules, leagues, city) ? 'final' : 'preliminary';
  return { year, asOf, rules, periods, frozen, open, state, leagues, city };
}

/** Whether nothing more comes from periods: the last is frozen, or none of them weighs and the year is out. */
function isOver(
  rules: YearRules,
  year: number,
  asOf: string,
  periods: readonly Period[],
  frozen: ReadonlySet<string>,
): boolean {
  const last = periods.at(-1);
  const weighs = rules.leagues.some(({ id }) => !goesByMarkAlone(rules, id));
  return last === undefined || !weighs ? asOf > `${String(year)}-12-31 24:00` : frozen.has(last.id);
}

/** Whether no J is missing. Where the rules take none beside the periods, 市本级 is not waited for. */
function isComplete(rules: YearRules, leagues: readonly YearLeague[], city: readonly CityYear[]): boolean {
  return (
    leagues.every(({ rows }) => rows.every(({ unit }) => unit.total !== undefined)) &&
    (!takesMark(rules) || city.every(({ mark }) => mark !== undefined))
  );
}
