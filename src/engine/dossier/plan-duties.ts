import { dateDeadline, deadlineAfter, type Deadline } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import type { Context } from './context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { isOver, isSeen, lookKey, type Look } from '../time/look.ts';
import { followClaims, handedOn, isVerificationSeen, type Holder } from './claims.ts';
import { afterRests, handOversOf, leadBefore, ledOn, restsOf, turnsSeen, withdrawnOn } from './course.ts';
import type { Dossier, Source } from './dossier.ts';
import { planCourse } from './plan-course.ts';

/**
 * One clock of the plan: from delivery, or from a return; for a 即办件 the 签收 is the plan. Where
 * 办结 was claimed before any plan, the claim meets it (rules.md §3, §6 C1).
 */
export interface PlanDuty {
  readonly kind: 'first' | 'resubmission' | 'prompt';
  /** Who owes it on the day of the look. */
  readonly unit: string;
  readonly deadline: Deadline;
  /** The day that counts, after hand-overs and rests. */
  readonly due: string;
  /** The matter rests and the date had not passed. */
  readonly held: boolean;
  /** What met the duty, of which unit, with its moment of receipt. */
  readonly met: { readonly source: Source; readonly unit: string; readonly received: string } | undefined;
}

/** The plan duties of a task as seen, in order; none where the rules know no plans. */
export function planDuties(context: Context, dossier: Dossier, look: Look): readonly PlanDuty[] {
  const { start } = dossier.delivery;
  const rules = context.rulesOn(start);
  const { plans, tasks } = rules ?? {};
  if (start > look.day || plans === undefined || tasks === undefined) return [];
  return context.memo('plan-duties', dutyBasis(context, dossier, look), () => {
    if (dossier.prompt) {
      const ack = dossier.acks.find(
        (one) => isSeen(one, look) && ledOn(dossier, one.entry.value.unit, dayOf(one.received), look),
      );
      const met = ack && {
        source: { entry: ack.entry, field: ['submitted'] },
        unit: ack.entry.value.unit,
        received: ack.received,
      };
      return [duty(context, dossier, 'prompt', { from: start, days: tasks.ack, met }, look)];
    }
    const { days } = plans;
    const duties: PlanDuty[] = [];
    let from = start;
    let kind: PlanDuty['kind'] = 'first';
    for (const { plan, received, returned } of planCourse(context, dossier, look).versions) {
      const met = { source: { entry: plan, field: ['submitted'] }, unit: plan.value.unit, received };
      duties.push(duty(context, dossier, kind, { from, days, met }, look));
      if (returned === undefined) return duties;
      from = returned.on;
      kind = 'resubmission';
    }
    return [...duties, duty(context, dossier, kind, { from, days, met: undefined }, look)];
  });
}

/** Whether the last plan clock of a task may run still: a plan that was not returned has stopped it. Costs little where all plans are seen. */
export function mayLackPlan(context: Context, dossier: Dossier, look: Look): boolean {
  return dossier.prompt || planCourse(context, dossier, look).baseline === undefined;
}

/** What the plan duties of a task follow from: without decisions on its course what the look sees of plans, claims and checks, by the calendar that it sees; else the whole look. */
function dutyBasis(context: Context, dossier: Dossier, look: Look): readonly (object | string)[] {
  if (dossier.prompt || turnsSeen(dossier, look).length > 0) return [dossier.task, lookKey(look)];
  return [
    planCourse(context, dossier, look),
    calendarOf(context, look),
    ...dossier.claims.filter((claim) => isSeen(claim, look)),
    ...dossier.verifications.filter((check) => isVerificationSeen(check, look)),
  ];
}

function duty(
  context: Context,
  dossier: Dossier,
  kind: PlanDuty['kind'],
  { from, days, met }: { readonly from: string; readonly days: number; readonly met: PlanDuty['met'] },
  look: Look,
): PlanDuty {
  const calendar = calendarOf(context, look);
  const deadline = deadlineAfter(calendar, from, days);
  let unit = leadBefore(dossier, from, look);
  let holders: readonly Holder[] = [{ unit, from: undefined, to: undefined }];
  let set = { due: deadline.due, on: from };
  let meets = met;
  const concluded = () => {
    const { claim } = followClaims(dossier, { id: 'plan', holders, after: '' }, look);
    return claim && { source: claim.source, unit: claim.unit, received: claim.received };
  };
  for (const { on, from: giver, to, dates } of handOversOf(dossier, look)) {
    if (giver !== unit || on < from) continue;
    const done = earlier(meets, concluded());
    if (done !== undefined && done.unit !== to && dayOf(done.received) <= on) continue;
    unit = to;
    holders = handedOn(holders, on, to);
    const due = dates.get('plan');
    if (due !== undefined) set = { due: dateDeadline(calendar, on, due).due, on };
  }
  meets = earlier(meets, concluded());
  const { date, held } = afterRests(context, restsOf(dossier, look), set.on, set.due, look);
  return { kind, unit, deadline, due: date, held, met: meets };
}

function earlier<T extends { readonly received: string }>(a: T | undefined, b: T | undefined): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return b.received < a.received ? b : a;
}

/** The plan that is due and not there; nothing is missing while the matter rests before its day, or once it was withdrawn. */
export function missingPlan(context: Context, dossier: Dossier, look: Look): PlanDuty | undefined {
  if (withdrawnOn(dossier, look) !== undefined || !mayLackPlan(context, dossier, look)) return undefined;
  const last = planDuties(context, dossier, look).at(-1);
  if (last === undefined || last.met !== undefined || last.held) return undefined;
  return isOver(last.due, look) ? last : undefined;
}
