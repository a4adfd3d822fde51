import type { Context } from './context.ts';
import { deliveryOf, isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { recordSeen, type Horizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import { isRelapse } from './node-light.ts';
import { nodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import { planHistory, type PlanVersion } from './plan-history.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

/** Where a matter stands; derived from the dossier, never typed. */
export type TaskState =
  | 'issued'
  | 'ack-due'
  | 'plan-due'
  | 'plan-overdue'
  | 'approval-due'
  | 'filing-due'
  | 'handling'
  | 'change-requested'
  | 'claimed'
  | 'returned'
  | 'concluded'
  | 'look-back-due'
  | 'struck-off'
  | 'relapsed'
  | 'suspended'
  | 'terminated';

/** States in which nothing more is owed by the unit. */
export const ENDED: readonly TaskState[] = ['concluded', 'look-back-due', 'struck-off', 'terminated'];

/** The state of a matter as seen from a horizon. */
export function taskState(context: Context, dossier: Dossier, horizon: Horizon): TaskState {
  if (terminatedOn(dossier, horizon) !== undefined) return 'terminated';
  if (isSuspended(dossier, horizon)) return 'suspended';
  const nodes = taskNodes(context, dossier, horizon).filter((node) => !node.cancelled);
  const end = nodes.find((node) => node.kind === 'deadline');
  const state = end && nodeOutcome(context, dossier, end, horizon).state;
  if (state === 'accepted') return afterConclusion(context, dossier, nodes, horizon);
  if (state === 'claimed') return 'claimed';
  if (state === 'refused') return 'returned';
  return beforeClaim(context, dossier, horizon);
}

function afterConclusion(
  context: Context,
  dossier: Dossier,
  nodes: readonly TaskNode[],
  horizon: Horizon,
): TaskState {
  // 办结 has finished every node of the plan: what is open is the demand of a check.
  const open = nodes.filter((node) => nodeOutcome(context, dossier, node, horizon).state !== 'accepted');
  if (open.some((node) => isRelapse(dossier, node))) return 'relapsed';
  if (open.length > 0) return 'handling';
  const lookBack = lookBackOf(context, dossier, horizon);
  if (lookBack === undefined || lookBack.reason === 'undrawn') return 'concluded';
  return lookBack.looks.some((look) => look.check === undefined) ? 'look-back-due' : 'struck-off';
}

function beforeClaim(context: Context, dossier: Dossier, horizon: Horizon): TaskState {
  if (deliveryOf(dossier).start > horizon.day) return 'issued';
  const acked = dossier.acks.some(
    (ack) => ack.value.unit === dossier.task.value.lead && recordSeen(ack.value, horizon),
  );
  if (isPrompt(context, dossier)) return acked ? 'handling' : 'ack-due';
  const { baseline, changes } = planHistory(context, dossier, horizon);
  if (baseline === undefined)
    return missingPlan(context, dossier, horizon) !== undefined
      ? 'plan-overdue'
      : acked
        ? 'plan-due'
        : 'ack-due';
  if (baseline.filed === undefined) return baseline.approved === undefined ? 'approval-due' : 'filing-due';
  return changes.some((change) => isUndecided(dossier, change)) ? 'change-requested' : 'handling';
}

/** Whether a change still waits for a leader's word: 分管领导's, beyond the notice's deadline 主要领导's too (rules-v1 §5). */
function isUndecided({ task }: Dossier, { plan, approved, chief, refused, returned }: PlanVersion): boolean {
  if (refused !== undefined || returned !== undefined) return false;
  const beyond = plan.value.nodes.some(({ due }) => due > task.value.due);
  return approved === undefined || (beyond && chief === undefined);
}
