import { deadlineAfter, type Deadline } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { VerificationFact, ClaimFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { isEntered, type Look } from '../time/look.ts';
import type { Period } from '../time/periods.ts';
import { drawSample } from './draw-sample.ts';

/**
 * Whether a claim has to be checked (rules.md §4): `scope` by the rules, `drawn` by the published
 * number, `undrawn` while there is none yet; `not-drawn` and `free` are accepted as reported.
 */
export type VerificationDuty = 'scope' | 'drawn' | 'undrawn' | 'not-drawn' | 'free';

/** The period of a claim: that of its receipt. */
export function periodOfClaim(
  context: Context,
  { received }: Pick<ClaimFact, 'received'>,
): Period | undefined {
  return context.periodOn(dayOf(received));
}

/** Whether, and why, a claim has to be checked, as known by the look. */
export function verificationDuty(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  look: Look,
): VerificationDuty {
  const verification = context.rulesOn(dayOf(claim.received))?.verification;
  if (verification === undefined) return 'free';
  if (inScope(context, dossier, claim)) return 'scope';
  if (verification.sample === undefined) return 'free';
  const period = periodOfClaim(context, claim);
  const sample = period && sampleOf(context, period, look);
  if (sample === undefined) return 'undrawn';
  return sample.has(claim.id) ? 'drawn' : 'not-drawn';
}

/** Claims that the rules have checked: all, or 办结 and every node of some classes. */
function inScope(context: Context, dossier: Dossier, claim: ClaimFact): boolean {
  const rules = context.rulesOn(dayOf(claim.received));
  const scope = rules?.verification?.scope;
  if (scope !== 'completion') return scope === 'all';
  const level = rules?.tasks?.classes.find(({ name }) => name === dossier.task.value.class);
  return claim.node === 'end' || level?.everyNode === true;
}

/** The claims drawn for a period; undefined while the look knows no number. */
function sampleOf(context: Context, period: Period, look: Look): ReadonlySet<string> | undefined {
  const draw = context.draws.get(period.id);
  if (draw === undefined || !isEntered(context.receiptOf(draw), look)) return undefined;
  return new Set(drawnOf(context, period));
}

/** The claims drawn for a period, in the order of the draw; none while no number is published. */
export function drawnOf(context: Context, period: Period): readonly string[] {
  return context.memo('drawn', period.id, () => {
    const draw = context.draws.get(period.id);
    const sample = context.rulesOn(period.to)?.verification?.sample;
    if (draw === undefined || sample === undefined) return [];
    return drawSample(draw.value.number, closedList(context, period), sample.share);
  });
}

/**
 * The closed list of a period's other claims, in order of id: those known when the number was
 * published, about nodes that counted then. The draw depends on it and the number alone (rules.md §4).
 */
export function closedList(context: Context, period: Period): readonly string[] {
  return context.memo('closed-list', period.id, () => {
    const draw = context.draws.get(period.id);
    const closed = draw === undefined ? context.asOf : context.receiptOf(draw).registered;
    const look = { until: `${period.to} 24:00`, entered: closed, checked: closed, day: period.to };
    return [...context.dossiers.values()]
      .flatMap((dossier) =>
        dossier.claims.filter(
          (claim) =>
            claim.listed.registered <= closed &&
            periodOfClaim(context, claim.listed)?.id === period.id &&
            !inScope(context, dossier, claim) &&
            taskNodes(context, dossier, look).some(({ id }) => id === claim.node),
        ),
      )
      .map(({ id }) => id)
      .sort(compareText);
  });
}

/**
 * The day by which a claim's check is due: 5 working days from its receipt, of a drawn one the
 * close of its period. A claim outside the scope has the 5 days too: by them a refusal is late. A
 * number drawn after the answer moves no term: chance must not cost a unit a day.
 */
export function verificationDeadline(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  look: Look,
  answer?: Pick<VerificationFact, 'registered'>,
): Deadline {
  const received = dayOf(claim.received);
  const rules = context.rulesOn(received);
  const calendar = calendarOf(context, look);
  const period = periodOfClaim(context, claim);
  const isOlder = answer !== undefined && answer.registered < look.entered;
  const asked = isOlder ? { ...look, entered: answer.registered } : look;
  if (period !== undefined && verificationDuty(context, dossier, claim, asked) === 'drawn')
    return deadlineAfter(calendar, period.to, rules?.clocks.close ?? 6);
  return deadlineAfter(calendar, received, rules?.verification?.days ?? 5);
}
