import type { Deadline } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { EntryOf } from '../ledger.ts';
import type { Context } from './context.ts';
import { clock, deliveryOf, isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { dayIsOver, receivedAt, recordSeen, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { planHistory } from './plan-history.ts';

/** One clock of the plan: from delivery, or from a return; for a 即办件 the 签收 is the plan (rules-v1 §3, §9). */
export interface PlanDuty {
  readonly kind: 'first' | 'resubmission' | 'prompt';
  readonly deadline: Deadline;
  /** What met the duty, if anything has. */
  readonly submission: EntryOf<'plan'> | EntryOf<'ack'> | undefined;
  readonly submitted: string | undefined;
  /** Working days late: of the submission, or so far at the look; 0 on time. */
  readonly late: number;
  /** The submission was returned because it was incomplete: it was no plan in the sense of p. */
  readonly incomplete: boolean;
}

/** The plan duties of a task's lead unit as seen from a horizon, in order. */
export function planDuties(context: Context, dossier: Dossier, horizon: Horizon): readonly PlanDuty[] {
  return context.memo('plan-duties', `${dossier.id}|${horizon.records}|${horizon.checks}|${horizon.day}`, () => {
    const { start } = deliveryOf(dossier);
    if (start > horizon.day) return [];
    const clocks = rulesOf(context, start.slice(0, 7))?.value.clocks;
    if (isPrompt(context, dossier)) {
      const ack = dossier.acks.find((entry) => entry.value.unit === dossier.task.value.lead && recordSeen(entry.value, horizon));
      return [duty(context, 'prompt', clock(context, start, clocks?.ack ?? 1, horizon), ack, false, horizon)];
    }
    const days = clocks?.plan ?? 2;
    const { versions } = planHistory(context, dossier, horizon);
    const duties: PlanDuty[] = [];
    let from = start;
    let kind: PlanDuty['kind'] = 'first';
    for (const version of versions) {
      duties.push(duty(context, kind, clock(context, from, days, horizon), version.plan, version.returned?.ground === '要素不全', horizon));
      if (version.returned === undefined) return duties;
      from = version.returned.on;
      kind = 'resubmission';
    }
    duties.push(duty(context, kind, clock(context, from, days, horizon), undefined, false, horizon));
    return duties;
  });
}

function duty(context: Context, kind: PlanDuty['kind'], deadline: Deadline, submission: PlanDuty['submission'], incomplete: boolean, horizon: Horizon): PlanDuty {
  const submitted = submission === undefined ? undefined : receivedAt(submission.value);
  const until = submitted === undefined ? horizon.day : dayOf(submitted);
  return { kind, deadline, submission, submitted, late: workdaysLate(context, deadline.due, until, horizon), incomplete };
}

/** Working days after the due day up to and including `day`; late at all is at least 1 (rules-v1 §2). */
export function workdaysLate(context: Context, due: string, day: string, horizon: Horizon): number {
  if (day <= due) return 0;
  return Math.max(1, countWorkdays(context.calendarAt(horizon.day), due, day));
}

/** The plan is due and not there: the task has one line 「计划」 with c = 0 (rules-v1 §3 Missing plan). */
export function missingPlan(context: Context, dossier: Dossier, horizon: Horizon): PlanDuty | undefined {
  const last = planDuties(context, dossier, horizon).at(-1);
  if (last === undefined || last.submission !== undefined) return undefined;
  return last.deadline.due < horizon.day || (last.deadline.due === horizon.day && dayIsOver(horizon)) ? last : undefined;
}
