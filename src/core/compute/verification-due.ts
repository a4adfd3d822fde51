import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Deadline } from '../calendar/deadline.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import { clock } from './delivery.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { provenDay } from './proven-day.ts';
import { checkDuty } from './sampling.ts';
import { drawMonth } from './closed-list.ts';

/** The clock of a claim's 核验, from its receipt or from the draw; undefined where none is owed (yet) (rules-v1 §4). */
export function verificationTerm(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  horizon: Horizon,
): Deadline | undefined {
  const start = startOf(context, dossier, claim, horizon);
  if (start === undefined) return undefined;
  const days = rulesOf(context, monthOf(start))?.value.clocks.verification ?? 5;
  return clock(context, start, days, horizon);
}

function startOf(context: Context, dossier: Dossier, claim: ClaimFact, horizon: Horizon): string | undefined {
  const duty = checkDuty(context, dossier, claim, horizon);
  if (duty === 'concluded' || duty === 'major' || duty === 'full-check') return dayOf(claim.received);
  const month = duty === 'drawn' ? drawMonth(context, dossier, claim) : undefined;
  const draw = month === undefined ? undefined : context.draws.get(month);
  return draw && dayOf(draw.value.submitted);
}

/** The day by which a claim's 核验 is owed; undefined where none is owed (yet). */
export function verificationDue(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  horizon: Horizon,
): string | undefined {
  return verificationTerm(context, dossier, claim, horizon)?.due;
}

/** Working days by which a 核验 came after its day; nobody else's delay, so they are taken off the lateness (rules-v1 §2). */
export function verificationOverdue(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  check: CheckFact,
  horizon: Horizon,
): number {
  const due = verificationDue(context, dossier, claim, horizon);
  if (due === undefined) return 0;
  const { on, submitted, paper } = check.sitting;
  const held = provenDay(context, on, submitted, paper, horizon);
  return countWorkdays(context.calendarAt(horizon.day), due, held);
}
