import { recordTier } from '#disclosure/record-tier.ts';
import type { Ledger } from '#record/ledger.ts';
import { inForce } from '#record/schema/in-force.ts';

/** What a text needs to turn ids into words that people know, and back. Plain values alone: made of a ledger, or of what a form's page fetched. */
export interface Names {
  readonly units: readonly UnitName[];
  readonly posts: readonly { readonly id: string; readonly name: string }[];
  readonly tasks: readonly TaskName[];
}

interface UnitName {
  readonly id: string;
  readonly name: string;
  readonly short?: string | undefined;
}

export interface TaskName {
  readonly id: string;
  /** Of its records, `tasks/2026/t2026-001`. */
  readonly folder: string;
  /** Of its notice, `督办〔2026〕1号`; matters of one notice share it. */
  readonly no: string;
  readonly title: string;
  /** Who leads it, where that is known. */
  readonly unit?: string | undefined;
  /** Whether not everyone may read of it: no text that is copied names it. */
  readonly inside?: true | undefined;
  readonly nodes: readonly NodeName[];
}

export interface NodeName {
  readonly id: string;
  readonly title: string;
  readonly due: string;
}

/** The names of a ledger, units as they are called on `day`. The nodes of a task are those of its latest plan, of earlier ones and of demands where it has them no more. */
export function namesOf(ledger: Ledger, day: string): Names {
  const nodes = nodesByTask(ledger);
  return {
    units: ledger.unit.flatMap(({ value: { id, names } }) => {
      const called = inForce(names, day) ?? names[0];
      return called === undefined ? [] : [{ id, name: called.name, short: called.short }];
    }),
    posts: (ledger.office[0]?.value.posts ?? []).map(({ id, name }) => ({ id, name })),
    tasks: ledger.task.map(({ path, value }) => ({
      id: value.id,
      folder: path.slice(0, path.lastIndexOf('/')),
      no: value.notice.no,
      title: value.title,
      unit: value.lead,
      ...(recordTier('task', value) === 'public' ? {} : { inside: true as const }),
      nodes: [...(nodes.get(value.id)?.values() ?? [])],
    })),
  };
}

/** The nodes of every task by their ids, in one pass over plans and demands however many tasks there are. */
function nodesByTask({
  plan,
  verification,
  inspection,
}: Ledger): ReadonlyMap<string, ReadonlyMap<string, NodeName>> {
  const byTask = new Map<string, Map<string, NodeName>>();
  const name = (task: string, { id, title, due }: NodeName) => {
    const known = byTask.get(task) ?? new Map<string, NodeName>();
    byTask.set(task, known.set(id, { id, title, due }));
  };
  for (const { value } of plan.toSorted((a, b) => a.value.version - b.value.version))
    for (const node of value.nodes) name(value.task, node);
  for (const { value } of verification)
    for (const { task, rectification } of value.results)
      if (rectification !== undefined) name(task, rectification);
  for (const { value } of inspection) for (const demand of value.demands ?? []) name(demand.task, demand);
  return byTask;
}
