import { deadlineReasons } from '#wording/duties/deadline-reason.ts';
import { monthInWords } from '#wording/calendar/day.ts';
import { addDays, addMonths, lastDayOfMonth, weekday } from '#days/day.ts';
import { dayOf, timeOf } from '#days/moment.ts';
import type { Duty } from '#engine/duties/duty.ts';
import type { ViewEnv } from '../../env/env.ts';
import { periodIn, periodName } from '../../env/period/period.ts';

const MONDAY = 1;
const FRIDAY = 5;

/** Start and span of a deadline, each in words. */
export interface DeadlineReason {
  readonly startText: string;
  readonly spanText: string;
}

/** How a deadline that is no plain count of working days comes about (rules.md §9); undefined for those that are. */
export function deadlineReason(env: ViewEnv, duty: Duty): DeadlineReason | undefined {
  const { kind, subject, from } = duty;
  const due = dayOf(duty.due);
  const time = timeOf(duty.due);
  const day = from ?? due;
  switch (kind) {
    case 'weekly':
    case 'weekly-issue':
      return { startText: reportDay(subject, day), spanText: deadlineReasons.byTime(time) };
    case 'key-points':
      return {
        startText: reportDay(subject, day),
        spanText: deadlineReasons.meeting(time, due, weekday(due) === MONDAY),
      };
    case 'monthly': {
      const month = monthInWords(subject);
      return {
        startText: deadlineReasons.ofMonth(month),
        spanText: deadlineReasons.lastWorkday(month, due),
      };
    }
    case 'site-review':
      return {
        startText: deadlineReasons.lagging(addDays(periodIn(env, subject).from, -1)),
        spanText: deadlineReasons.lastWorkday(periodName(env, subject), due),
      };
    case 'draw':
      return {
        startText: deadlineReasons.listClosed(periodName(env, subject)),
        spanText: deadlineReasons.firstWorkday(due),
      };
    case 'mark': {
      const close = env.context.rulesOn(addDays(day, -1))?.clocks.close ?? 6;
      return { startText: deadlineReasons.marks(day), spanText: deadlineReasons.close(close, due) };
    }
    case 'look-back':
      return lookBack(env, day, Number(subject), due);
    case 'ack':
    case 'plan':
    case 'node':
    case 'rectification':
    case 'approval':
    case 'consent':
    case 'filing':
    case 'verification':
    case 'clue-decision':
    case 'objection':
    case 'feedback':
    case 'reply':
      return undefined;
  }
}

function reportDay(week: string, day: string): string {
  return deadlineReasons.reportDay(week, day, weekday(day) === FRIDAY);
}

/** 回头看 is owed the same day some months after 办结, the month's last day where it has none such, rolled off rest days. */
function lookBack(
  { context }: ViewEnv,
  concluded: string,
  look: number,
  due: string,
): DeadlineReason | undefined {
  const months = context.rulesOn(concluded)?.lookBack?.months.toSorted((a, b) => a - b)[look - 1];
  if (months === undefined) return undefined;
  const month = addMonths(concluded.slice(0, 7), months);
  const last = lastDayOfMonth(month);
  const same = `${month}-${concluded.slice(8)}`;
  const wanted = same > last ? last : same;
  return {
    startText: deadlineReasons.concluded(concluded),
    spanText: deadlineReasons.later(concluded, months, wanted, due, same > last),
  };
}
