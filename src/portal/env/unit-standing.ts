import { inForce } from '#record/schema/in-force.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { dayOf } from '#days/moment.ts';
import { leagueOn } from '#engine/score/unit-result.ts';
import type { Unit } from '#record/office/unit.ts';
import type { ViewEnv } from './env.ts';
import { lastDayIn } from './period/period.ts';
import { unitSentences } from '#wording/units/words.ts';

/** Why a unit outside the leagues is not ranked in a period: abolished, or as its own record says (rules.md §1). */
export function notRankedText(env: ViewEnv, id: string, period: string): string {
  return notRankedOn(env, id, lastDayIn(env, period));
}

/** The same of today. */
export function notRankedNow(env: ViewEnv, id: string): string {
  return notRankedOn(env, id, dayOf(env.context.asOf));
}

function notRankedOn({ context }: ViewEnv, id: string, day: string): string {
  const unit = context.units.get(id)?.value;
  if (unit === undefined) return rankingSentences.noLeague;
  if (unit.until !== undefined && unit.until < day) return unitSentences.abolished(unit.until);
  const entry = inForce(unit.leagues, day);
  if (entry?.league !== '不参评') return rankingSentences.noLeague;
  return entry.reason === undefined
    ? unitSentences.facts.notRanked
    : unitSentences.notRankedBecause(entry.reason);
}

/** The league a unit is in now, by its id and name (until there are rules, that there are none); undefined outside all. */
export function leagueNow(
  { context }: ViewEnv,
  unit: Unit,
): { readonly id: string; readonly name: string } | undefined {
  const today = dayOf(context.asOf);
  const id = leagueOn(unit, today);
  if (id === undefined) return undefined;
  const league = context.rulesOn(today)?.leagues.find((one) => one.id === id);
  return { id, name: league?.name ?? unitSentences.facts.noRules };
}
