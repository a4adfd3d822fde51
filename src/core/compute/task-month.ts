import { lastDayOfMonth, previousMonth } from '../calendar/day.ts';
import { type Fraction, ZERO } from '../exact/fraction.ts';
import { finishedValue, unfinishedValue } from './completion.ts';
import type { Context } from './context.ts';
import { deliveryOf } from './delivery.ts';
import type { Dossier, Source } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { nodeLight } from './light.ts';
import { monthHorizon, rulesOf } from './months.ts';
import { nodeOutcome, type NodeOutcome } from './node-outcome.ts';
import { missingPlan, workdaysLate, type PlanDuty } from './plan-duty.ts';
import { isSuspended } from './suspension.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

/**
 * How a node stands in a month that finds it due and open (rules-v1 §3, §13.9):
 * `finished` and `unfinished` count; `claimed` (已报待核, or a request that lies with
 * the leader) leaves the month but still divides the weight; `waiting` (overdue at most
 * 5 working days) counts next month; `missing-plan` is the line 「计划」.
 */
export type ShareState = 'finished' | 'unfinished' | 'claimed' | 'waiting' | 'missing-plan';

export interface Share {
  /** Node id, or `plan` for a missing plan. */
  readonly id: string;
  readonly state: ShareState;
  readonly node: TaskNode | undefined;
  readonly outcome: NodeOutcome | undefined;
  readonly plan: PlanDuty | undefined;
  /** Completion value, 0…1; only of what counts. */
  readonly c: Fraction;
  /** Working days late: of the finish, or at the cut-off. */
  readonly late: number;
  /** Months that had counted it unfinished before this one. */
  readonly carried: number;
  readonly source: Source;
}

/** What a task brings one of its units in one month. */
export interface TaskShares {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly role: 'lead' | 'assist';
  readonly shares: readonly Share[];
}

interface Carry {
  /** Node id → months that have counted it unfinished. */
  readonly unfinished: ReadonlyMap<string, number>;
  /** Nodes a month has counted finished. */
  readonly finished: ReadonlyMap<string, string>;
}

interface TaskMonth {
  readonly lines: readonly TaskShares[];
  readonly carry: Carry;
}

const NOTHING: TaskMonth = { lines: [], carry: { unfinished: new Map(), finished: new Map() } };

/** A task's shares of a month, by unit. Each month builds on the one before, as it stood at its own horizon. */
export function taskMonth(context: Context, dossier: Dossier, month: string): TaskMonth {
  if (month < deliveryOf(dossier).start.slice(0, 7)) return NOTHING;
  return context.memo('task-month', `${dossier.id}|${month}`, () => countMonth(context, dossier, month, taskMonth(context, dossier, previousMonth(month)).carry));
}

function countMonth(context: Context, dossier: Dossier, month: string, before: Carry): TaskMonth {
  const horizon = monthHorizon(context, month);
  if (isSuspended(dossier, horizon)) return { lines: [], carry: before };
  const last = lastDayOfMonth(month);
  const due = taskNodes(context, dossier, horizon).filter((node) => node.due <= last && !node.cancelled);
  const missing = missingPlan(context, dossier, horizon);
  const shares = missing === undefined ? due.flatMap((node) => shareOf(context, dossier, node, horizon, before)) : [planShare(missing, dossier, before)];
  const open = missing === undefined ? [] : due;
  return { lines: byUnit(dossier, shares), carry: carryOn(before, shares, open, month) };
}

function planShare(plan: PlanDuty, dossier: Dossier, before: Carry): Share {
  return { id: 'plan', state: 'missing-plan', node: undefined, outcome: undefined, plan, c: ZERO, late: plan.late, carried: before.unfinished.get('plan') ?? 0, source: { entry: dossier.task, field: ['notice', 'printed'] } };
}

function shareOf(context: Context, dossier: Dossier, node: TaskNode, horizon: Horizon, before: Carry): Share[] {
  const rules = rulesOf(context, horizon.day.slice(0, 7))?.value;
  if (rules === undefined) return [];
  const outcome = nodeOutcome(context, dossier, node, horizon);
  const counted = before.finished.has(node.id);
  if (counted && outcome.state !== 'refused') return [];
  const common = { id: node.id, node, outcome, plan: undefined, carried: before.unfinished.get(node.id) ?? 0, source: outcome.claim?.source ?? node.source };
  if (outcome.state === 'accepted' && outcome.finished !== undefined) {
    const late = lateness(context, node, outcome, outcome.finished, horizon);
    return [{ ...common, state: 'finished', c: finishedValue(rules, late), late }];
  }
  const late = lateness(context, node, outcome, horizon.day, horizon);
  if (outcome.state === 'claimed' || node.awaitingConsent) return [{ ...common, state: 'claimed', c: ZERO, late }];
  const red = nodeLight(context, dossier, node, outcome, horizon).light === 'red';
  if (late <= rules.completion.wait && !red) return [{ ...common, state: 'waiting', c: ZERO, late }];
  if (outcome.progressPending) return [{ ...common, state: 'claimed', c: ZERO, late }];
  return [{ ...common, state: 'unfinished', c: unfinishedValue(rules, outcome.quarters), late }];
}

/** Lateness k (rules-v1 §2): working days after the due day up to and including the day, less the section's own delay; at least 1 when late at all. */
export function lateness(context: Context, node: TaskNode, outcome: NodeOutcome, day: string, horizon: Horizon): number {
  const late = workdaysLate(context, node.due, day, horizon);
  return late === 0 ? 0 : Math.max(1, late - outcome.credit);
}

function byUnit(dossier: Dossier, shares: readonly Share[]): TaskShares[] {
  const { lead } = dossier.task.value;
  const units = [...new Set(shares.map((share) => share.node?.unit ?? lead))];
  return units.map((unit) => ({ dossier, unit, role: unit === lead ? 'lead' : 'assist', shares: shares.filter((share) => (share.node?.unit ?? lead) === unit) }));
}

/** While the plan is missing, nodes that are due count as unfinished behind its line, so that filing late wipes nothing out (rules-v1 §13.10). */
function carryOn(before: Carry, shares: readonly Share[], behindPlan: readonly TaskNode[], month: string): Carry {
  const unfinished = new Map(before.unfinished);
  const finished = new Map(before.finished);
  const more = (id: string) => unfinished.set(id, (unfinished.get(id) ?? 0) + 1);
  for (const share of shares) {
    if (share.state === 'finished') finished.set(share.id, month);
    if (share.state === 'unfinished' || share.state === 'missing-plan') {
      more(share.id);
      finished.delete(share.id);
    }
  }
  for (const node of behindPlan) more(node.id);
  return { unfinished, finished };
}
