import { dayOf } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { liveHorizon, recordSeen, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { nodeOutcome, type NodeOutcome } from './node-outcome.ts';
import { missingPlan, workdaysLate } from './plan-duty.ts';
import { planHistory } from './plan-history.ts';
import { isPrompt } from './delivery.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'done';

/** A light with its reason as a code and figures; the sentence is made in `wording/` (rules-v1 §8). */
export interface LightResult {
  readonly light: Light;
  readonly reason: 'overdue' | 'plan-missing' | 'behind' | 'relapse' | 'due-soon' | 'on-track' | 'not-filed' | 'suspended' | 'terminated' | 'concluded';
  /** Working days overdue or left, or percentage points behind. */
  readonly amount: number;
  readonly node: TaskNode | undefined;
  /** Day of the claim whose light is held while 已报待核. */
  readonly heldSince: string | undefined;
}

const SEVERITY: Readonly<Record<Light, number>> = { red: 4, yellow: 3, blue: 2, green: 1, grey: 0, done: 0 };

/** The light of a task for one of its units at the end of the look: the most severe of the unit's nodes. */
export function unitLight(context: Context, dossier: Dossier, unit: string, horizon: Horizon): LightResult {
  const plain = (light: Light, reason: LightResult['reason']): LightResult => ({ light, reason, amount: 0, node: undefined, heldSince: undefined });
  if (terminatedOn(dossier, horizon) !== undefined) return plain('grey', 'terminated');
  if (isSuspended(dossier, horizon)) return plain('grey', 'suspended');
  const lights = openLights(context, dossier, unit, horizon);
  const worst = lights.reduce<LightResult | undefined>((most, next) => (most === undefined || SEVERITY[next.light] > SEVERITY[most.light] ? next : most), undefined);
  if (worst === undefined) return plain('done', 'concluded');
  return SEVERITY[worst.light] <= SEVERITY.blue && !isFiled(context, dossier, horizon) ? { ...worst, light: 'grey', reason: 'not-filed' } : worst;
}

/** The lights of what is still open for a unit: its nodes, and for the lead a missing plan. */
export function openLights(context: Context, dossier: Dossier, unit: string, horizon: Horizon): readonly LightResult[] {
  const lights: LightResult[] = [];
  const missing = unit === dossier.task.value.lead ? missingPlan(context, dossier, horizon) : undefined;
  if (missing !== undefined) lights.push(overdue(context, missing.late, undefined, undefined, horizon, 'plan-missing'));
  for (const node of taskNodes(context, dossier, horizon)) {
    if (node.unit !== unit || node.cancelled) continue;
    const outcome = nodeOutcome(context, dossier, node, horizon);
    if (outcome.state === 'accepted') continue;
    lights.push(nodeLight(context, dossier, node, outcome, horizon));
  }
  return lights;
}

/** The light of one open node. While 已报待核 it keeps the light it had when claimed; while a request lies with the leader, that of the request. */
export function nodeLight(context: Context, dossier: Dossier, node: TaskNode, outcome: NodeOutcome, horizon: Horizon): LightResult {
  const held = outcome.state === 'claimed' && outcome.claim !== undefined ? dayOf(outcome.claim.received) : undefined;
  const asked = node.awaitingConsent ? node.postponements.findLast((change) => change.state === 'pending')?.requested : undefined;
  const stopped = [held, asked].filter((day) => day !== undefined).sort()[0];
  const day = stopped !== undefined && stopped < horizon.day ? stopped : horizon.day;
  if (isRelapse(dossier, node)) return { light: 'red', reason: 'relapse', amount: 0, node, heldSince: held };
  const late = day > node.due ? Math.max(1, workdaysLate(context, node.due, day, horizon) - outcome.credit) : 0;
  const byDate = late > 0 ? overdue(context, late, node, held, horizon, 'overdue') : dueSoon(context, node, day, held, horizon);
  const byProgress = behindLight(context, dossier, node, day, held, horizon);
  return byProgress !== undefined && SEVERITY[byProgress.light] > SEVERITY[byDate.light] ? byProgress : byDate;
}

function overdue(context: Context, late: number, node: TaskNode | undefined, heldSince: string | undefined, horizon: Horizon, reason: 'overdue' | 'plan-missing'): LightResult {
  const limit = rulesOf(context, horizon.day.slice(0, 7))?.value.lights.behindDays ?? 5;
  return { light: late > limit ? 'red' : 'yellow', reason, amount: late, node, heldSince };
}

function dueSoon(context: Context, node: TaskNode, day: string, heldSince: string | undefined, horizon: Horizon): LightResult {
  const left = countWorkdays(context.calendarAt(horizon.day), day, node.due);
  const soon = rulesOf(context, horizon.day.slice(0, 7))?.value.lights.soon ?? 3;
  return left <= soon ? { light: 'blue', reason: 'due-soon', amount: left, node, heldSince } : { light: 'green', reason: 'on-track', amount: left, node, heldSince };
}

/** Percentage points by which a quantified task lies behind the last node due; no interpolation. Falls on that node alone. */
function behindLight(context: Context, dossier: Dossier, node: TaskNode, day: string, heldSince: string | undefined, horizon: Horizon): LightResult | undefined {
  if (node.target === undefined || node.due >= day) return undefined;
  const nodes = taskNodes(context, dossier, horizon).filter((other) => other.target !== undefined && other.due < day && other.unit === node.unit);
  const last = nodes.reduce((latest, other) => (other.due > latest.due ? other : latest), node);
  if (last.id !== node.id) return undefined;
  const behind = node.target - verifiedPercent(context, dossier, nodes, horizon);
  const limits = rulesOf(context, horizon.day.slice(0, 7))?.value.lights;
  if (limits === undefined || behind < limits.behindFrom) return undefined;
  return { light: behind > limits.behindTo ? 'red' : 'yellow', reason: 'behind', amount: behind, node, heldSince };
}

/** Verified cumulative percentage: the highest that a check found or that an accepted node stands for. */
export function verifiedPercent(context: Context, dossier: Dossier, nodes: readonly TaskNode[], horizon: Horizon): number {
  return nodes.reduce((most, node) => {
    const outcome = nodeOutcome(context, dossier, node, horizon);
    const reached = outcome.state === 'accepted' ? (node.target ?? 0) : 0;
    return Math.max(most, reached, outcome.percent ?? 0);
  }, 0);
}

function isRelapse(dossier: Dossier, node: TaskNode): boolean {
  return node.kind === 'rectification' && dossier.checks.some((check) => check.result.result === '反弹' && check.result.rectification?.id === node.id);
}

function isFiled(context: Context, dossier: Dossier, horizon: Horizon): boolean {
  if (isPrompt(context, dossier)) return dossier.acks.some((ack) => ack.value.unit === dossier.task.value.lead && recordSeen(ack.value, horizon));
  return planHistory(context, dossier, horizon).baseline?.filed !== undefined;
}

/** The light right now, as of the context's moment. */
export function liveLight(context: Context, dossier: Dossier, unit: string): LightResult {
  return unitLight(context, dossier, unit, liveHorizon(context.asOf));
}
