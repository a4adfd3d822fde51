import { dayOf } from '../../calendar/moment.ts';
import type { Ledger } from '../../ledger.ts';
import type { Rules } from '../../schema/rules.ts';
import { editionsOf } from '../edition/editions-of.ts';
import { cityUnits, cityYear, type CityYear } from './city-year.ts';
import {
  readEdition,
  unfrozenMonth,
  unitMonths,
  type FrozenMonth,
  type MissingMonth,
} from './unit-months.ts';
import { unitYear, yearMembers } from './unit-year.ts';
import { yearLeagues, type YearLeague } from './year-leagues.ts';
import { yearMarks } from './year-marks.ts';
import { yearMonths, yearRules } from './year-span.ts';

/** The annual appraisal as it stands at a moment (rules-v1 §11). */
export interface Year {
  readonly year: number;
  readonly asOf: string;
  readonly rules: Rules;
  /** The months that count in the year, and those of them that are frozen. */
  readonly months: readonly string[];
  readonly frozen: readonly string[];
  /** The others, with the reason. */
  readonly open: readonly MissingMonth[];
  /** 预报 until the last month is frozen and nobody's J is missing, then 终报. */
  readonly state: 'preliminary' | 'final';
  readonly leagues: readonly YearLeague[];
  readonly city: readonly CityYear[];
}

/**
 * The annual appraisal as of a moment, from the latest editions written by then and the
 * year-end marks entered by then, and nothing else. `undefined` for a year without rules.
 */
export function yearAsOf(whole: Ledger, year: number, asOf: string): Year | undefined {
  const ledger = knownBy(whole, asOf);
  const rules = yearRules(ledger, year)?.value;
  if (rules === undefined) return undefined;
  const months = yearMonths(ledger, year);
  const editions = editionsOf(ledger);
  const frozen = new Map<string, FrozenMonth>(
    months.flatMap((month) => {
      const last = editions.get(month)?.at(-1);
      return last === undefined ? [] : [[month, readEdition(last.value)] as const];
    }),
  );
  const open = months
    .filter((month) => !frozen.has(month))
    .map((month) => unfrozenMonth(ledger, asOf, month));
  const marks = yearMarks(ledger, year);
  const atCity = new Set(cityUnits(ledger, months));
  const units = yearMembers([...frozen.values()])
    .filter(({ unit }) => !atCity.has(unit))
    .map((member) =>
      unitYear(
        rules,
        member,
        unitMonths(rules, [...frozen.values()], open, member.unit),
        marks.get(member.unit),
        falsifiedMonths(frozen, member.unit),
      ),
    );
  const leagues = yearLeagues(ledger, rules, units);
  const city = [...atCity].map((unit) =>
    cityYear(rules, unit, marks.get(unit), falsifiedMonths(frozen, unit).length > 0),
  );
  const isComplete =
    leagues.every(({ rows }) => rows.every(({ unit }) => unit.total !== undefined)) &&
    city.every(({ mark }) => mark !== undefined);
  return {
    year,
    asOf,
    rules,
    months,
    frozen: [...frozen.keys()],
    open,
    state: frozen.has(months.at(-1) ?? '') && isComplete ? 'final' : 'preliminary',
    leagues,
    city,
  };
}

function knownBy(ledger: Ledger, asOf: string): Ledger {
  return {
    ...ledger,
    rules: ledger.rules.filter(({ value }) => value.published <= dayOf(asOf)),
    edition: ledger.edition.filter(({ value }) => value.written <= asOf),
    yearMark: ledger.yearMark.filter(({ value }) => value.submitted <= asOf),
  };
}

function falsifiedMonths(frozen: ReadonlyMap<string, FrozenMonth>, unit: string): readonly string[] {
  return [...frozen].flatMap(([month, { units }]) =>
    (units.get(unit)?.result.falsified ?? 0) > 0 ? [month] : [],
  );
}
