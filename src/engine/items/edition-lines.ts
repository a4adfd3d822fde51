import { exactValue, type Fraction } from '../../core/exact/fraction.ts';
import type { EditionUnit } from '../../record/edition-unit.ts';
import type { Tasks } from '../../record/rules/tasks.ts';
import type { CompletionFact } from '../scheme/facts.ts';
import { classWeight, roleWeight } from '../score/task-period.ts';

type FrozenTask = NonNullable<EditionUnit['completion']>[number];

/** A task of 任务完成 as a frozen period holds it. */
export interface FrozenLine extends CompletionFact {
  /** The task's id, or the name that a withheld one goes by. */
  readonly task: string;
  readonly level: string;
  /** Those that count. */
  readonly nodes: readonly {
    readonly id: string;
    readonly state: 'finished' | 'open';
    readonly late: number;
    readonly c: Fraction;
  }[];
}

/** The lines of 任务完成 of a unit in an edition, weighed by the rules it was made by; what waits counts nothing (rules.md §3). */
export function frozenLines(tasks: Tasks, { completion = [] }: EditionUnit): readonly FrozenLine[] {
  return completion.flatMap((line) => {
    const r = roleWeight(tasks, line.role);
    if (r === undefined) return [];
    const d = classWeight(tasks, line.class);
    return [{ task: line.task, level: line.class, role: line.role, d, r, nodes: countedNodes(line) }];
  });
}

function countedNodes({ nodes }: FrozenTask): FrozenLine['nodes'] {
  return nodes.flatMap(({ id, state, late, c }) =>
    state === 'waiting' ? [] : [{ id, state, late, c: exactValue(c) }],
  );
}
