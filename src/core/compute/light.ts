import { dayOf } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import { pointsBehind } from './behind.ts';
import type { Context } from './context.ts';
import { isPrompt } from './delivery.ts';
import type { Dossier } from './dossier.ts';
import { liveHorizon, recordSeen, type Horizon } from './horizon.ts';
import { lateness } from './lateness.ts';
import { rulesOf } from './months.ts';
import { nodeOutcome, type NodeOutcome } from './node-outcome.ts';
import { missingPlan } from './plan-duty.ts';
import { planHistory } from './plan-history.ts';
import { isSuspended, terminatedOn } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

export { verifiedPercent } from './behind.ts';

export type Light = 'red' | 'yellow' | 'blue' | 'green' | 'grey' | 'done';

/** A light with its reason as a code and figures; the sentence is made in `wording/` (rules-v1 §8). */
export interface LightResult {
  readonly light: Light;
  readonly reason:
    | 'overdue'
    | 'plan-missing'
    | 'behind'
    | 'relapse'
    | 'due-soon'
    | 'on-track'
    | 'not-filed'
    | 'suspended'
    | 'terminated'
    | 'concluded';
  /** Working days overdue or left, or percentage points behind. */
  readonly amount: number;
  readonly node: TaskNode | undefined;
  /** Day of the claim whose light is held while 已报待核. */
  readonly heldSince: string | undefined;
}

const SEVERITY: Readonly<Record<Light, number>> = { red: 4, yellow: 3, blue: 2, green: 1, grey: 0, done: 0 };

/** The light of a task for one of its units at the end of the look: the most severe of the unit's nodes. */
export function unitLight(context: Context, dossier: Dossier, unit: string, horizon: Horizon): LightResult {
  const plain = (light: Light, reason: LightResult['reason']): LightResult => ({
    light,
    reason,
    amount: 0,
    node: undefined,
    heldSince: undefined,
  });
  if (terminatedOn(dossier, horizon) !== undefined) return plain('grey', 'terminated');
  if (isSuspended(dossier, horizon)) return plain('grey', 'suspended');
  const [first, ...others] = openLights(context, dossier, unit, horizon);
  if (first === undefined) {
    if (hasDone(context, dossier, unit, horizon)) return plain('done', 'concluded');
    return isFiled(context, dossier, horizon) ? plain('green', 'on-track') : plain('grey', 'not-filed');
  }
  const worst = others.reduce(
    (most, next) => (SEVERITY[next.light] > SEVERITY[most.light] ? next : most),
    first,
  );
  return SEVERITY[worst.light] <= SEVERITY.blue && !isFiled(context, dossier, horizon)
    ? { ...worst, light: 'grey', reason: 'not-filed' }
    : worst;
}

/** Nothing is open for the unit: its own nodes are all accepted, or it has none and 办结 is. */
function hasDone(context: Context, dossier: Dossier, unit: string, horizon: Horizon): boolean {
  const nodes = taskNodes(context, dossier, horizon);
  if (nodes.some((node) => node.unit === unit)) return true;
  const end = nodes.find((node) => node.kind === 'deadline');
  return end !== undefined && nodeOutcome(context, dossier, end, horizon).state === 'accepted';
}

/** The lights of what is still open for a unit: its nodes, and for the lead a missing plan. */
export function openLights(
  context: Context,
  dossier: Dossier,
  unit: string,
  horizon: Horizon,
): readonly LightResult[] {
  const lights: LightResult[] = [];
  const missing =
    unit === dossier.task.value.lead ? missingPlan(context, dossier, horizon) : undefined;
  if (missing !== undefined) {
    lights.push(overdue(context, missing.late, undefined, undefined, horizon, 'plan-missing'));
  }
  for (const node of taskNodes(context, dossier, horizon)) {
    if (node.unit !== unit || node.cancelled) continue;
    const outcome = nodeOutcome(context, dossier, node, horizon);
    if (outcome.state === 'accepted') continue;
    lights.push(nodeLight(context, dossier, node, outcome, horizon));
  }
  return lights;
}

/** The light of one open node. While 已报待核 it keeps the light it had when claimed; while a request lies with the leader, that of the request. */
export function nodeLight(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  horizon: Horizon,
): LightResult {
  const held =
    outcome.state === 'claimed' && outcome.claim !== undefined ? dayOf(outcome.claim.received) : undefined;
  const asked = node.awaitingConsent
    ? node.postponements.findLast((change) => change.state === 'pending')?.requested
    : undefined;
  const [stopped] = [held, asked].filter((day) => day !== undefined).sort();
  const day = stopped !== undefined && stopped < horizon.day ? stopped : horizon.day;
  if (isRelapse(dossier, node)) return { light: 'red', reason: 'relapse', amount: 0, node, heldSince: held };
  const late = lateness(context, node, outcome, day, horizon);
  const byDate =
    late > 0
      ? overdue(context, late, node, held, horizon, 'overdue')
      : dueSoon(context, node, day, held, horizon);
  const byProgress = behindLight(context, dossier, node, day, held, horizon);
  return byProgress !== undefined && SEVERITY[byProgress.light] > SEVERITY[byDate.light]
    ? byProgress
    : byDate;
}

function overdue(
  context: Context,
  late: number,
  node: TaskNode | undefined,
  heldSince: string | undefined,
  horizon: Horizon,
  reason: 'overdue' | 'plan-missing',
): LightResult {
  const limit = rulesOf(context, horizon.day.slice(0, 7))?.value.lights.behindDays ?? 5;
  return { light: late > limit ? 'red' : 'yellow', reason, amount: late, node, heldSince };
}

function dueSoon(
  context: Context,
  node: TaskNode,
  day: string,
  heldSince: string | undefined,
  horizon: Horizon,
): LightResult {
  const amount = countWorkdays(context.calendarAt(horizon.day), day, node.due);
  const soon = rulesOf(context, horizon.day.slice(0, 7))?.value.lights.soon ?? 3;
  return amount <= soon
    ? { light: 'blue', reason: 'due-soon', amount, node, heldSince }
    : { light: 'green', reason: 'on-track', amount, node, heldSince };
}

function behindLight(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  day: string,
  heldSince: string | undefined,
  horizon: Horizon,
): LightResult | undefined {
  const amount = pointsBehind(context, dossier, node, day, horizon);
  const limits = rulesOf(context, horizon.day.slice(0, 7))?.value.lights;
  if (amount === undefined || limits === undefined || amount < limits.behindFrom) return undefined;
  return { light: amount > limits.behindTo ? 'red' : 'yellow', reason: 'behind', amount, node, heldSince };
}

function isRelapse(dossier: Dossier, node: TaskNode): boolean {
  return (
    node.kind === 'rectification' &&
    dossier.checks.some(
      (check) => check.result.result === '反弹' && check.result.rectification?.id === node.id,
    )
  );
}

function isFiled(context: Context, dossier: Dossier, horizon: Horizon): boolean {
  if (isPrompt(context, dossier)) {
    const { lead } = dossier.task.value;
    return dossier.acks.some((ack) => ack.value.unit === lead && recordSeen(ack.value, horizon));
  }
  return planHistory(context, dossier, horizon).baseline?.filed !== undefined;
}

/** The light right now, as of the context's moment. */
export function liveLight(context: Context, dossier: Dossier, unit: string): LightResult {
  return unitLight(context, dossier, unit, liveHorizon(context.asOf));
}
