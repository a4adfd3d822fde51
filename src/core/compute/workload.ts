import {
  add,
  compare,
  decimal,
  divide,
  fraction,
  min,
  multiply,
  ONE,
  sum,
  ZERO,
  type Fraction,
} from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { ShareState } from './share.ts';
import type { TaskShares } from './task-month.ts';

/** A node in a month, as far as its weight and value go. */
export interface ShareInput {
  readonly id: string;
  readonly state: ShareState;
  readonly c: Fraction;
  readonly carried: number;
}

/** A task in a month, as far as its weight and value go. */
export interface TaskInput {
  readonly task: string;
  readonly class: keyof Rules['weights']['class'];
  readonly role: 'lead' | 'assist';
  readonly shares: readonly ShareInput[];
}

/** One line of part A: a task's counted shares for a unit, with every factor of w = d × r × o (rules-v1 §3). */
export interface CompletionLine<T extends TaskInput = TaskShares> {
  readonly task: T;
  readonly d: Fraction;
  readonly r: Fraction;
  readonly o: Fraction;
  /** The most months any counted node has been carried. */
  readonly carried: number;
  /** Nodes that divide the weight: counted and 已报待核. */
  readonly n: number;
  /** Shares that count now. */
  readonly counted: readonly T['shares'][number][];
  readonly pending: readonly T['shares'][number][];
  readonly waiting: readonly T['shares'][number][];
  /** Weight of the counted shares, before the 协办 limit. */
  readonly weight: Fraction;
  /** Weight after the 协办 limit. */
  readonly limited: Fraction;
  /** Σ w·c before the limit. */
  readonly unlimited: Fraction;
  /** Σ w·c after the limit. */
  readonly earned: Fraction;
  /** Contribution to V: d·r of the counted shares, without o. */
  readonly workload: Fraction;
  /** What the 已报待核 shares would add to V. */
  readonly pendingWorkload: Fraction;
}

/** A line of part A as far as the score needs it. */
export type CompletionWeight = CompletionLine<TaskInput>;

/** Builds the lines of part A for a unit, the 协办 limit applied. `zero` names shares (`task#node`) to count as c = 0, for a 追扣. */
export function completionLines<T extends TaskInput>(
  rules: Rules,
  tasks: readonly T[],
  zero?: string,
): readonly CompletionLine<T>[] {
  const lines = tasks.map((task) => lineOf(rules, task, zero));
  const factor = assistFactor(lines);
  if (compare(factor, ONE) === 0) return lines;
  return lines.map((line) =>
    line.task.role === 'lead'
      ? line
      : { ...line, limited: multiply(line.weight, factor), earned: multiply(line.unlimited, factor) },
  );
}

function lineOf<T extends TaskInput>(rules: Rules, task: T, zero: string | undefined): CompletionLine<T> {
  const shares: readonly T['shares'][number][] = task.shares;
  const counted = shares.filter(
    (share) => share.state === 'finished' || share.state === 'unfinished' || share.state === 'missing-plan',
  );
  const pending = shares.filter((share) => share.state === 'claimed');
  const waiting = shares.filter((share) => share.state === 'waiting');
  const n = counted.length + pending.length;
  const { weights } = rules;
  const d = decimal(weights.class[task.class]);
  const r = decimal(task.role === 'lead' ? weights.lead : weights.assist);
  const carried = counted.reduce((most, share) => Math.max(most, share.carried), 0);
  const o = min(decimal(weights.carryMax), add(ONE, multiply(decimal(weights.carryStep), fraction(carried))));
  const each = n === 0 ? ZERO : divide(multiply(multiply(d, r), o), fraction(n));
  const share = n === 0 ? ZERO : divide(multiply(d, r), fraction(n));
  const weight = multiply(each, fraction(counted.length));
  const values = counted.map((item) => (zero === `${task.task}#${item.id}` ? ZERO : item.c));
  const earned = multiply(each, sum(values));
  return {
    task,
    d,
    r,
    o,
    carried,
    n,
    counted,
    pending,
    waiting,
    weight,
    limited: weight,
    unlimited: earned,
    earned,
    workload: multiply(share, fraction(counted.length)),
    pendingWorkload: multiply(share, fraction(pending.length)),
  };
}

/** One factor for all 协办 weights, so that they never exceed the 主办 weights (rules-v1 §3). */
export function assistFactor(lines: readonly Pick<CompletionWeight, 'task' | 'weight'>[]): Fraction {
  const weightOf = (role: TaskInput['role']) =>
    sum(lines.filter((line) => line.task.role === role).map((line) => line.weight));
  const lead = weightOf('lead');
  const assist = weightOf('assist');
  return compare(assist, lead) > 0 ? divide(lead, assist) : ONE;
}
