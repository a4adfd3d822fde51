import { compareText } from '../problem.ts';
import { taskText } from '../../wording/zh-CN/view/task.ts';
import { taskListWords } from '../../wording/zh-CN/view/task-list.ts';
import { withheld } from './duty-list.ts';
import type { ViewEnv } from './env.ts';
import { codeOfKey, lightCountViews, LIGHT_KEYS, lightWord } from './light-counts.ts';
import { hasTasks, showsLights } from './shows-lights.ts';
import { taskRow } from './task-row.ts';
import type { TaskFilterView, TaskGroupView, TaskListView, TaskRowView } from './types/task-list.ts';

/** /tasks/: every shown matter, by light where lights are shown, else by state. Null in an office that supervises none. */
export function taskListView(env: ViewEnv): TaskListView | null {
  if (!hasTasks(env)) return null;
  const rows = shownRows(env);
  const lit = showsLights(env);
  return {
    deck: lit ? taskListWords.byLight : taskListWords.byState,
    groups: lit ? byLight(rows) : byState(rows),
    withheld: withheld(env.context.dossiers.size - rows.length),
    counts: lit
      ? lightCountViews(
          rows.flatMap((row) => row.light ?? []),
          (key) => (rows.some((row) => row.lightKey === key) ? `/tasks/#light-${key}` : null),
        )
      : null,
    filters: filters(rows),
    downloads: [],
  };
}

/** Rows of all shown matters by deadline, then id. */
function shownRows(env: ViewEnv): readonly TaskRowView[] {
  return [...env.context.dossiers.values()]
    .filter((dossier) => env.shownTasks.has(dossier.id))
    .map((dossier) => taskRow(env, dossier))
    .sort((a, b) => compareText(a.due ?? '', b.due ?? '') || compareText(a.id, b.id));
}

function byLight(rows: readonly TaskRowView[]): TaskGroupView[] {
  return LIGHT_KEYS.map((key) => ({ key, rows: rows.filter((row) => row.lightKey === key) }))
    .filter((group) => group.rows.length > 0)
    .map(({ key, rows: list }) => ({
      id: `light-${key}`,
      title: taskText.group(lightWord(key), list.length),
      light: codeOfKey(key),
      rows: list,
    }));
}

function byState(rows: readonly TaskRowView[]): TaskGroupView[] {
  const states = [...new Set(rows.map((row) => row.stateCode))].sort(compareText);
  return states.map((state) => {
    const list = rows.filter((row) => row.stateCode === state);
    return {
      id: `state-${state}`,
      title: taskText.group(list[0]?.stateText ?? state, list.length),
      light: null,
      rows: list,
    };
  });
}

function filters(rows: readonly TaskRowView[]): TaskFilterView[] {
  const view = (
    key: TaskFilterView['key'],
    values: readonly (readonly [value: string, text: string])[],
  ): TaskFilterView => {
    const texts = new Map(values);
    return {
      key,
      label: taskListWords.filters[key],
      options: [...texts]
        .map(([value, text]) => ({ value, text, count: values.filter(([other]) => other === value).length }))
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
