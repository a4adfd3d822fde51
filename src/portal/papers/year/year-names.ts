import { annualAppraisal, type Year } from '#engine/year/year.ts';
import type { YearRow } from '#engine/year/year-leagues.ts';
import { yearsOf } from '#engine/year/year-span.ts';
import { inForce } from '#record/schema/in-force.ts';
import { yearPaperText as words } from '#wording/papers/year.ts';
import { unitRef, type ViewEnv } from '../../env/env.ts';

/** The years that have an appraisal, 预报 too, oldest first: the papers of a year's end are drafted as the year goes. */
export function paperYears({ context }: ViewEnv): readonly Year[] {
  return yearsOf(context.ledger).flatMap((year) => annualAppraisal(context, year) ?? []);
}

/** A unit that is named after a county, with that county's name. */
export interface County {
  readonly unit: string;
  readonly name: string;
  readonly place: string;
}

/** The county units that have their place in the year; none before the last total is there. */
export function counties(env: ViewEnv, year: Year): readonly County[] {
  return year.leagues
    .flatMap(({ rows }) => rows)
    .flatMap(({ unit: { unit, total }, rank }): County[] => {
      const name = nameInYear(env, year.year, unit);
      const [, place] = /^(.+?[县市区旗])(?=.*(?:办|局|中心)$)/u.exec(name) ?? [];
      const isCounty = env.context.units.get(unit)?.value.kind.startsWith(words.countyKind) ?? false;
      return isCounty && place !== undefined && total !== undefined && rank !== undefined
        ? [{ unit, name, place }]
        : [];
    });
}

/** A unit's place in a year; undefined of one that has none. */
export function placeIn(year: Year, unit: string): YearRow | undefined {
  return year.leagues.flatMap(({ rows }) => rows).find((row) => row.unit.unit === unit);
}

/** As it was called on the year's last day. */
export function nameInYear(env: ViewEnv, year: number, unit: string): string {
  const names = env.context.units.get(unit)?.value.names;
  return inForce(names, `${String(year)}-12-31`)?.name ?? unitRef(env, unit).name;
}
