import { compareText } from '#record/schema/problem.ts';
import { taskText } from '#wording/dossier/sentences.ts';
import { taskListWords } from '#wording/task-list/sentences.ts';
import type { ViewEnv } from '../env/env.ts';
import { lightWord } from '../lights/light-counts.ts';
import { matterLights, type MatterLightsView } from './matter-lights.ts';
import { showsLights } from '../env/publication.ts';
import { PAGE_ROWS, partGroups, taskGroups, type TaskPartGroupView } from './task-list-parts.ts';
import { ALL_MATTERS, type TaskGroupView } from './task-table.ts';
import type { Addressed } from '../table/table-files.ts';
import type { WithheldView } from '../shared/types.ts';
import type { TaskRowView } from './task-row.ts';
import { withheld } from '../duties/duty-lists.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';

/** /tasks/ */
export interface TaskListView {
  /** How the list is ordered. */
  readonly deck: string;
  /** Public matters by light, most severe first (by state where no lights are shown); empty groups left out. */
  readonly groups: readonly TaskGroupView[];
  /** Of a list too long for one page: its headings, each with the way to its pages. Empty where the list stands here. */
  readonly parts: readonly TaskPartGroupView[];
  /** Matters have lights. */
  readonly hasLights: boolean;
  /** What is counted and not listed. Null where there is none, and where the counts of the lights say so. */
  readonly withheld: WithheldView | null;
  /** Null where no lights are shown. */
  readonly lights: MatterLightsView | null;
  readonly filters: readonly TaskFilterView[];
  /** Where all of them can be taken along. */
  readonly set: Addressed;
}

/** One group of choices. `key` names the row's value: `light`, `source`, `unit`, `item`, `state`. */
export interface TaskFilterView {
  readonly key: 'light' | 'source' | 'unit' | 'item' | 'state';
  readonly label: string;
  readonly options: readonly TaskFilterOption[];
}

interface TaskFilterOption {
  readonly value: string;
  readonly text: string;
  readonly count: number;
}

/** /tasks/: every shown matter, by light where lights are shown, else by state; where they are many, the way to each page of them. Null in an office that supervises none. */
export function taskListView(env: ViewEnv): TaskListView | null {
  if (!hasTaskRules(env)) return null;
  const all = taskGroups(env);
  const rows = all.flatMap((group) => group.rows);
  const hasLights = showsLights(env);
  const lights = matterLights(env);
  const isLong = rows.length > PAGE_ROWS;
  return {
    deck: hasLights ? taskListWords.byLight : taskListWords.byState,
    hasLights,
    groups: isLong ? [] : all.map(groupView),
    parts: isLong ? partGroups(env, all) : [],
    withheld: lights === null ? withheld(env.context.dossiers.size - rows.length) : null,
    lights,
    filters: filters(rows),
    set: ALL_MATTERS,
  };
}

function groupView({ id, word, light, rows }: ReturnType<typeof taskGroups>[number]): TaskGroupView {
  return { id, title: taskText.group(word, rows.length), light, rows };
}

function filters(rows: readonly TaskRowView[]): TaskFilterView[] {
  const view = (
    key: TaskFilterView['key'],
    values: readonly (readonly [value: string, text: string])[],
  ): TaskFilterView => {
    return {
      key,
      label: taskListWords.filters[key],
      options: [...Map.groupBy(values, ([value]) => value)]
        .map(([value, all]) => ({ value, text: all.at(-1)?.[1] ?? value, count: all.length }))
        .sort((a, b) => b.count - a.count || compareText(a.value, b.value)),
    };
  };
  const all = [
    view(
      'light',
      rows.flatMap((row) =>
        row.lightKey === null ? [] : [[row.lightKey, lightWord(row.lightKey)] as const],
      ),
    ),
    view(
      'source',
      rows.map((row) => [row.sourceCode, row.sourceText] as const),
    ),
    view(
      'unit',
      rows.flatMap((row) => [row.lead, ...row.assists].map((unit) => [unit.id, unit.name] as const)),
    ),
    view(
      'item',
      rows.flatMap((row) =>
        row.itemId === null || row.itemText === null ? [] : [[row.itemId, row.itemText] as const],
      ),
    ),
    view(
      'state',
      rows.map((row) => [row.stateCode, row.stateText] as const),
    ),
  ];
  return all.filter((filter) => filter.options.length > 1);
}
