import type { Deadline } from '../calendar/deadline.ts';
import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { EntryOf } from '../ledger.ts';
import type { Context } from './context.ts';
import { clock, deliveryOf, isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { dayIsOver, receivedAt, recordSeen, horizonKey, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { planHistory } from './plan-history.ts';
import { isSuspended, movedBy, pausesUntil, suspensions, terminatedOn } from './suspension.ts';

/** One clock of the plan: from delivery, or from a return; for a 即办件 the 签收 is the plan (rules-v1 §3, §9). */
export interface PlanDuty {
  readonly kind: 'first' | 'resubmission' | 'prompt';
  /** A pause of the matter has moved its `due`. */
  readonly deadline: Deadline;
  /** The due day before any pause. */
  readonly original: string;
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
  const key = `${dossier.id}|${horizonKey(horizon)}`;
  return context.memo('plan-duties', key, () => {
    const { start } = deliveryOf(dossier);
    if (start > horizon.day) return [];
    const clocks = rulesOf(context, monthOf(start))?.value.clocks;
    const owed = (
      kind: PlanDuty['kind'],
      from: string,
      days: number,
      submission: PlanDuty['submission'],
      incomplete = false,
    ) => ({
      kind,
      submission,
      incomplete,
      ...timed(context, dossier, clock(context, from, days, horizon), submission, horizon),
    });
    if (isPrompt(context, dossier)) {
      const { lead } = dossier.task.value;
      const ack = dossier.acks.find((entry) => entry.value.unit === lead && recordSeen(entry.value, horizon));
      return [owed('prompt', start, clocks?.ack ?? 1, ack)];
    }
    const days = clocks?.plan ?? 2;
    const duties: PlanDuty[] = [];
    let from = start;
    let kind: PlanDuty['kind'] = 'first';
    for (const { plan, returned } of planHistory(context, dossier, horizon).versions) {
      duties.push(owed(kind, from, days, plan, returned?.ground === '要素不全'));
      if (returned === undefined) return duties;
      from = returned.on;
      kind = 'resubmission';
    }
    duties.push(owed(kind, from, days, undefined));
    return duties;
  });
}

/** The clock stands still while the matter rests. */
function timed(
  context: Context,
  dossier: Dossier,
  deadline: Deadline,
  submission: PlanDuty['submission'],
  horizon: Horizon,
): Pick<PlanDuty, 'deadline' | 'original' | 'submitted' | 'late'> {
  const submitted = submission === undefined ? undefined : receivedAt(submission.value);
  const until = submitted === undefined ? horizon.day : dayOf(submitted);
  const pauses = pausesUntil(suspensions(dossier, horizon), until);
  const { date: due, passed } = movedBy(context, pauses, deadline.start, deadline.due, horizon);
  const late = Math.max(passed ? 1 : 0, workdaysLate(context, due, until, horizon));
  return { deadline: { ...deadline, due }, original: deadline.due, submitted, late };
}

/** Working days after the due day up to and including `day`; late at all is at least 1 (rules-v1 §2). */
export function workdaysLate(context: Context, due: string, day: string, horizon: Horizon): number {
  if (day <= due) return 0;
  return Math.max(1, countWorkdays(context.calendarAt(horizon.day), due, day));
}

/** The plan is due and not there: the task has one line 「计划」 with c = 0 (rules-v1 §3 Missing plan). Nothing is missing while the matter rests or once it has ended. */
export function missingPlan(context: Context, dossier: Dossier, horizon: Horizon): PlanDuty | undefined {
  if (isSuspended(dossier, horizon) || terminatedOn(dossier, horizon) !== undefined) return undefined;
  const last = planDuties(context, dossier, horizon).at(-1);
  if (last === undefined || last.submission !== undefined) return undefined;
  const { due } = last.deadline;
  return due < horizon.day || (due === horizon.day && dayIsOver(horizon)) ? last : undefined;
}
