import { inForce } from '../schema/in-force.ts';
import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { lastDayOfMonth, monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { leagueOf } from '../compute/league-of.ts';
import { rulesOf } from '../compute/months.ts';
import type { Unit } from '../schema/unit.ts';
import type { ViewEnv } from './env.ts';

/** Why a unit outside the leagues is not ranked in a month: abolished, or as its own record says. */
export function notRankedText(env: ViewEnv, id: string, month: string): string {
  const unit = env.context.units.get(id)?.value;
  if (unit === undefined) return rankingSentences.noLeague;
  const last = lastDayOfMonth(month);
  if (unit.until !== undefined && unit.until < last) return unitSentences.abolished(unit.until);
  const entry = inForce(unit.leagues, last);
  if (entry?.league !== '不参评') return rankingSentences.noLeague;
  return entry.reason === undefined
    ? unitSentences.facts.notRanked
    : unitSentences.notRankedBecause(entry.reason);
}

/** The league a unit is in now, by its id and name (until there are rules, that there are none); undefined outside all. */
export function leagueNow(
  env: ViewEnv,
  unit: Unit,
): { readonly id: string; readonly name: string } | undefined {
  const month = monthOf(dayOf(env.context.asOf));
  const id = leagueOf(unit, month);
  if (id === undefined) return undefined;
  return {
    id,
    name:
      rulesOf(env.context, month)?.value.leagues.find((league) => league.id === id)?.name ??
      unitSentences.facts.noRules,
  };
}
