import { drawText } from '#wording/verification/words.ts';
import type { ClaimFact } from '#engine/dossier/dossier.ts';
import { closedList, drawnOf, periodOfClaim } from '#engine/verification/verification-duty.ts';
import type { EntryOf } from '#record/ledger.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import type { LinkView } from '../shared/types.ts';

/** The number that was published for a period whose rules have a sample, where the profile may read it. */
export function shownDraw(env: ViewEnv, period: string): EntryOf<'draw'> | undefined {
  const { context } = env;
  const draw = context.draws.get(period);
  if (draw === undefined || !env.shownByPath.has(draw.path)) return undefined;
  return context.rulesOn(periodIn(env, period).to)?.verification?.sample === undefined ? undefined : draw;
}

/** The page of a period's draw; null where it has none. */
export function drawLink(env: ViewEnv, period: string): LinkView | null {
  return shownDraw(env, period) === undefined
    ? null
    : { text: drawText.link(periodName(env, period)), href: `/draws/${period}/` };
}

/** What the draw of its period did with a claim, with the published number; null where the claim was on no closed list. */
export function drawOfClaim(env: ViewEnv, claim: ClaimFact): LinkView | null {
  const period = periodOfClaim(env.context, claim.listed);
  const draw = period && shownDraw(env, period.id);
  if (period === undefined || draw === undefined) return null;
  if (!closedList(env.context, period).includes(claim.id)) return null;
  const drawn = drawnOf(env.context, period).includes(claim.id);
  return { text: drawText.ofClaim(draw.value.number, drawn), href: `/draws/${period.id}/` };
}
