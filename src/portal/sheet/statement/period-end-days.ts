import { addWorkdays } from '#calendar/working-days.ts';
import { dayOf } from '#days/moment.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../../env/env.ts';
import { lastDayIn } from '../../env/period/period.ts';
import type { DayText } from '../../shared/types.ts';

/** What is done on which working day after a period (rules.md §10). */
export interface PeriodEndSteps {
  /** 补录 and 核验 from the first to this. */
  readonly checksUntil: number;
  /** 核对单 go out. */
  readonly statements: number;
  /** Objections from the day of the 核对单 to this. */
  readonly objectionsUntil: number;
}

/** Counted back from the freeze, so that an objection of the first day can be answered before it. */
export function periodEndSteps({ clocks }: Rules): PeriodEndSteps {
  const statements = Math.max(1, clocks.freeze - clocks.objection);
  return {
    checksUntil: Math.max(1, statements - 1),
    statements,
    objectionsUntil: Math.max(statements, clocks.freeze - 1),
  };
}

/** The n-th working day after a period, as the calendar is known now. */
export function dayAfterPeriod(env: ViewEnv, period: string, n: number): DayText {
  const { context } = env;
  return addWorkdays(context.calendars(context.asOf, dayOf(context.asOf)), lastDayIn(env, period), n);
}
