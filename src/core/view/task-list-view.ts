import { compareText } from '../problem.ts';
import { taskText } from '../../wording/zh-CN/view/task.ts';
import { taskListWords } from '../../wording/zh-CN/view/task-list.ts';
import { withheld } from './duty-list.ts';
import { showsLive } from './shows-live.ts';
import type { ViewEnv } from './env.ts';
import { codeOfKey, lightCountViews, LIGHT_KEYS, lightWord } from './light-counts.ts';
import { taskRow } from './task-row.ts';
import type { TaskFilterView, TaskGroupView, TaskListView, TaskRowView } from './types/task-list.ts';

/** /tasks/: every shown matter, by light where live facts are published, else by state. */
export function taskListView(env: ViewEnv): TaskListView {
  const rows = shownRows(env);
  const live = showsLive(env);
  return {
    groups: live ? byLight(rows) : byState(rows),
    withheld: withheld(env.context.dossiers.size - rows.length),
    counts: live
      ? lightCountViews(
          rows.flatMap((row) => row.light ?? []),
          (key) => (rows.some((row) => row.lightKey === key) ? `/tasks/#light-${key}` : null),
        )
      : null,
    filters: filters(rows, live),
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

function filters(rows: readonly TaskRowView[], live: boolean): TaskFilterView[] {
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
      live
        ? rows.flatMap((row) =>
            row.lightKey === null ? [] : [[row.lightKey, lightWord(row.lightKey)] as const],
          )
        : [],
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
