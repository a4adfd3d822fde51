import { lastDayOfMonth, previousMonth } from '../calendar/day.ts';
import type { Context } from './context.ts';
import { deliveryOf } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { monthHorizon } from './months.ts';
import { missingPlan } from './plan-duty.ts';
import { nodeShare, planShare, type Share } from './share.ts';
import { isSuspended } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';
import type { TaskInput } from './workload.ts';

/** What a task brings one of its units in one month. */
export interface TaskShares extends TaskInput {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly shares: readonly Share[];
}

interface Carry {
  /** Node id, or `PLAN` → months that have counted it unfinished. */
  readonly unfinished: ReadonlyMap<string, number>;
  /** Nodes a month has counted finished → the claim it counted last. */
  readonly finished: ReadonlyMap<string, string>;
}

interface TaskMonth {
  readonly lines: readonly TaskShares[];
  readonly carry: Carry;
}

const NOTHING: TaskMonth = { lines: [], carry: { unfinished: new Map(), finished: new Map() } };

/** The line 「计划」 in the carry; no node id contains a sign. */
const PLAN = '#plan';

/** A task's shares of a month, by unit. Each month builds on the one before, as it stood at its own horizon. */
export function taskMonth(context: Context, dossier: Dossier, month: string): TaskMonth {
  if (month < deliveryOf(dossier).start.slice(0, 7)) return NOTHING;
  return context.memo('task-month', `${dossier.id}|${month}`, () =>
    countMonth(context, dossier, month, taskMonth(context, dossier, previousMonth(month)).carry),
  );
}

function countMonth(context: Context, dossier: Dossier, month: string, before: Carry): TaskMonth {
  const horizon = monthHorizon(context, month);
  if (isSuspended(dossier, horizon)) return { lines: [], carry: before };
  const last = lastDayOfMonth(month);
  const due = taskNodes(context, dossier, horizon).filter((node) => node.due <= last && !node.cancelled);
  const carried = (id: string) => before.unfinished.get(id) ?? 0;
  const missing = missingPlan(context, dossier, horizon);
  if (missing === undefined) {
    const shares = due.flatMap((node) => {
      const past = { carried: carried(node.id), countedClaim: before.finished.get(node.id) };
      return nodeShare(context, dossier, node, horizon, past) ?? [];
    });
    return { lines: byUnit(dossier, shares), carry: carryOn(before, shares, []) };
  }
  const behind = due.filter((node) => !before.finished.has(node.id));
  const most = Math.max(carried(PLAN), ...behind.map((node) => carried(node.id)));
  const shares = [planShare(missing, dossier, most)];
  return { lines: byUnit(dossier, shares), carry: carryOn(before, shares, behind) };
}

function byUnit(dossier: Dossier, shares: readonly Share[]): TaskShares[] {
  const { lead } = dossier.task.value;
  const units = [...new Set(shares.map((share) => share.node?.unit ?? lead))];
  return units.map((unit) => ({
    dossier,
    task: dossier.id,
    class: dossier.task.value.class,
    unit,
    role: unit === lead ? 'lead' : 'assist',
    shares: shares.filter((share) => (share.node?.unit ?? lead) === unit),
  }));
}

/** While the plan is missing, nodes that are due count as unfinished behind its line, so that filing late wipes nothing out (rules-v1 §13.10). */
function carryOn(before: Carry, shares: readonly Share[], behindPlan: readonly TaskNode[]): Carry {
  const unfinished = new Map(before.unfinished);
  const finished = new Map(before.finished);
  const more = (id: string) => unfinished.set(id, (unfinished.get(id) ?? 0) + 1);
  for (const { id, state, outcome } of shares) {
    if (state === 'missing-plan') more(PLAN);
    else if (state === 'unfinished') more(id);
    if (state === 'finished') finished.set(id, outcome?.claim?.id ?? '');
  }
  for (const node of behindPlan) more(node.id);
  return { unfinished, finished };
}
