import type { Deadline } from '../calendar/deadline.ts';
import { dayOf, endOfDay } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { Debtor } from './debtors.ts';
import type { Dossier, Source } from './dossier.ts';
import { liveHorizon } from './horizon.ts';
import { workdaysLate } from './plan-duty.ts';

export type DutyKind =
  | 'ack'
  | 'plan'
  | 'weekly'
  | 'monthly'
  | 'node'
  | 'rectification'
  | 'clue-handling'
  | 'approval'
  | 'consent'
  | 'filing'
  | 'verification'
  | 'look-back'
  | 'clue-decision'
  | 'weekly-issue'
  | 'key-points'
  | 'site-review'
  | 'objection'
  | 'draw';

/** Filed on time, filed late, owed, due soon, overdue; `missed`: never filed, and its next turn has come, so that nobody waits for it any more. */
export type DutyStanding = 'filed' | 'late' | 'owed' | 'due-soon' | 'overdue' | 'missed';

/** Whether somebody still waits for it. */
export function isOpen(duty: Duty): boolean {
  return duty.standing === 'owed' || duty.standing === 'due-soon' || duty.standing === 'overdue';
}

/** One duty of rules-v1 §9 with its clock and what met it. */
export interface Duty {
  /** Stable, unique in the ledger. */
  readonly id: string;
  readonly who: Debtor;
  readonly kind: DutyKind;
  readonly dossier: Dossier | undefined;
  /** Node, week, month or version meant. */
  readonly subject: string;
  readonly from: string | undefined;
  /** Last moment on time. */
  readonly due: string;
  readonly deadline: Deadline | undefined;
  /** Moment or day on which it was met. */
  readonly filed: string | undefined;
  readonly standing: DutyStanding;
  /** Working days late: of the filing, or so far; 0 also where only the hour was missed. */
  readonly late: number;
  /** Working days left while open. */
  readonly left: number;
  readonly sources: readonly Source[];
}

export type DutyFacts = Omit<Duty, 'standing' | 'late' | 'left' | 'due'> & {
  readonly due: string;
  /** Working days before the due day from which it is due soon. */
  readonly soon?: number;
  /** Last moment at which a duty that comes round is still waited for. */
  readonly until?: string;
  /** Working days by which a day is late, where more than the due day decides that. */
  readonly lateOn?: (day: string) => number;
};

/** Adds where a duty stands as of the context's moment. `due` may be a day (ends 24:00) or a moment. */
export function standDuty(context: Context, facts: DutyFacts): Duty {
  const { soon = 1, until, lateOn, ...rest } = facts;
  const horizon = liveHorizon(context.asOf);
  const due = facts.due.length === 10 ? endOfDay(facts.due) : facts.due;
  const dueDay = dayOf(due);
  const moment = facts.filed ?? context.asOf;
  const late = lateOn?.(dayOf(moment)) ?? workdaysLate(context, dueDay, dayOf(moment), horizon);
  // A day alone stands before every moment of it.
  const passed = lateOn === undefined ? moment > due : late > 0;
  if (facts.filed !== undefined) {
    return { ...rest, due, standing: passed ? 'late' : 'filed', late, left: 0 };
  }
  if (until !== undefined && context.asOf > until)
    return { ...rest, due, standing: 'missed', late: 0, left: 0 };
  if (passed) return { ...rest, due, standing: 'overdue', late, left: 0 };
  const left = countWorkdays(context.calendarAt(horizon.day), horizon.day, dueDay);
  return { ...rest, due, standing: left <= soon ? 'due-soon' : 'owed', late: 0, left };
}
