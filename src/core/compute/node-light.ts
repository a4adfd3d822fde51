import { monthOf } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import { pointsBehind } from './behind.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { lateness } from './lateness.ts';
import { rulesOf } from './months.ts';
import { askedOn } from './postponement.ts';
import type { NodeOutcome } from './node-outcome.ts';
import type { TaskNode } from './task-nodes.ts';

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

/** 红 > 黄 > 蓝 > 绿. */
export const SEVERITY: Readonly<Record<Light, number>> = {
  red: 4,
  yellow: 3,
  blue: 2,
  green: 1,
  grey: 0,
  done: 0,
};

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
  const asked = askedOn(node);
  // The earliest; what is not there sorts last.
  const [day = horizon.day] = [held, asked, horizon.day].sort();
  if (isRelapse(dossier, node)) return { light: 'red', reason: 'relapse', amount: 0, node, heldSince: held };
  const late = lateness(context, node, outcome, day, horizon);
  const byDate =
    late > 0
      ? overdueLight(context, late, node, held, horizon, 'overdue')
      : dueSoon(context, node, day, held, horizon);
  const byProgress = behindLight(context, dossier, node, day, held, horizon);
  return byProgress !== undefined && SEVERITY[byProgress.light] > SEVERITY[byDate.light]
    ? byProgress
    : byDate;
}

/** The light of something overdue: 黄 to 5 working days, 红 beyond. */
export function overdueLight(
  context: Context,
  late: number,
  node: TaskNode | undefined,
  heldSince: string | undefined,
  horizon: Horizon,
  reason: 'overdue' | 'plan-missing',
): LightResult {
  const limit = rulesOf(context, monthOf(horizon.day))?.value.lights.behindDays ?? 5;
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
  const soon = rulesOf(context, monthOf(horizon.day))?.value.lights.soon ?? 3;
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
  const limits = rulesOf(context, monthOf(horizon.day))?.value.lights;
  if (amount === undefined || limits === undefined || amount < limits.behindFrom) return undefined;
  return { light: amount > limits.behindTo ? 'red' : 'yellow', reason: 'behind', amount, node, heldSince };
}

/** Whether a node is the demand of a 反弹: the matter is reopened until it is met (rules-v1 §4). */
export function isRelapse(dossier: Dossier, node: TaskNode): boolean {
  return dossier.checks.some(
    ({ result }) => result.result === '反弹' && result.rectification?.id === node.id,
  );
}
