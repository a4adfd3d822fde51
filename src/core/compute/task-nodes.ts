import { addDays } from '../calendar/day.ts';
import { dateDeadline, type Deadline } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/moment.ts';
import { addWorkdays, countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import { isPrompt, taskDeadline } from './delivery.ts';
import type { CheckFact, Dossier, Source } from './dossier.ts';
import { checkSeen, recordSeen, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { planHistory, type PlanHistory, type PlanVersion } from './plan-history.ts';
import { suspensions, type Suspension } from './suspension.ts';

/** A change of a node's date and what it is worth (rules-v1 §5). */
export interface Postponement {
  readonly version: number;
  readonly from: string;
  readonly to: string;
  /** Day the request was received. */
  readonly requested: string;
  /** Proven day of the last consent needed; undefined while undecided or refused. */
  readonly consented: string | undefined;
  readonly state: 'in-force' | 'pending' | 'refused' | 'too-late' | 'second';
  readonly source: Source;
}

/** An assessed node (考核节点) with the date that counts. The deadline's node is `end`; a rectification demand is a node of its own. */
export interface TaskNode {
  readonly id: string;
  readonly kind: 'deadline' | 'assessed' | 'rectification';
  readonly unit: string;
  readonly title: string;
  readonly deliverable: string | undefined;
  /** Cumulative percentage that should be reached, for quantified tasks. */
  readonly target: number | undefined;
  /** The first date, with its rest days. */
  readonly original: Deadline;
  /** The day that counts: original, postponed once with consent, moved by suspension. */
  readonly due: string;
  readonly postponements: readonly Postponement[];
  /** A request made in time lies with the leader: the node waits for the answer. */
  readonly awaitingConsent: boolean;
  readonly cancelled: boolean;
  /** Record that sets the node. */
  readonly source: Source;
}

/** All assessed nodes of a task as seen from a horizon. Before 备案 the deadline is the only one (rules-v1 §3). */
export function taskNodes(context: Context, dossier: Dossier, horizon: Horizon): readonly TaskNode[] {
  return context.memo('task-nodes', `${dossier.id}|${horizon.records}|${horizon.checks}`, () => {
    const history = planHistory(context, dossier, horizon);
    const pauses = suspensions(dossier, horizon);
    return [...planNodes(context, dossier, horizon, history), ...rectificationNodes(context, dossier, horizon)].map((node) => ({
      ...node,
      due: moved(context, node, dossier, pauses, horizon),
      cancelled: isCancelled(dossier, node.id, horizon),
    }));
  });
}

function planNodes(context: Context, dossier: Dossier, horizon: Horizon, history: PlanHistory): TaskNode[] {
  const { baseline, changes } = history;
  const task = dossier.task.value;
  const calendar = context.calendarAt(horizon.day);
  const inForce = [baseline, ...changes.filter((change) => change.filed !== undefined)].filter((version) => version !== undefined);
  const assessed = new Set(inForce.filter((version) => version.filed !== undefined).flatMap((version) => version.assessed));
  const nodes: TaskNode[] = [];
  const seen = new Set<string>();
  for (const version of inForce) {
    version.plan.value.nodes.forEach((planned, index) => {
      if (planned.id === 'end' || seen.has(planned.id) || !assessed.has(planned.id)) return;
      seen.add(planned.id);
      const original = dateDeadline(calendar, dayOf(version.received), planned.due);
      const source = { entry: version.plan, field: ['nodes', index, 'due'] };
      nodes.push(dated(context, dossier, horizon, history, { id: planned.id, kind: 'assessed', unit: planned.unit ?? task.lead, title: planned.title, deliverable: planned.deliverable, target: planned.target, original, source }));
    });
  }
  const end = baseline?.plan.value.nodes.find((planned) => planned.id === 'end');
  const original = taskDeadline(context, dossier, horizon);
  const source = { entry: dossier.task, field: ['due'] };
  nodes.push(dated(context, dossier, horizon, history, { id: 'end', kind: 'deadline', unit: task.lead, title: end?.title ?? task.title, deliverable: end?.deliverable, target: end?.target, original, source }));
  return isPrompt(context, dossier) ? nodes.filter((node) => node.kind === 'deadline') : nodes;
}

type Undated = Omit<TaskNode, 'due' | 'postponements' | 'awaitingConsent' | 'cancelled'>;

function dated(context: Context, dossier: Dossier, horizon: Horizon, history: PlanHistory, node: Undated): TaskNode {
  let due = node.original.due;
  let granted = 0;
  let awaitingConsent = false;
  const postponements: Postponement[] = [];
  const calendar = context.calendarAt(horizon.day);
  for (const change of history.changes) {
    const index = change.plan.value.nodes.findIndex((planned) => planned.id === node.id);
    const wanted = change.plan.value.nodes[index];
    if (wanted === undefined) continue;
    const to = dateDeadline(calendar, dayOf(change.received), wanted.due).due;
    if (to <= due) continue;
    const decision = decide(context, dossier, horizon, change, due, wanted.due);
    const second = decision.state === 'in-force' && granted > 0;
    postponements.push({ ...decision, state: second ? 'second' : decision.state, version: change.version, from: due, to, source: { entry: change.plan, field: ['nodes', index, 'due'] } });
    if (decision.state === 'pending') awaitingConsent = true;
    if (decision.state !== 'in-force') continue;
    granted += 1;
    due = granted === 1 ? to : node.original.due;
  }
  return { ...node, due, postponements, awaitingConsent, cancelled: false };
}

/** Consent counts when given before the date passed, or when asked for at least 2 working days before it. */
function decide(context: Context, dossier: Dossier, horizon: Horizon, change: PlanVersion, due: string, wanted: string): Pick<Postponement, 'requested' | 'consented' | 'state'> {
  const requested = dayOf(change.received);
  const needed = rulesOf(context, requested.slice(0, 7))?.value.clocks.request ?? 2;
  const inTime = countWorkdays(context.calendarAt(horizon.day), requested, due) >= needed;
  if (change.refused !== undefined || change.returned !== undefined) return { requested, consented: undefined, state: 'refused' };
  const beyond = wanted > dossier.task.value.due;
  const leader = change.approved?.on;
  const chief = change.chief?.on;
  if (leader === undefined || (beyond && chief === undefined)) return { requested, consented: undefined, state: inTime ? 'pending' : 'too-late' };
  const consented = beyond && chief !== undefined && chief > leader ? chief : leader;
  return { requested, consented, state: inTime || consented <= due ? 'in-force' : 'too-late' };
}

function rectificationNodes(context: Context, dossier: Dossier, horizon: Horizon): TaskNode[] {
  const calendar = context.calendarAt(horizon.day);
  return dossier.checks
    .filter((check) => checkSeen(check.sitting, horizon))
    .flatMap((check) => {
      const demand = check.result.rectification;
      if (demand === undefined) return [];
      const original = dateDeadline(calendar, check.sitting.on, demand.due);
      const source = { entry: check.source.entry, field: [...check.source.field, 'rectification'] };
      return [{ id: demand.id, kind: 'rectification' as const, unit: unitOfCheck(dossier, check), title: demand.title, deliverable: demand.deliverable, target: undefined, original, due: original.due, postponements: [], awaitingConsent: false, cancelled: false, source }];
    });
}

/** The unit a check speaks of: the node's, by the latest plan that names it; else the lead. */
export function unitOfCheck(dossier: Dossier, check: CheckFact): string {
  for (const plan of dossier.plans.toReversed()) {
    const node = plan.value.nodes.find((planned) => planned.id === check.node);
    if (node !== undefined) return node.unit ?? dossier.task.value.lead;
  }
  const demandedBy = dossier.checks.find((other) => other.result.rectification?.id === check.node && other.node !== check.node);
  return demandedBy === undefined ? dossier.task.value.lead : unitOfCheck({ ...dossier, checks: dossier.checks.filter((other) => other !== demandedBy) }, demandedBy);
}

/** On resumption the date of a node that was open moves by the working days of the pause. */
function moved(context: Context, node: TaskNode, dossier: Dossier, pauses: readonly Suspension[], horizon: Horizon): string {
  const view = context.calendarAt(horizon.day);
  let result = node.due;
  for (const pause of pauses) {
    const claimed = dossier.claims.some((claim) => claim.node === node.id && claim.quarters === undefined && dayOf(claim.received) < pause.from);
    if (pause.to === undefined || claimed) continue;
    const days = countWorkdays(view, addDays(pause.from, -1), addDays(pause.to, -1));
    if (days > 0) result = addWorkdays(view, result, days);
  }
  return result;
}

function isCancelled(dossier: Dossier, node: string, horizon: Horizon): boolean {
  return dossier.events.some(
    ({ value }) =>
      recordSeen(value, horizon) && value.approval !== undefined &&
      (value.kind === '终止' || (value.kind === '取消节点' && value.nodes?.includes(node) === true)),
  );
}
