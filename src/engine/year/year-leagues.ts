import { fraction, type Fraction } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Ledger } from '#record/ledger.ts';
import { bandsOf, gradeOf } from '../ranking/bands.ts';
import { byMerit, rankStandings } from '../ranking/ranks.ts';
import { goesByMarkAlone, type UnitYear } from './unit-year.ts';
import { inFixedOrder } from './year-members.ts';
import type { YearRules } from './year-span.ts';

/** A unit that has periods enough, with its place once everybody's total is there. */
export interface YearRow {
  readonly unit: UnitYear;
  /** Undefined while a total of the league is missing. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  /** Undefined without a total, and where the rules have no grades. */
  readonly grade: string | undefined;
}

/** One league's table of a year. */
export interface YearLeague {
  readonly id: string;
  readonly name: string;
  /** It goes by J alone. */
  readonly alone: boolean;
  /** By rank; while there are no ranks, by M. */
  readonly rows: readonly YearRow[];
  /** 单独评定, in the fixed order. */
  readonly apart: readonly UnitYear[];
}

/** The tables of a year: the leagues of its rules first, then others that units were ranked in. */
export function yearLeagues(
  ledger: Pick<Ledger, 'rules'>,
  rules: YearRules,
  units: readonly UnitYear[],
): readonly YearLeague[] {
  const versions = ledger.rules.map(({ value }) => value).toSorted((a, b) => compareText(a.from, b.from));
  const named = new Map(
    [...versions, rules].flatMap(({ leagues }) => leagues.map(({ id, name }) => [id, name] as const)),
  );
  const own = rules.leagues.map(({ id }) => id);
  const others = [...new Set(units.map(({ league }) => league))].filter((id) => !own.includes(id)).sort();
  return [...own, ...others].flatMap((id) => {
    const members = units.filter(({ league }) => league === id);
    if (members.length === 0) return [];
    return [
      {
        id,
        name: named.get(id) ?? id,
        alone: goesByMarkAlone(rules, id),
        rows: rowsOf(
          rules,
          members.filter(({ apart }) => apart === undefined),
        ),
        apart: members.filter(({ apart }) => apart !== undefined).toSorted(inFixedOrder),
      },
    ];
  });
}

/** The grade of a year's total, which is in per cent (rules.md §7, §11). */
export function yearGrade(rules: YearRules, league: string, total: Fraction): string | undefined {
  const bands = { ...bandsOf(rules, league), fullMark: fraction(100) };
  return gradeOf(bands, { total, falsified: false });
}

function rowsOf(rules: YearRules, units: readonly UnitYear[]): readonly YearRow[] {
  const { order, tie } = rules.total;
  const totals = units.flatMap((year) => {
    const { unit, order: place, league, total } = year;
    if (total === undefined) return [];
    return [{ id: unit, order: place, total, unit: year, grade: yearGrade(rules, league, total) }];
  });
  if (totals.length === units.length)
    return rankStandings({ order, tie }, totals).map(({ unit, rank, tied, grade }) => ({
      unit,
      rank,
      tied,
      grade,
    }));
  const better = byMerit(order);
  const grades = new Map(totals.map(({ id, grade }) => [id, grade]));
  return units
    .toSorted((a, b) => (a.mean && b.mean ? better(a.mean, b.mean) : 0) || inFixedOrder(a, b))
    .map((unit) => ({ unit, rank: undefined, tied: false, grade: grades.get(unit.unit) }));
}
