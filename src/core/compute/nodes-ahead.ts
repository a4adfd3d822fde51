import { monthOf, nextMonth } from '../calendar/day.ts';
import { compareText } from '../problem.ts';
import type { Context } from './context.ts';
import { deliveryOf } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { recordSeen } from './horizon.ts';
import { monthHorizon } from './months.ts';
import { nodeOutcome } from './node-outcome.ts';
import { isSuspended } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

/** An assessed node that the next month waits for. */
export interface NodeAhead {
  readonly dossier: Dossier;
  readonly node: TaskNode;
}

const KEY: readonly string[] = ['重点', '重大'];

/**
 * The assessed nodes of 重点 and 重大 matters that fall due in the month after `month` and had not
 * been finished at its cut-off, by day: what a bulletin calls 下月重点 (mechanism row 77).
 */
export function nodesAhead(context: Context, month: string): readonly NodeAhead[] {
  const horizon = monthHorizon(context, month);
  const ahead = nextMonth(month);
  return [...context.dossiers.values()]
    .filter(({ task: { value } }) => KEY.includes(value.class) && recordSeen(value, horizon))
    .filter((dossier) => deliveryOf(dossier).start <= horizon.day)
    .filter((dossier) => !isSuspended(dossier, horizon))
    .flatMap((dossier) =>
      taskNodes(context, dossier, horizon)
        .filter((node) => monthOf(node.due) === ahead && !node.cancelled)
        .filter((node) => nodeOutcome(context, dossier, node, horizon).state !== 'accepted')
        .map((node) => ({ dossier, node })),
    )
    .toSorted(
      (a, b) =>
        compareText(a.node.due, b.node.due) ||
        compareText(a.dossier.id, b.dossier.id) ||
        compareText(a.node.id, b.node.id),
    );
}
