import type { Calendar } from '#calendar/calendar.ts';
import { addDays, addMonths, diffDays, lastDayOfMonth, mondayOf, monthOf, nextMonth } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { countWorkdays } from '#calendar/working-days.ts';

/** A week, month or quarter in which a plan must have a node; days inclusive. */
interface Stretch {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/** How finely a plan is broken down, and the stretches in which a node is asked for. */
export interface Stretches {
  readonly by: 'week' | 'month' | 'quarter';
  readonly stretches: readonly Stretch[];
}

/** A matter of at most this many days is 月内完成, even across a month's end (O5). */
const MONTH_DAYS = 31;
/** At most this many days, or the same quarter, is 季度完成. */
const QUARTER_DAYS = 92;

/**
 * The stretches between notice and deadline: weeks within the month, months within the quarter,
 * and for longer matters the months of the running quarter and then quarters (rows 33–34, O5, O6).
 * One asks for a node when at least half of its working days lie after the plan's own
 * deadline; one without a working day never does.
 */
export function stretchesOf(calendar: Calendar, start: string, planDue: string, due: string): Stretches {
  const asks = ({ from, to }: Stretch) => {
    const before = addDays(from, -1);
    const whole = countWorkdays(calendar, before, to);
    const left = countWorkdays(calendar, planDue > before ? planDue : before, to);
    return whole > 0 && 2 * left >= whole;
  };
  const span = diffDays(start, due);
  if (monthOf(start) === monthOf(due) || span <= MONTH_DAYS)
    return { by: 'week', stretches: weeks(start, due).filter(asks) };
  const quarter = quarterEnd(monthOf(start));
  if (monthOf(due) <= quarter || span <= QUARTER_DAYS)
    return { by: 'month', stretches: months(monthOf(start), monthOf(due)).filter(asks) };
  const later = quarters(nextMonth(quarter), monthOf(due));
  return { by: 'quarter', stretches: [...months(monthOf(start), quarter), ...later].filter(asks) };
}

function weeks(start: string, due: string): Stretch[] {
  const list: Stretch[] = [];
  for (let monday = mondayOf(start); monday <= due; monday = addDays(monday, 7))
    list.push({ name: isoWeekOf(monday), from: monday, to: addDays(monday, 6) });
  return list;
}

function months(first: string, last: string): Stretch[] {
  const list: Stretch[] = [];
  for (let month = first; month <= last; month = nextMonth(month))
    list.push({ name: month, from: `${month}-01`, to: lastDayOfMonth(month) });
  return list;
}

function quarters(first: string, last: string): Stretch[] {
  const list: Stretch[] = [];
  for (let month = first; month <= last; month = addMonths(month, 3)) {
    const end = addMonths(month, 2);
    list.push({ name: `${month}—${end}`, from: `${month}-01`, to: lastDayOfMonth(end) });
  }
  return list;
}

/** The last month of a month's quarter. */
function quarterEnd(month: string): string {
  return addMonths(month, 2 - ((Number(month.slice(5)) - 1) % 3));
}
