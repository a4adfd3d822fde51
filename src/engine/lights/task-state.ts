import { isResting, isVoid, leadsOf, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { planCourse, type PlanVersion } from '../dossier/plan-course.ts';
import { missingPlan } from '../dossier/plan-duties.ts';
import { awaitsReply } from '../dossier/replies.ts';
import type { Context } from '../dossier/context.ts';
import { isSeen, type Look } from '../time/look.ts';
import { endOutcome, handedOver, isRelapse, openNodes } from './conclusion.ts';
import { lookBackOf } from './look-back.ts';

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
  | 'reply-due'
  | 'look-back-due'
  | 'struck-off'
  | 'relapsed'
  | 'suspended'
  | 'withdrawn'
  | 'void';

/** States in which no unit owes anything more. */
export const ENDED: readonly TaskState[] = [
  'concluded',
  'reply-due',
  'look-back-due',
  'struck-off',
  'withdrawn',
  'void',
];

/**
 * The state of a matter as seen. 办结 that was accepted ends it, unless something is open beside
 * it: the demand of a 反弹 reopens it, other demands and the nodes of other units keep it in hand.
 */
export function taskState(context: Context, dossier: Dossier, look: Look): TaskState {
  if (withdrawnOn(dossier, look) !== undefined) return isVoid(dossier, look) ? 'void' : 'withdrawn';
  const open = openNodes(context, dossier, look);
  const end = endOutcome(context, dossier, look);
  if (end?.state === 'accepted' && open.length === 0) return afterConclusion(context, dossier, look);
  if (isResting(dossier, look)) return 'suspended';
  if (end?.state === 'accepted')
    return open.some(({ node }) => isRelapse(dossier, node)) ? 'relapsed' : 'handling';
  if (end?.state === 'claimed') return 'claimed';
  if (end !== undefined && end.refusals.length > 0) return 'returned';
  return beforeClaim(context, dossier, look);
}

/** The state of a matter for one of its units: 移交 where its part has passed to a successor and nothing is open for it since (rules.md §1). */
export function unitState(
  context: Context,
  dossier: Dossier,
  unit: string,
  look: Look,
): TaskState | 'handed-over' {
  const isOpen = openNodes(context, dossier, look).some(({ node }) => node.unit === unit);
  return !isOpen && handedOver(dossier, unit, look) !== undefined
    ? 'handed-over'
    : taskState(context, dossier, look);
}

/** Whether a unit that leads the matter, or led it, has signed for it (签收). */
export function isSigned(dossier: Dossier, look: Look): boolean {
  const leads = leadsOf(dossier, look);
  return dossier.acks.some((ack) => leads.has(ack.entry.value.unit) && isSeen(ack, look));
}

/** Struck off at 办结, or once whoever asked has an answer and every look back has been held; only concluded where the rules know no looks. */
function afterConclusion(context: Context, dossier: Dossier, look: Look): TaskState {
  if (awaitsReply(context, dossier.id, look)) return 'reply-due';
  const lookBack = lookBackOf(context, dossier, look);
  if (lookBack === undefined) return 'concluded';
  return lookBack.looks.some(({ check }) => check === undefined) ? 'look-back-due' : 'struck-off';
}

function beforeClaim(context: Context, dossier: Dossier, look: Look): TaskState {
  const { start } = dossier.delivery;
  if (start > look.day) return 'issued';
  const signed = isSigned(dossier, look);
  // 即办件 owe no plan, nor does any matter where the rules know none.
  if (dossier.prompt || context.rulesOn(start)?.plans === undefined) return signed ? 'handling' : 'ack-due';
  const { baseline, changes } = planCourse(context, dossier, look);
  if (baseline === undefined) {
    if (missingPlan(context, dossier, look) !== undefined) return 'plan-overdue';
    return signed ? 'plan-due' : 'ack-due';
  }
  if (baseline.filed === undefined) return baseline.approved === undefined ? 'approval-due' : 'filing-due';
  return changes.some((change) => isUndecided(dossier, change)) ? 'change-requested' : 'handling';
}

/** Whether a change still waits for a leader's word: 分管领导's, beyond the notice's deadline 主要领导's too (rules.md §5). */
function isUndecided({ task }: Dossier, { plan, approved, chief, refused, returned }: PlanVersion): boolean {
  if (refused !== undefined || returned !== undefined) return false;
  const beyond = plan.value.nodes.some(({ due }) => due > task.value.due);
  return approved === undefined || (beyond && chief === undefined);
}
