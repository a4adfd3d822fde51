import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { ViewEnv } from '../env/env.ts';
import { resultIn } from '../env/period/period-sheet.ts';
import { shownPeriods } from '../env/period/shown-periods.ts';
import { standingOf, unitPeriodHref } from './standing.ts';
import { tellsScores } from '../env/publication.ts';

/** The shown periods in which a unit has a page, oldest first: those in which it was in a league, or outside them did something that counts. What takes a score apart is not public where scores are not (rules.md §7). */
export function periodsOfUnit(env: ViewEnv, unit: string): readonly string[] {
  return env.context.memo('periods-of-unit', `${env.profile}|${unit}`, () =>
    shownPeriods(env).filter((period) => {
      const result = resultIn(env, unit, period);
      if (result === undefined || !tellsScores(env, result.rules)) return false;
      return standingOf(env, unit, period) !== undefined || hasFacts(result);
    }),
  );
}

/** The page of a unit's period; null where it has none. */
export function unitPeriodPage(env: ViewEnv, unit: string, period: string): string | null {
  return periodsOfUnit(env, unit).includes(period) ? unitPeriodHref(unit, period) : null;
}

function hasFacts({ lines }: UnitSheet): boolean {
  return Object.values(lines).some((list: readonly unknown[]) => list.length > 0);
}
