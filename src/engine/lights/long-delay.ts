import type { Rules } from '#record/rules/rules.ts';
import type { Context } from '../dossier/context.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import type { Look } from '../time/look.ts';
import { lateness, nodeOutcome } from '../verification/outcome.ts';

/** The limits of 久拖不决 (rules.md §9). */
export type LongDelayRules = Pick<NonNullable<Rules['lookBack']>, 'longOverdue' | 'longPostponed'>;

/** How long a node is or was overdue, in working days, and how often it was postponed with consent. */
export interface NodeDelay {
  readonly node: TaskNode;
  readonly isOpen: boolean;
  readonly late: number;
  readonly postponed: number;
}

/**
 * The nodes of a matter that make it 久拖不决 (rules.md §9, mechanisms.md row 59): more than so many working days
 * overdue, or postponed so often; finished ones too. None where no node is.
 */
export function longDelays(
  context: Context,
  { longOverdue, longPostponed }: LongDelayRules,
  dossier: Dossier,
  look: Look,
): readonly NodeDelay[] {
  return taskNodes(context, dossier, look)
    .filter(({ cancelled }) => !cancelled)
    .map((node): NodeDelay => {
      const outcome = nodeOutcome(context, dossier, node, look);
      const times = node.postponements.filter(({ state }) => state === 'granted' || state === 'further');
      return {
        node,
        isOpen: outcome.state !== 'accepted',
        late: lateness(context, dossier, node, outcome, look),
        postponed: times.length,
      };
    })
    .filter(({ late, postponed }) => postponed >= longPostponed || late > longOverdue);
}
