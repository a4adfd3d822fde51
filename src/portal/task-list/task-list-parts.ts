import { monthInWords } from '#wording/calendar/day.ts';
import { taskText } from '#wording/dossier/sentences.ts';
import { taskListWords } from '#wording/task-list/sentences.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { compareText } from '#record/schema/problem.ts';
import type { ViewEnv } from '../env/env.ts';
import { codeOfKey, LIGHT_KEYS, lightWord } from '../lights/light-counts.ts';
import { showsLights } from '../env/publication.ts';
import { taskBlocks, taskRow, type TaskRowView } from './task-row.ts';
import { ALL_MATTERS, taskSet, type TaskGroupView } from './task-table.ts';
import type { DataSet } from '../table/data-set.ts';
import type { Addressed } from '../table/table-files.ts';
import type { LinkView, Page } from '../shared/types.ts';
import { hasTaskRules } from '../env/rules-in-force.ts';

/** A heading of a long list. */
export interface TaskPartGroupView extends Pick<TaskGroupView, 'id' | 'title' | 'light'> {
  readonly pages: readonly LinkView[];
}

export type TaskPartPage = Page<{ readonly part: string }, TaskPartView>;

/** /tasks/list/<part>/ */
interface TaskPartView {
  readonly title: string;
  readonly hasLights: boolean;
  readonly group: TaskGroupView;
  /** Where all matters can be taken along. */
  readonly set: Addressed;
  readonly previous: LinkView | null;
  readonly next: LinkView | null;
}

/** As many rows as a list holds on one page, at about 1 KB each. */
export const PAGE_ROWS = 200;

/** A heading of the list of matters and what stands under it. */
type Group = Omit<TaskGroupView, 'title' | 'rows'> & {
  readonly word: string;
  readonly rows: readonly TaskRowView[];
};

/** A page of the list: matters of one heading that fall due in one month. */
interface Part {
  readonly id: string;
  readonly word: string;
  readonly text: string;
  readonly group: Omit<TaskGroupView, 'rows'>;
  readonly dossiers: readonly Dossier[];
}

/** All shown matters under their headings, by light where lights are shown, else by state; under each by deadline, then id. */
export function taskGroups(env: ViewEnv): readonly Group[] {
  const rows = [...env.context.dossiers.values()]
    .filter((dossier) => env.shownTasks.has(dossier.id))
    .map((dossier) => taskRow(env, dossier))
    .sort((a, b) => compareText(a.due ?? '', b.due ?? '') || compareText(a.id, b.id));
  return (showsLights(env) ? byLight(rows) : byState(rows)).filter((group) => group.rows.length > 0);
}

/** All shown matters as files have them, in the order of the list; none where it is empty. */
export function taskSets(env: ViewEnv): readonly DataSet[] {
  if (!hasTaskRules(env) || env.shownTasks.size === 0) return [];
  const rows = () => taskGroups(env).flatMap((group) => group.rows);
  return [taskSet(ALL_MATTERS, taskBlocks(env), rows)];
}

function byLight(rows: readonly TaskRowView[]): Group[] {
  const byKey = Map.groupBy(rows, ({ lightKey }) => lightKey);
  return LIGHT_KEYS.map((key) => ({
    id: `light-${key}`,
    word: lightWord(key),
    light: codeOfKey(key),
    rows: byKey.get(key) ?? [],
  }));
}

function byState(rows: readonly TaskRowView[]): Group[] {
  return [...Map.groupBy(rows, ({ stateCode }) => stateCode)]
    .sort(([a], [b]) => compareText(a, b))
    .map(([state, list]) => ({
      id: `state-${state}`,
      word: list[0]?.stateText ?? state,
      light: null,
      rows: list,
    }));
}

/** The headings of a list that is too long for one page, each with the way to its pages. */
export function partGroups(env: ViewEnv, groups: readonly Group[]): readonly TaskPartGroupView[] {
  return groups.map(({ id, word, light, rows }) => ({
    id,
    title: taskText.group(word, rows.length),
    light,
    pages: partsIn(env, { id, word, light, rows }).map(linkOf),
  }));
}

/** `/tasks/list/<part>/`: the pages of a list that is too long for one; none where it is not. */
export function taskPartPages(env: ViewEnv): readonly TaskPartPage[] {
  if (!hasTaskRules(env) || env.shownTasks.size <= PAGE_ROWS) return [];
  const parts = taskGroups(env).flatMap((group) => partsIn(env, group));
  return parts.map((part, index) => ({
    part: part.id,
    view: () => ({
      title: taskListWords.partTitle(part.word, part.text),
      hasLights: showsLights(env),
      group: { ...part.group, rows: part.dossiers.map((dossier) => taskRow(env, dossier)) },
      set: ALL_MATTERS,
      previous: linkTo(parts[index - 1]),
      next: linkTo(parts[index + 1]),
    }),
  }));
}

function linkTo(part: Part | undefined): LinkView | null {
  return part === undefined ? null : { ...linkOf(part), text: taskListWords.partTitle(part.word, part.text) };
}

function linkOf({ id, text, dossiers }: Part): LinkView {
  return { text: taskText.group(text, dossiers.length), href: `/tasks/list/${id}/` };
}

function partsIn({ context }: ViewEnv, { id, word, light, rows }: Group): readonly Part[] {
  return [...Map.groupBy(rows, ({ due }) => due?.slice(0, 7))].flatMap(([month, all]) => {
    const count = Math.ceil(all.length / PAGE_ROWS);
    return Array.from({ length: count }, (_, index): Part => {
      const list = all.slice(index * PAGE_ROWS, (index + 1) * PAGE_ROWS);
      const nth = count === 1 ? '' : `-${String(index + 1)}`;
      const part = `${id}-${month ?? 'open'}${nth}`;
      const words = month === undefined ? taskListWords.noDue : taskListWords.dueIn(monthInWords(month));
      const text = count === 1 ? words : taskListWords.nth(words, index + 1);
      return {
        id: part,
        word,
        text,
        group: { id: part, title: taskText.group(text, list.length), light },
        dossiers: list.flatMap((row) => context.dossiers.get(row.id) ?? []),
      };
    });
  });
}
