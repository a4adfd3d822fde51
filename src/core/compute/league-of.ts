import { lastDayOfMonth } from '../calendar/day.ts';
import { inForce } from '../schema/in-force.ts';
import type { Unit } from '../schema/unit.ts';

/** The league a unit is in on the last day of a month; `undefined` outside all. */
export function leagueOf(unit: Unit, month: string): string | undefined {
  const last = lastDayOfMonth(month);
  if (unit.until !== undefined && unit.until < last) return undefined;
  const entry = inForce(unit.leagues, last);
  return entry === undefined || entry.league === '不参评' ? undefined : entry.league;
}
