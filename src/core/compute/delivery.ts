import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { dateDeadline, deadlineAfter, type Deadline } from '../calendar/deadline.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';

/** When a notice reached its unit, and why that day (rules-v1 §2). */
export interface Delivery {
  /** Day from which the clocks run; not counted itself. */
  readonly start: string;
  readonly printed: string;
  /** Signed hand-over, or the first appearance in the ledger. */
  readonly delivered: string;
  readonly proof: 'hand-over' | 'ledger';
}

/** Start of all clocks of a notice: the later of its printed date and its proven delivery. */
export function deliveryOf(dossier: Dossier): Delivery {
  const { notice } = dossier.task.value;
  const handedOver = notice.handedOver;
  const delivered = handedOver === undefined ? dayOf(dossier.task.value.submitted) : handedOver.on;
  return {
    start: delivered > notice.printed ? delivered : notice.printed,
    printed: notice.printed,
    delivered,
    proof: handedOver === undefined ? 'ledger' : 'hand-over',
  };
}

/** The notice's own deadline; a rest day moves it to the next working day. */
export function taskDeadline(context: Context, dossier: Dossier, horizon: Horizon): Deadline {
  const calendar = context.calendarAt(horizon.day);
  return dateDeadline(calendar, deliveryOf(dossier).start, dossier.task.value.due);
}

/** The end of `n` working days after a day, as known at the look. */
export function clock(context: Context, start: string, n: number, horizon: Horizon): Deadline {
  return deadlineAfter(context.calendarAt(horizon.day), start, n);
}

/** 即办件: a deadline of at most 5 working days; 签收 is its plan (rules-v1 §3). */
export function isPrompt(context: Context, dossier: Dossier): boolean {
  return context.memo('prompt', dossier.id, () => {
    const { start } = deliveryOf(dossier);
    const days = rulesOf(context, monthOf(start))?.value.clocks.prompt ?? 5;
    return dossier.task.value.due <= deadlineAfter(context.calendarAt(start), start, days).due;
  });
}
