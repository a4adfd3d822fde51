import { addDays } from '../calendar/day.ts';
import { addWorkdays, countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { recordSeen, type Horizon } from './horizon.ts';

/** A pause of a matter by written decision of 主要领导; `to` is the day of resumption (rules-v1 §3). */
export interface Suspension {
  readonly from: string;
  readonly to: string | undefined;
}

/** The pauses of a task as seen from a horizon, in order. */
export function suspensions(dossier: Dossier, horizon: Horizon): readonly Suspension[] {
  const result: Suspension[] = [];
  let from: string | undefined;
  for (const { on, event } of dossier.turns) {
    if (!recordSeen(event, horizon) || event.approval === undefined) continue;
    if (event.kind === '暂停') from ??= on;
    if (event.kind === '恢复' && from !== undefined) {
      result.push({ from, to: on });
      from = undefined;
    }
  }
  if (from !== undefined) result.push({ from, to: undefined });
  return result;
}

/** Whether the task rests on the day of the look. */
export function isSuspended(dossier: Dossier, horizon: Horizon): boolean {
  return suspensions(dossier, horizon).some(
    (pause) => pause.from <= horizon.day && (pause.to === undefined || horizon.day < pause.to),
  );
}

/** The day a task was ended by 主要领导 (终止), if it was. */
export function terminatedOn(dossier: Dossier, horizon: Horizon): string | undefined {
  return dossier.turns.find(
    ({ event }) => event.kind === '终止' && event.approval !== undefined && recordSeen(event, horizon),
  )?.on;
}

/** The pauses begun by a day, none reaching beyond it: what is done on a day of rest is as late as when the rest began. */
export function pausesUntil(pauses: readonly Suspension[], day: string): readonly Suspension[] {
  return pauses
    .filter((pause) => pause.from <= day)
    .map(({ from, to }) => ({ from, to: to === undefined || to > day ? addDays(day, 1) : to }));
}

/** A date after the pauses of its matter. */
export interface MovedDate {
  readonly date: string;
  /** It had passed when a pause began: what is done after it is late at all, though the pause takes all its working days off. */
  readonly passed: boolean;
}

/**
 * A date after the pauses that have ended: it moves by the working days of each that
 * lay after the day it was set. A date set after the resumption knew of the pause.
 */
export function movedBy(
  context: Context,
  pauses: readonly Suspension[],
  setOn: string,
  date: string,
  horizon: Horizon,
): MovedDate {
  const view = context.calendarAt(horizon.day);
  let moved = date;
  let passed = false;
  for (const { from, to } of pauses) {
    if (to === undefined) continue;
    passed ||= moved < from;
    const before = addDays(from, -1);
    // By the calendar of the day the rest began: a closure announced since takes nothing off.
    const days = countWorkdays(context.calendarAt(from), before > setOn ? before : setOn, addDays(to, -1));
    if (days > 0) moved = addWorkdays(view, moved, days);
  }
  return { date: moved, passed };
}
