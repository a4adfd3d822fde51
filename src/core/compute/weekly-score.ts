import { addDays, lastDayOfMonth, mondayOf, monthOf } from '../calendar/day.ts';
import { isoWeekOf } from '../calendar/iso-week.ts';
import { at } from '../calendar/moment.ts';
import { mondayMeeting, reportDay, type ReportWeek } from '../calendar/weeks.ts';
import { rollForward } from '../calendar/working-days.ts';
import { decimal, ONE, ZERO, type Fraction } from '../exact/fraction.ts';
import type { EntryOf } from '../ledger.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { receivedAt, recordSeen, type Horizon } from './horizon.ts';
import { monthHorizon } from './months.ts';
import { weeklyMatters, type WeeklyMatter } from './weekly-matters.ts';

/** What a unit owed in one week and how it met it (rules-v1 §6 C2, §9). */
export interface WeekLine {
  readonly week: string;
  readonly reportDay: string;
  /** Last moment on time, and the moment before which a supplement still counts half. */
  readonly due: string;
  readonly meeting: string;
  /** Matters that must be reported on. */
  readonly matters: readonly WeeklyMatter[];
  /** Open matters that need only the tick 本周无变化. */
  readonly quiet: readonly Dossier[];
  readonly reports: readonly EntryOf<'report'>[];
  /** Moment at which the last matter due was reported; undefined while one is missing. */
  readonly completed: string | undefined;
  /** Matters due that no report names. */
  readonly unreported: readonly WeeklyMatter[];
  readonly state: 'on-time' | 'before-meeting' | 'late' | 'missing' | 'open';
  /** z; undefined where nothing is to be assessed (no matters due, or still open). */
  readonly z: Fraction | undefined;
}

/** The weeks of a month (by report day) for a unit, as seen at the month's horizon. */
export function weekLines(context: Context, rules: Rules, unit: string, month: string): readonly WeekLine[] {
  return context.memo('weeks', `${unit}|${month}`, () => {
    const horizon = monthHorizon(context, month);
    return reportWeeks(context, month)
      .filter((week) => week.reportDay <= horizon.day)
      .map((week) => weekLine(context, rules, unit, week.week, week.reportDay, horizon));
  });
}

/** The weeks whose report day lies in the month, each as known on its Monday: a closure announced later must not bring the day forward (rules-v1 §2: closures only lengthen). */
export function reportWeeks(context: Context, month: string): readonly ReportWeek[] {
  const weeks: ReportWeek[] = [];
  const last = lastDayOfMonth(month);
  for (let monday = mondayOf(`${month}-01`); monday <= last; monday = addDays(monday, 7)) {
    const week = isoWeekOf(monday);
    const day = reportDay(context.calendarAt(monday), week);
    if (day !== undefined && monthOf(day) === month) weeks.push({ week, reportDay: day });
  }
  return weeks;
}

/** One week of one unit. Where the office was closed on the report day itself, the report is due on the next working day. */
export function weekLine(
  context: Context,
  rules: Rules,
  unit: string,
  week: string,
  day: string,
  horizon: Horizon,
): WeekLine {
  const calendar = context.calendarAt(horizon.day);
  const due = at(rollForward(calendar, day), rules.weekly.by);
  const meeting = at(mondayMeeting(calendar, day), rules.weekly.meeting);
  const { matters, quiet } = weeklyMatters(context, rules, unit, day, horizon);
  const reports = reportsOf(context, week, unit).filter((report) => recordSeen(report.value, horizon));
  const times = matters.map((matter) => reportedAt(reports, matter.dossier.id));
  const unreported = matters.filter((_, index) => times[index] === undefined);
  const completed =
    matters.length === 0 ? reports.map((report) => receivedAt(report.value)).sort()[0] : lastOf(times);
  const state = stateOf(completed, due, meeting, context.asOf);
  const z = matters.length === 0 ? undefined : valueOf(rules, state);
  return { week, reportDay: day, due, meeting, matters, quiet, reports, completed, unreported, state, z };
}

/** The last of some moments; undefined while one is missing: sorting puts that last. */
function lastOf(times: readonly (string | undefined)[]): string | undefined {
  return times.toSorted().at(-1);
}

function stateOf(
  completed: string | undefined,
  due: string,
  meeting: string,
  asOf: string,
): WeekLine['state'] {
  if (completed === undefined) return asOf < meeting ? 'open' : 'missing';
  if (completed <= due) return 'on-time';
  return completed < meeting ? 'before-meeting' : 'late';
}

function valueOf(rules: Rules, state: WeekLine['state']): Fraction | undefined {
  if (state === 'open') return undefined;
  return state === 'on-time' ? ONE : state === 'before-meeting' ? decimal(rules.weekly.late) : ZERO;
}

/** First report that names the matter. */
function reportedAt(reports: readonly EntryOf<'report'>[], task: string): string | undefined {
  return reports
    .filter((report) => report.value.matters?.some((matter) => matter.task === task) === true)
    .map((report) => receivedAt(report.value))
    .sort()[0];
}

function reportsOf(context: Context, week: string, unit: string): readonly EntryOf<'report'>[] {
  const index = context.memo('reports', '', () => {
    const map = new Map<string, EntryOf<'report'>[]>();
    for (const entry of context.ledger.report) {
      const key = `${entry.value.week}|${entry.value.unit}`;
      map.set(
        key,
        [...(map.get(key) ?? []), entry].sort((a, b) => compareText(a.path, b.path)),
      );
    }
    return map;
  });
  return index.get(`${week}|${unit}`) ?? [];
}
