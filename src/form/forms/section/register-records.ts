import { registerWords } from '#wording/form/section-late.ts';
import type { DraftRecord, Filling } from '../../draft/form.ts';
import { from, typed } from '../../draft/typed.ts';
import { isTicked, textOf, type Values } from '../../draft/values.ts';
import type { RegisterFacts } from '../../section-facts.ts';
import { decisionTree, isTyped, type Section } from './section-parts.ts';

/** The units that do not lead the matter. */
export function others(values: Values, { units }: RegisterFacts): RegisterFacts['units'] {
  return units.filter(({ id }) => id !== textOf(values, 'lead'));
}

/** The next free id and number; further on by as many as were taken today and are not known here yet. */
export function numbers(
  values: Values,
  { nextId, nextNo }: RegisterFacts,
): { readonly id: string; readonly no: string } {
  const before = /^\d{1,2}$/u.test(textOf(values, 'before')) ? Number(textOf(values, 'before')) : 0;
  return {
    id: nextId.replace(/\d+$/u, (n) => String(Number(n) + before).padStart(n.length, '0')),
    no: nextNo.replace(/\d+(?=\D*$)/u, (n) =>
      String(Number(n) + before).padStart(n.startsWith('0') ? n.length : 0, '0'),
    ),
  };
}

/** The matter, and one for each unit that has a part of it; where it was signed already, 主要领导's word on the class of each. */
export function registerRecords(
  filling: Filling,
  section: Section,
  register: RegisterFacts,
): readonly DraftRecord[] {
  const { values } = filling;
  const { id } = numbers(values, register);
  const lead = textOf(values, 'lead');
  const title = textOf(values, 'title');
  const own = taskRecord(filling, register, {
    id,
    title: typed(values, 'title'),
    lead: typed(values, 'lead'),
    leadOfficial: isTyped(values, 'official')
      ? typed(values, 'official')
      : from('lead', leaderOf(register, lead)),
    amount: typed(values, 'amount'),
    due: typed(values, 'due'),
    dueNoLater: isTicked(values, 'noLater') ? from('noLater', true) : undefined,
  });
  const parts = others(values, register).filter((unit) => isTicked(values, `split.${unit.id}`));
  const tasks = [
    own,
    ...parts.map((unit) =>
      taskRecord(filling, register, {
        id: `${id}-${unit.id}`,
        title: from('title', title === '' ? undefined : registerWords.childTitle(title, unit.name)),
        lead: from(`split.${unit.id}`, unit.id),
        leadOfficial: from(`split.${unit.id}`, unit.leader),
        parent: id,
        amount: typed(values, `amount.${unit.id}`),
        ...partLimit(values, unit.id),
      }),
    ),
  ];
  return [...tasks, ...classRecords(filling, section, register, tasks)];
}

/** 主要领导's word on the class, in each dossier: the notice bears one signature for all of them (rules.md §3). */
function classRecords(
  { values, now }: Filling,
  { chief }: Section,
  { classes }: RegisterFacts,
  tasks: readonly DraftRecord[],
): readonly DraftRecord[] {
  const level = classes.find(({ name }) => name === textOf(values, 'class'));
  if (level?.fixed !== true || chief === null || !isTicked(values, 'fixed')) return [];
  return tasks.map(({ names }) => ({
    kind: 'classing',
    names,
    value: {
      task: names['task'],
      class: typed(values, 'class'),
      result: from('fixed', '同意'),
      decision: decisionTree(values, 'fix', from('fixed', chief)),
      submitted: now,
    },
  }));
}

function leaderOf({ units }: RegisterFacts, id: string): string | undefined {
  const leader = units.find((unit) => unit.id === id)?.leader;
  return leader === '' ? undefined : leader;
}

/** The limit of a part: its own where it has one, else that of the whole. */
function partLimit(values: Values, unit: string): Pick<OwnFields, 'due' | 'dueNoLater'> {
  const [due, noLater] = isTyped(values, `due.${unit}`)
    ? [`due.${unit}`, `noLater.${unit}`]
    : ['due', 'noLater'];
  return {
    due: typed(values, due),
    dueNoLater: isTicked(values, noLater) ? from(noLater, true) : undefined,
  };
}

/** What is one matter's own. */
interface OwnFields {
  readonly id: string;
  readonly title: object;
  readonly lead: object;
  readonly leadOfficial: object;
  readonly parent?: string;
  readonly amount: object;
  readonly due: object;
  readonly dueNoLater: object | undefined;
}

function taskRecord(
  { values, now }: Filling,
  register: RegisterFacts,
  { amount, due, dueNoLater, ...own }: OwnFields,
): DraftRecord {
  const tags = register.tags.filter((tag) => isTicked(values, `tag.${tag}`));
  const assists = others(values, register).filter((unit) => isTicked(values, `assist.${unit.id}`));
  const steps = textOf(values, 'steps')
    .split('\n')
    .map((step) => step.trim())
    .filter((step) => step !== '');
  return {
    kind: 'task',
    names: { year: own.id.slice(1, 5), task: own.id },
    value: {
      ...own,
      requirement: typed(values, 'requirement'),
      kind: typed(values, 'kind'),
      source: sourceTree(values, register),
      class: typed(values, 'class'),
      category: typed(values, 'category'),
      tags: tags.length === 0 ? undefined : tags.map((tag) => from(`tag.${tag}`, tag)),
      item: typed(values, 'item'),
      ...(own.parent === undefined && assists.length > 0
        ? { assists: assists.map((unit) => from(`assist.${unit.id}`, unit.id)) }
        : {}),
      notice: { no: numbers(values, register).no, printed: typed(values, 'printed') },
      due,
      dueNoLater,
      goal: isTyped(values, 'measure') ? { measure: typed(values, 'measure'), amount } : undefined,
      steps: steps.length === 0 ? undefined : from('steps', steps),
      background: own.parent === undefined ? typed(values, 'background') : undefined,
      disclosure: typed(values, 'disclosure'),
      submitted: now,
    },
  };
}

function sourceTree(values: Values, { sources }: RegisterFacts): object {
  const source = sources.find(({ key }) => key === textOf(values, 'source'));
  if (source === undefined) return { kind: typed(values, 'sourceKind') };
  const { kind, meeting, decision, incoming, clue } = source;
  return {
    kind: from('source', kind),
    meeting: meeting === null ? undefined : from('source', meeting),
    decision: decision ?? undefined,
    incoming: incoming === null ? undefined : from('source', incoming),
    clue: clue === null ? undefined : from('source', clue),
  };
}
