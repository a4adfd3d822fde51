import { taskText } from '#wording/dossier/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { dayOf } from '#days/moment.ts';
import { isVoid, leadOf, withdrawnOn } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import type { TaskNode } from '#engine/dossier/nodes.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { nodeLight } from '#engine/lights/node-light.ts';
import { isSeen, liveLook } from '#engine/time/look.ts';
import { latenessStated, nodeOutcome } from '#engine/verification/outcome.ts';
import type { PlanNode } from '#record/dossier/plan.ts';
import { unitRef, type ViewEnv } from '../../env/env.ts';
import { lightView, type LightView } from '../../lights/light-view.ts';
import { placeOn, type PlanScaleView } from './plan-scale.ts';
import { knowsVerification } from '../../env/rules-in-force.ts';
import { shownNodeId } from '../../env/shown-node-id.ts';
import { nodeName } from '../../task-list/task-row.ts';
import type { DayText, UnitRef } from '../../shared/types.ts';
import { liveDateInputs, liveLateInputs } from '../../lights/node-inputs.ts';
import { isExplained } from '../../duties/duty-view.ts';
import { showsLive, showsLights } from '../../env/publication.ts';

export interface NodeView {
  /** Anchor, e.g. `n2`. */
  readonly id: string;
  readonly name: string;
  /** True for 考核节点. */
  readonly assessed: boolean;
  readonly unit: UnitRef;
  /** 成果. */
  readonly deliverable: string | null;
  /** What else the plan says of it: its kind, who approves it, how much of all is to be done by then, that its day is the latest. */
  readonly terms: readonly string[];
  /** First planned day, and the day in force. */
  readonly firstDue: DayText;
  readonly due: DayText;
  readonly dueHref: string | null;
  /** How the day came from the one first set: rest days, a postponement, a rest, a hand-over. */
  readonly dueNotes: readonly string[];
  /** The day that counts as finished, or of the claim still unchecked; null while open. */
  readonly actual: DayText | null;
  /** `按时完成`, `晚3个工作日完成`, `逾期6个工作日`, `未到期`. */
  readonly actualText: string;
  /** How a lateness came about where days that lay with others were taken off. */
  readonly lateNotes: readonly string[];
  readonly light: LightView | null;
  /** Cancelled, or ended with its matter, before it was done: nothing is awaited any more. */
  readonly cancelled: boolean;
  readonly firstDueAt: number;
  readonly dueAt: number;
  readonly actualAt: number | null;
}

/** A step of the plan that is not assessed: shown with its date, without light. */
export function stepView(env: ViewEnv, dossier: Dossier, planned: PlanNode, scale: PlanScaleView): NodeView {
  const look = liveLook(env.context.asOf);
  const claim = dossier.claims.find((fact) => fact.node === planned.id && isSeen(fact, look));
  const actual = claim === undefined ? null : dayOf(claim.received);
  const at = placeOn(scale, planned.due);
  return {
    id: planned.id,
    name: planned.title,
    assessed: false,
    unit: unitRef(env, claim?.unit ?? planned.unit ?? leadOf(dossier, look)),
    deliverable: planned.deliverable ?? null,
    terms: termsOf(planned),
    firstDue: planned.due,
    due: planned.due,
    dueHref: null,
    dueNotes: [],
    actual,
    actualText: actual === null ? taskText.step : taskText.doneClaim,
    lateNotes: [],
    light: null,
    cancelled: false,
    firstDueAt: at,
    dueAt: at,
    actualAt: actual === null ? null : placeOn(scale, actual),
  };
}

/** A node that counts: its day and why, what became of it, its light (rules.md §3–5, §8). */
export function countedView(
  env: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  planned: PlanNode | undefined,
  scale: PlanScaleView,
): NodeView {
  const look = liveLook(env.context.asOf);
  const outcome = nodeOutcome(env.context, dossier, node, look);
  const actual = outcome.finished ?? null;
  const { laid } = latenessStated(env.context, dossier, node, outcome, look);
  return {
    id: shownNodeId(env, dossier, node.id),
    name: nodeName(env, dossier, node.id, node.title),
    assessed: true,
    // What was reported before a hand-over stays with the unit that reported it.
    unit: unitRef(env, outcome.claim?.unit ?? node.unit),
    deliverable:
      planned?.deliverable ??
      (env.shownByPath.has(node.source.entry.path) ? node.deliverable : undefined) ??
      null,
    terms: planned === undefined ? [] : termsOf(planned),
    firstDue: node.original.due,
    due: node.due,
    dueHref: deadlineHref(env, dossier, node),
    dueNotes: liveDateInputs(env, dossier, node, look),
    actual,
    actualText: actualText(env, dossier, node),
    lateNotes: laid.length === 0 || node.cancelled ? [] : liveLateInputs(env, dossier, node, outcome, look),
    light: lightOf(env, dossier, node),
    cancelled: outcome.state !== 'accepted' && isGone(env, dossier, node),
    firstDueAt: placeOn(scale, node.original.due),
    dueAt: placeOn(scale, node.due),
    actualAt: actual === null ? null : placeOn(scale, actual),
  };
}

/** What the plan says of a node beside its name, its day and what it brings. */
function termsOf({ kind, approvedBy, target, dueNoLater }: PlanNode): readonly string[] {
  return [
    ...(kind === undefined ? [] : [kind]),
    ...(approvedBy === undefined ? [] : [taskText.approvedBy(approvedBy)]),
    ...(target === undefined ? [] : [taskText.target(target)]),
    ...(dueNoLater === undefined ? [] : [taskText.noLaterDay]),
  ];
}

/** Whether nothing is awaited any more: the node was taken off, or its matter withdrawn. */
function isGone({ context }: ViewEnv, dossier: Dossier, { cancelled }: TaskNode): boolean {
  return cancelled || withdrawnOn(dossier, liveLook(context.asOf)) !== undefined;
}

/** Null of what is accepted or gone, and where no lights are shown. */
function lightOf(env: ViewEnv, dossier: Dossier, node: TaskNode): LightView | null {
  const { context } = env;
  const look = liveLook(context.asOf);
  const limits = context.rulesOn(look.day)?.lights;
  const outcome = nodeOutcome(context, dossier, node, look);
  if (limits === undefined || !showsLights(env)) return null;
  if (outcome.state === 'accepted' || isGone(env, dossier, node)) return null;
  return lightView(nodeLight(context, limits, dossier, { node, outcome }, look));
}

/** The node's deadline explained on the same page; null where it owes nothing (a matter that rests). */
function deadlineHref(env: ViewEnv, dossier: Dossier, node: TaskNode): string | null {
  const id = `${dossier.id}-node-${node.id}`;
  const explained =
    showsLive(env) &&
    taskDuties(env.context, dossier).some((duty) => duty.id === id && isExplained(env, duty));
  const anchor = `${dossier.id}-node-${shownNodeId(env, dossier, node.id)}`;
  return explained ? `/tasks/${dossier.id}/#due-${anchor}` : null;
}

function actualText(env: ViewEnv, dossier: Dossier, node: TaskNode): string {
  const { context } = env;
  const look = liveLook(context.asOf);
  const outcome = nodeOutcome(context, dossier, node, look);
  const { late } = latenessStated(context, dossier, node, outcome, look);
  if (outcome.state === 'accepted') {
    const text = late === 0 ? taskText.onTime : taskText.lateDone(late);
    return outcome.acceptedBy === 'as-reported' && outcome.claim && knowsVerification(env, outcome.claim)
      ? taskText.reported(text)
      : text;
  }
  if (node.cancelled) return taskText.cancelled;
  if (isGone(env, dossier, node)) return isVoid(dossier, look) ? taskText.void : taskText.withdrawn;
  if (outcome.finished !== undefined)
    return taskText.claimed(
      dayInWords(outcome.finished),
      outcome.claim?.node === 'end' ? taskText.conclusion : taskText.doneClaim,
    );
  if (node.held) return taskText.held;
  return late === 0 ? taskText.open : taskText.overdue(late);
}
