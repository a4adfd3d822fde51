import { reportsThroughOn } from '#record/office/reports-through.ts';
import { addDays, mondayOf } from '#days/day.ts';
import { at, dayOf } from '#days/moment.ts';
import { mondayMeeting, type ReportWeek } from '#calendar/weeks.ts';
import { rollForward } from '#calendar/working-days.ts';
import type { Context } from '#engine/dossier/context.ts';
import { pauseOf } from '#engine/score/pauses.ts';
import { weekLine, weeklyTasks, weeksWithDay, type WeekLine } from '#engine/score/weeks.ts';
import { liveLook } from '#engine/time/look.ts';
import { calendarOf } from '#engine/time/reckoning.ts';

/** The week that is reported on now: until Monday's meeting it is last week's. */
export interface WeekNow extends ReportWeek {
  /** Last moment on time. */
  readonly due: string;
  /** Units that owe a report, in the order of the register, with where each stands. */
  readonly lines: readonly { readonly unit: string; readonly line: WeekLine }[];
  /** Units whose matters the section enters, and whether it has. */
  readonly through: readonly { readonly unit: string; readonly entered: boolean }[];
}

/** The week whose meeting is to come, paused (停报) or not; undefined where the rules know no weekly report, and while no week is open. */
export function openWeek(context: Context): ReportWeek | undefined {
  const calendar = calendarOf(context, liveLook(context.asOf));
  const monday = mondayOf(dayOf(context.asOf));
  const weeks = weeksWithDay(context, { from: addDays(monday, -14), to: addDays(monday, 6) });
  return weeks.find(({ reportDay }) => {
    const rules = context.rulesOn(reportDay)?.weekly;
    return rules !== undefined && at(mondayMeeting(calendar, reportDay), rules.meeting) > context.asOf;
  });
}

/** The week that is reported on at the context's moment; undefined where none is open, and of one that is paused. */
export function weekNow(context: Context): WeekNow | undefined {
  const look = liveLook(context.asOf);
  const calendar = calendarOf(context, look);
  const open = openWeek(context);
  const by = open && context.rulesOn(open.reportDay)?.weekly?.by;
  if (open === undefined || by === undefined) return undefined;
  if (pauseOf(context, open.week, context.asOf) !== undefined) return undefined;
  const units = context.ledger.unit.map(({ value }) => value).toSorted((a, b) => a.order - b.order);
  return {
    ...open,
    due: at(rollForward(calendar, open.reportDay), by),
    lines: units.flatMap(({ id }) => {
      const line = weekLine(context, id, open, look);
      return line === undefined ? [] : [{ unit: id, line }];
    }),
    through: units
      .filter(
        (unit) =>
          reportsThroughOn(unit, open.reportDay) !== undefined &&
          weeklyTasks(context, unit.id, open.reportDay, look).length > 0,
      )
      .map(({ id }) => ({
        unit: id,
        entered: context.ledger.report.some(({ value }) => value.unit === id && value.week === open.week),
      })),
  };
}
