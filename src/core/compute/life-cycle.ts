import type { Context } from './context.ts';
import { deliveryOf, isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { recordSeen, type Horizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import { nodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import { planHistory } from './plan-history.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes } from './task-nodes.ts';

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
  const outcome = end === undefined ? undefined : nodeOutcome(context, dossier, end, horizon);
  if (outcome?.state === 'accepted') return afterConclusion(context, dossier, horizon);
  if (outcome?.state === 'claimed') return 'claimed';
  if (outcome?.state === 'refused') return 'returned';
  return beforeClaim(context, dossier, horizon);
}

function afterConclusion(context: Context, dossier: Dossier, horizon: Horizon): TaskState {
  const open = taskNodes(context, dossier, horizon).filter(
    (node) =>
      node.kind === 'rectification' &&
      !node.cancelled &&
      nodeOutcome(context, dossier, node, horizon).state !== 'accepted',
  );
  const relapse = open.some((node) =>
    dossier.checks.some(
      (check) => check.result.result === '反弹' && check.result.rectification?.id === node.id,
    ),
  );
  if (relapse) return 'relapsed';
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
  const undecided = changes.some(
    (change) =>
      change.approved === undefined && change.refused === undefined && change.returned === undefined,
  );
  return undecided ? 'change-requested' : 'handling';
}
