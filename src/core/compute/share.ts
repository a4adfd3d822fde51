import { ZERO, type Fraction } from '../exact/fraction.ts';
import { finishedValue, unfinishedValue } from './completion.ts';
import type { Context } from './context.ts';
import type { Dossier, Source } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { lateness } from './lateness.ts';
import { nodeLight } from './node-light.ts';
import { rulesOf } from './months.ts';
import { nodeOutcome, type NodeOutcome } from './node-outcome.ts';
import type { PlanDuty } from './plan-duty.ts';
import type { TaskNode } from './task-nodes.ts';

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

/** The line 「计划」 of a task whose plan is due and not there. */
export function planShare(plan: PlanDuty, dossier: Dossier, carried: number): Share {
  const source = { entry: dossier.task, field: ['notice', 'printed'] };
  const { late } = plan;
  return {
    id: 'plan',
    state: 'missing-plan',
    node: undefined,
    outcome: undefined,
    plan,
    c: ZERO,
    late,
    carried,
    source,
  };
}

/** A node's share of a month; undefined once a month has counted it finished, unless that claim was refused since. */
export function nodeShare(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  horizon: Horizon,
  before: { readonly carried: number; readonly countedClaim: string | undefined },
): Share | undefined {
  const rules = rulesOf(context, horizon.day.slice(0, 7))?.value;
  if (rules === undefined) return undefined;
  const outcome = nodeOutcome(context, dossier, node, horizon);
  const { countedClaim } = before;
  if (countedClaim !== undefined && !outcome.overturned.some(({ claim }) => claim.id === countedClaim)) {
    return undefined;
  }
  const late = lateness(context, node, outcome, outcome.finished ?? horizon.day, horizon);
  const as = (state: ShareState, c = ZERO): Share => ({
    id: node.id,
    state,
    node,
    outcome,
    plan: undefined,
    c,
    late,
    carried: before.carried,
    source: outcome.claim?.source ?? node.source,
  });
  // A new date asked for in time may still make a late finish a lesser one.
  const undecided = node.awaitingConsent && late > 0;
  if (outcome.state === 'accepted' && !undecided) return as('finished', finishedValue(rules, late));
  if (outcome.state === 'claimed' || node.awaitingConsent) return as('claimed');
  const red = nodeLight(context, dossier, node, outcome, horizon).light === 'red';
  if (late <= rules.completion.wait && !red) return as('waiting');
  if (outcome.progressPending) return as('claimed');
  return as('unfinished', unfinishedValue(rules, outcome.quarters));
}
