import { nextMonth } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { nthWorkday } from '../calendar/weeks.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';
import type { DayText } from './types/common.ts';

/** What is done on which working day of the next month (rules-v1 §10). */
export interface MonthEndSteps {
  /** 补录 and 核验 from the first to this. */
  readonly checksUntil: number;
  /** 核对单 go out. */
  readonly statements: number;
  /** Objections from the day of the 核对单 to this. */
  readonly objectionsUntil: number;
}

/** Counted back from the freeze, so that an objection of the first day can be answered before it. */
export function monthEndSteps({ clocks }: Rules): MonthEndSteps {
  const statements = Math.max(1, clocks.freeze - clocks.objection);
  return {
    checksUntil: Math.max(1, statements - 1),
    statements,
    objectionsUntil: Math.max(statements, clocks.freeze - 1),
  };
}

/** The n-th working day after a month, as the calendar is known now. */
export function dayAfterMonth({ context }: ViewEnv, month: string, n: number): DayText {
  return nthWorkday(context.calendarAt(dayOf(context.asOf)), nextMonth(month), n);
}
