import { reportsThroughOn } from '#record/office/reports-through.ts';
import { addDays, mondayOf } from '#days/day.ts';
import { isoWeekOf } from '#days/iso-week.ts';
import { at } from '#days/moment.ts';
import { mondayMeeting, reportDay, type ReportWeek } from '#calendar/weeks.ts';
import { rollForward } from '#calendar/working-days.ts';
import { decimal, ONE, ZERO, type Fraction } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { EntryOf } from '#record/ledger.ts';
import { followClaims } from '../dossier/claims.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier, Source } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { planCourse } from '../dossier/plan-course.ts';
import { mayLackPlan, planDuties, type PlanDuty } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { isEntered, isSeen, lookAt, type Look } from '../time/look.ts';
import { periodLook } from '../time/period-look.ts';
import { pauseOf } from './pauses.ts';
import type { Period } from '../time/periods.ts';

/** An open date of a unit in a matter: that of a node, or of the plan that is not there. */
interface OpenDate {
  readonly due: string;
  readonly of: TaskNode | PlanDuty;
}

/** A matter that a weekly report owes a word on, by its earliest open date (rules.md §6 C2). */
export interface WeeklyTask extends OpenDate {
  readonly dossier: Dossier;
  /** Overdue, or due by the next report day: it needs a line of its own; 其余无变化 covers the others. */
  readonly ownLine: boolean;
  readonly overdue: boolean;
}

/** What a unit owed in one week and how it met it. */
export interface WeekLine {
  readonly week: string;
  readonly reportDay: string;
  /** Last moment on time, and the moment before which a supplement still counts half. */
  readonly due: string;
  readonly meeting: string;
  readonly matters: readonly WeeklyTask[];
  readonly reports: readonly EntryOf<'report'>[];
  /** Moment at which the last matter was reported; undefined while one is left out. */
  readonly completed: string | undefined;
  /** Matters that no report names or covers. */
  readonly unreported: readonly WeeklyTask[];
  readonly state: 'on-time' | 'before-meeting' | 'late' | 'missing' | 'open';
  /** z; undefined while the week is open. */
  readonly z: Fraction | undefined;
}

/** The weeks of a period (by report day) for which a unit owed a report; a week in which it had no open matter is none. */
export function weekLines(context: Context, unit: string, period: Period): readonly WeekLine[] {
  return context.memo('week-lines', [unit, period.id], () => {
    const look = periodLook(context, period);
    return reportWeeks(context, period, look.entered)
      .filter((week) => week.reportDay <= look.day)
      .flatMap((week) => weekLine(context, unit, week, look) ?? []);
  });
}

/** The weeks of a span that are reported: those that have a report day in it and are not paused (停报). */
export function reportWeeks(
  context: Context,
  span: Pick<Period, 'from' | 'to'>,
  entered: string = context.asOf,
): readonly ReportWeek[] {
  return weeksWithDay(context, span, entered).filter(
    ({ week }) => pauseOf(context, week, entered) === undefined,
  );
}

/** The weeks whose report day lies in a period, each as known on its Monday and entered by a moment: a closure announced later must not bring the day forward. */
export function weeksWithDay(
  context: Context,
  { from, to }: Pick<Period, 'from' | 'to'>,
  entered: string = context.asOf,
): readonly ReportWeek[] {
  const weeks: ReportWeek[] = [];
  for (let monday = mondayOf(from); monday <= to; monday = addDays(monday, 7)) {
    const week = isoWeekOf(monday);
    const day = reportDay(context.calendars(entered, monday), week);
    if (day !== undefined && from <= day && day <= to) weeks.push({ week, reportDay: day });
  }
  return weeks;
}

/** One week of one unit; undefined where it owes none: no open matter, it is entered through another unit, or the week is paused. */
export function weekLine(
  context: Context,
  unit: string,
  { week, reportDay: day }: ReportWeek,
  look: Look,
): WeekLine | undefined {
  const rules = context.rulesOn(day)?.weekly;
  const own = context.units.get(unit)?.value;
  if (rules === undefined || own === undefined || reportsThroughOn(own, day) !== undefined) return undefined;
  if (own.until !== undefined && own.until < day) return undefined;
  if (pauseOf(context, week, look.entered) !== undefined) return undefined;
  const matters = weeklyTasks(context, unit, day, look);
  if (matters.length === 0) return undefined;
  const calendar = calendarOf(context, look);
  const due = at(rollForward(calendar, day), rules.by);
  const meeting = at(mondayMeeting(calendar, day), rules.meeting);
  // A report is looked for beyond the cut-off: one before Monday's meeting counts for its own week.
  const reports = reportsOf(context, week, unit).filter((report) =>
    isEntered(context.receiptOf(report), look),
  );
  const times = matters.map((matter) => reportedAt(context, reports, matter));
  const unreported = matters.filter((_, index) => times[index] === undefined);
  const completed =
    unreported.length > 0
      ? undefined
      : times
          .flatMap((time) => time ?? [])
          .sort()
          .at(-1);
  const state = stateOf(completed, due, meeting, context.asOf);
  const z = valueOf(rules.late, state);
  return { week, reportDay: day, due, meeting, matters, reports, completed, unreported, state, z };
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

function valueOf(late: string | number, state: WeekLine['state']): Fraction | undefined {
  if (state === 'open') return undefined;
  return state === 'on-time' ? ONE : state === 'before-meeting' ? decimal(late) : ZERO;
}

/** The first report that names the matter, or covers it. */
function reportedAt(
  context: Context,
  reports: readonly EntryOf<'report'>[],
  { dossier, ownLine }: WeeklyTask,
): string | undefined {
  return reports
    .filter(
      ({ value }) =>
        value.matters?.some(({ task }) => task === dossier.id) === true ||
        (value.others !== undefined && !ownLine),
    )
    .map((report) => context.receiptOf(report).received)
    .sort()[0];
}

function reportsOf(context: Context, week: string, unit: string): readonly EntryOf<'report'>[] {
  const index = context.memo('reports', '', () => {
    const byUnit = new Map<string, Map<string, EntryOf<'report'>[]>>();
    for (const entry of context.ledger.report.toSorted((a, b) => compareText(a.path, b.path))) {
      const own = byUnit.get(entry.value.unit) ?? new Map<string, EntryOf<'report'>[]>();
      byUnit.set(entry.value.unit, own.set(entry.value.week, [...(own.get(entry.value.week) ?? []), entry]));
    }
    return byUnit;
  });
  return index.get(unit)?.get(week) ?? [];
}

/**
 * The matters in which a unit has an open node, not suspended, when a report day began; a missing
 * plan is a node.
 */
export function weeklyTasks(context: Context, unit: string, day: string, outer: Look): readonly WeeklyTask[] {
  const opening = lookAt(outer, `${day} 00:00`);
  // What is handed over on the report day itself is still owed by the unit that gives it.
  const eve = lookAt(opening, `${addDays(opening.day, -1)} 24:00`);
  const next = nextReportDay(context, day, outer.entered);
  return dossiersOfUnit(context, unit).flatMap((dossier) => {
    const [first] = openDates(context, dossier, unit, { opening, eve }).toSorted((a, b) =>
      compareText(a.due, b.due),
    );
    if (first === undefined) return [];
    const { due, of } = first;
    return [{ dossier, due, of, ownLine: due <= next, overdue: due < day }];
  });
}

function openDates(
  context: Context,
  dossier: Dossier,
  unit: string,
  { opening: look, eve }: { readonly opening: Look; readonly eve: Look },
): readonly OpenDate[] {
  const { delivery, notice } = dossier;
  if (delivery.start >= look.day || !isSeen(notice, look)) return [];
  if (withdrawnOn(dossier, look) !== undefined) return [];
  const open = taskNodes(context, dossier, look).filter(
    (node) => !node.cancelled && !node.held && followClaims(dossier, node, look).claim === undefined,
  );
  // Without a decision on its course, and by the same plans, every node had on the eve the unit that it has.
  const isAsBefore =
    open.length === 0 ||
    (dossier.turns.length === 0 && planCourse(context, dossier, eve) === planCourse(context, dossier, look));
  const before = isAsBefore ? [] : taskNodes(context, dossier, eve);
  const holderOf = ({ id, unit: own }: TaskNode) => before.findLast((node) => node.id === id)?.unit ?? own;
  const nodes = open.filter((node) => holderOf(node) === unit);
  const hasPlans = context.rulesOn(look.day)?.plans !== undefined;
  const plan =
    hasPlans && mayLackPlan(context, dossier, look) ? planDuties(context, dossier, look).at(-1) : undefined;
  // Whose plan it was on the eve is asked only where one is missing.
  const missing =
    plan !== undefined &&
    plan.met === undefined &&
    !plan.held &&
    planDuties(context, dossier, eve).at(-1)?.unit === unit;
  return [...nodes, ...(missing ? [plan] : [])].map((of) => ({ due: of.due, of }));
}

/** The report day of the next week that has one. */
export function nextReportDay(context: Context, day: string, entered: string = context.asOf): string {
  return context.memo('next-report-day', [day, entered], () => {
    for (let monday = addDays(mondayOf(day), 7); ; monday = addDays(monday, 7)) {
      const next = reportDay(context.calendars(entered, day), isoWeekOf(monday));
      if (next !== undefined) return next;
    }
  });
}

/** Tasks in which a unit has a part: as lead, assisting, named by a node of some plan or by the demand of an inspection, as successor, or by a claim. */
export function dossiersOfUnit(context: Context, unit: string): readonly Dossier[] {
  const index = context.memo('dossiers-of-unit', '', () => {
    const byUnit = new Map<string, Dossier[]>();
    for (const dossier of context.dossiers.values()) {
      const { lead, assists } = dossier.task.value;
      const planned = dossier.plans.flatMap(({ entry }) =>
        entry.value.nodes.flatMap((node) => node.unit ?? []),
      );
      const successors = dossier.turns.flatMap(({ event }) => event.to ?? []);
      const demanded = dossier.demands.flatMap((demand) => demand.unit ?? []);
      // The demand of a check stands with whoever claimed.
      const claimants = dossier.claims.map((claim) => claim.unit);
      const parts = [lead, ...(assists ?? []), ...planned, ...successors, ...demanded, ...claimants];
      for (const id of new Set(parts)) byUnit.set(id, [...(byUnit.get(id) ?? []), dossier]);
    }
    return byUnit;
  });
  return index.get(unit) ?? [];
}

/** Where a week's line stands in the record: its first report, else the rules that ask for it. */
export function weekSource(line: WeekLine, rules: EntryOf<'rules'>): Source {
  const [report] = line.reports;
  return report === undefined
    ? { entry: rules, field: ['weekly', 'by'] }
    : { entry: report, field: ['submitted'] };
}
