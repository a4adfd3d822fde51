import { addDays } from '#days/day.ts';
import { compareText } from '#record/schema/problem.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { isSeen } from '../time/look.ts';
import { periodLook, rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { nodeOutcome } from '../verification/outcome.ts';

/** An assessed node that the next period waits for. */
export interface NodeAhead {
  readonly dossier: Dossier;
  readonly node: TaskNode;
}

/**
 * The assessed nodes of matters of the classes above the lowest that fall due in the period after
 * `period` and were neither finished nor claimed at its cut-off, by day: what a bulletin calls
 * 下月重点 (mechanisms.md row 77). None where no period follows on.
 */
export function nodesAhead(context: Context, period: Period): readonly NodeAhead[] {
  const ahead = context.periodOn(addDays(period.to, 1));
  const classes =
    rulesOf(context, period)
      ?.tasks?.classes.slice(1)
      .map(({ name }) => name) ?? [];
  if (ahead === undefined) return [];
  const look = periodLook(context, period);
  return [...context.dossiers.values()]
    .filter(({ task, notice, delivery }) => {
      const isThere = delivery.start <= look.day && isSeen(notice, look);
      return isThere && classes.includes(task.value.class);
    })
    .filter((dossier) => withdrawnOn(dossier, look) === undefined)
    .flatMap((dossier) =>
      taskNodes(context, dossier, look)
        .filter(({ due, held, cancelled }) => ahead.from <= due && due <= ahead.to && !held && !cancelled)
        .filter((node) => nodeOutcome(context, dossier, node, look).claim === undefined)
        .map((node) => ({ dossier, node })),
    )
    .toSorted(
      (a, b) =>
        compareText(a.node.due, b.node.due) ||
        compareText(a.dossier.id, b.dossier.id) ||
        compareText(a.node.id, b.node.id),
    );
}
