import { hasTaskRules } from '../env/rules-in-force.ts';
import type { ViewEnv } from '../env/env.ts';
import type { DutyListView } from '../duties/duty-lists.ts';
import type { DutyView } from '../duties/duty-view.ts';
import { inspectionRow, shownInspections, type InspectionRowView } from '../inspections/inspection-row.ts';
import { cutList, shareOf, type CutList } from '../shared/list-parts.ts';
import type { FigureView, WithheldView } from '../shared/types.ts';
import type { TaskGroupView } from '../task-list/task-table.ts';
import type { TaskRowView } from '../task-list/task-row.ts';

/** What the unit pages need of tasks and duties, by unit; null where live facts are not published. */
export interface UnitExtras {
  readonly tasks: (unit: string) => readonly TaskGroupView[];
  readonly withheld: (unit: string) => WithheldView | null;
  readonly duties: (unit: string) => DutyListView | null;
  readonly missed: (unit: string) => DutyListView | null;
  /** What is owed and overdue now, as a figure of the index. */
  readonly owed: (unit: string) => FigureView | null;
}

/** The lists of a unit's page, each as far as the page can bear it. */
export interface UnitLists {
  readonly tasks: CutList<GroupedTask>;
  readonly duties: CutList<DutyView>;
  readonly missed: CutList<DutyView>;
  readonly inspections: CutList<InspectionRowView>;
}

/** A matter and the heading under which it stands. */
interface GroupedTask {
  readonly group: Omit<TaskGroupView, 'rows'>;
  readonly row: TaskRowView;
}

export function unitLists(env: ViewEnv, unit: string, extras: UnitExtras): UnitLists {
  const tasks = extras.tasks(unit).flatMap(({ rows, ...group }) => rows.map((row) => ({ group, row })));
  const duties = extras.duties(unit)?.rows ?? [];
  const missed = extras.missed(unit)?.rows ?? [];
  const inspections = inspectionsOf(env, unit);
  const share = shareOf([tasks, duties, missed, inspections]);
  const page = `/units/${unit}/`;
  return {
    tasks: cutList(tasks, { page, section: 'tasks' }, share),
    duties: cutList(duties, { page, section: 'duties' }, share),
    missed: cutList(missed, { page, section: 'missed' }, share),
    inspections: cutList(inspections, { page, section: 'inspections' }, share),
  };
}

/** Matters under their headings again. */
export function groupsOf(tasks: readonly GroupedTask[]): readonly TaskGroupView[] {
  return [...Map.groupBy(tasks, ({ group }) => group)].map(([group, list]) => ({
    ...group,
    rows: list.map(({ row }) => row),
  }));
}

/** The 督查记录 that were about a unit; none where the office has no pages of them. */
function inspectionsOf(env: ViewEnv, unit: string): readonly InspectionRowView[] {
  if (!hasTaskRules(env)) return [];
  return shownInspections(env)
    .filter(({ value }) => value.units.includes(unit))
    .map((entry) => inspectionRow(env, entry));
}
