import type { Receipt } from './received.ts';

/**
 * How far one may look: the one value that says what can be seen. Of records by their receipts (below), of
 * what was written into a record later by `seen.ts`, of working days by `calendarOf`. A live look sees everything known at the as-of moment. A period sees what
 * was received by its cut-off, and of what is entered afterwards 代录 and the checks of earlier
 * claims, to its close (rules.md §10).
 */
export interface Look {
  /** Facts received up to this moment (inclusive) count. */
  readonly until: string;
  /** Records that stood in the ledger by this moment (inclusive) exist. */
  readonly entered: string;
  /** 核验 entered by this moment (inclusive) count. */
  readonly checked: string;
  /** Day at whose end one looks: what was due by it is due. */
  readonly day: string;
}

/** The look at everything known at a moment. */
export function liveLook(moment: string): Look {
  return { until: moment, entered: moment, checked: moment, day: moment.slice(0, 10) };
}

/** The look as it stood at a moment, of what exists by an outer one. */
export function lookAt(outer: Look, moment: string): Look {
  const until = moment < outer.until ? moment : outer.until;
  return { until, checked: until, entered: outer.entered, day: until.slice(0, 10) };
}

/** Names a look: equal keys see the same. */
export function lookKey({ until, entered, checked, day }: Look): string {
  return `${until}|${entered}|${checked}|${day}`;
}

/** Whether a record of a unit or leader is seen. */
export function isSeen({ received, registered }: Receipt, look: Look): boolean {
  return received <= look.until && isEntered({ registered }, look);
}

/** Whether a record stood in the ledger by then, whatever day it speaks of. */
export function isEntered({ registered }: Pick<Receipt, 'registered'>, { entered }: Look): boolean {
  return registered <= entered;
}

/** Whether a day is over by the look: what was due on it is overdue. */
export function isOver(day: string, { until }: Look): boolean {
  return `${day} 24:00` <= until;
}
