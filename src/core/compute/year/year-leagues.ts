import type { Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';
import type { Rules } from '../../schema/rules.ts';
import { byMerit } from '../better.ts';
import type { Grade } from '../grade.ts';
import { assignRanks } from '../ranks.ts';
import type { UnitYear } from './unit-year.ts';
import { yearGrade } from './year-grade.ts';

/** A unit that has months enough, with its place once everybody's total is there. */
export interface YearRow {
  readonly unit: UnitYear;
  /** Undefined while a total of the league is missing. */
  readonly rank: number | undefined;
  readonly tied: boolean;
  /** Undefined without a total. */
  readonly grade: Grade | undefined;
}

export interface YearLeague {
  readonly id: string;
  readonly name: string;
  /** By rank; while there are no ranks, by M. */
  readonly rows: readonly YearRow[];
  /** 单独评定, in the fixed order. */
  readonly apart: readonly UnitYear[];
}

/** The tables of a year: the leagues of its rules first, then others that units were ranked in. */
export function yearLeagues(ledger: Ledger, rules: Rules, units: readonly UnitYear[]): readonly YearLeague[] {
  const named = new Map(
    [
      ...ledger.rules.map(({ value }) => value).toSorted((a, b) => compareText(a.from, b.from)),
      rules,
    ].flatMap(({ leagues }) => leagues.map(({ id, name }) => [id, name] as const)),
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
        rows: rowsOf(
          rules,
          members.filter(({ apart }) => apart === undefined),
        ),
        apart: members.filter(({ apart }) => apart !== undefined).toSorted(inFixedOrder),
      },
    ];
  });
}

function rowsOf(rules: Rules, units: readonly UnitYear[]): readonly YearRow[] {
  const better = byMerit(rules);
  const totals = units.flatMap(({ total }) => total ?? []);
  const isRanked = totals.length === units.length;
  const meritOf = ({ total, mean }: UnitYear) => (isRanked ? total : mean);
  const sorted = units.toSorted((a, b) => {
    const [first, second] = [meritOf(a), meritOf(b)];
    return (first && second ? better(first, second) : 0) || inFixedOrder(a, b);
  });
  const ranks = isRanked ? assignRanks(totals.toSorted(better), rules.ranking.tie) : [];
  return sorted.map((unit, index) => {
    const rank = ranks[index];
    return {
      unit,
      rank,
      tied: ranks.filter((other) => other === rank).length > 1,
      grade: unit.total && yearGrade(rules, unit.total, unit.falsified.length > 0),
    };
  });
}

function inFixedOrder(a: UnitYear, b: UnitYear): number {
  return a.order - b.order || compareText(a.unit, b.unit);
}
