import { diffDays } from '../calendar/day.ts';
import { dayOf } from '../calendar/moment.ts';
import type { Dossier } from '../compute/dossier.ts';
import { liveHorizon } from '../compute/horizon.ts';
import { nodeLight } from '../compute/node-light.ts';
import { missingPlan, planDuties } from '../compute/plan-duty.ts';
import { isPrompt } from '../compute/delivery.ts';
import { nodeOutcome } from '../compute/node-outcome.ts';
import { planHistory, type PlanVersion } from '../compute/plan-history.ts';
import { terminatedOn } from '../compute/suspension.ts';
import { taskDuties } from '../compute/task-duties.ts';
import { taskNodes, type TaskNode } from '../compute/task-nodes.ts';
import { lateness } from '../compute/lateness.ts';
import { countWorkdays } from '../calendar/working-days.ts';
import { compareText } from '../problem.ts';
import type { PlanNode } from '../schema/plan.ts';
import { dayInWords, monthInWords } from '../../wording/zh-CN/portal/day.ts';
import { taskText } from '../../wording/zh-CN/view/task.ts';
import { showsLive } from './shows-live.ts';
import { postName, recordRefs, unitRef, type ViewEnv } from './env.ts';
import { lightView } from './light-view.ts';
import { nodeName } from './task-row.ts';
import type { NodeView, PlanScaleView, TaskPlanView } from './types/task.ts';

/** Plan against actual: the version in force, every node of it, assessed or not, and rectification demands. Null while there is no plan that may be shown. */
export function taskPlanView(env: ViewEnv, dossier: Dossier): TaskPlanView | null {
  const horizon = liveHorizon(env.context.asOf);
  const history = planHistory(env.context, dossier, horizon);
  const inForce = [
    history.baseline,
    ...history.changes.filter((change) => change.filed !== undefined),
  ].findLast((version) => version !== undefined);
  const nodes = taskNodes(env.context, dossier, horizon);
  const plan = inForce === undefined ? undefined : env.shownByPath.get(inForce.plan.path);
  if (inForce === undefined || plan === undefined)
    return nodes.some((node) => node.kind === 'rectification') || isPrompt(env.context, dossier)
      ? { versionText: taskText.planPrompt, stateText: '', ...drawn(env, dossier, [], nodes), records: [] }
      : null;
  return {
    versionText:
      inForce.filed === undefined
        ? taskText.versionPending(inForce.version)
        : taskText.version(inForce.version),
    stateText: versionState(env, inForce),
    ...drawn(env, dossier, inForce.plan.value.nodes, nodes),
    records: recordRefs(env, { entry: inForce.plan, field: ['nodes'] }),
  };
}

/** Why no plan is shown. */
export function planReason(env: ViewEnv, dossier: Dossier): string {
  const horizon = liveHorizon(env.context.asOf);
  if (isPrompt(env.context, dossier)) return taskText.planPrompt;
  const missing = missingPlan(env.context, dossier, horizon);
  if (missing !== undefined) return taskText.planOverdue(missing.late);
  const last = planDuties(env.context, dossier, horizon).at(-1);
  if (last === undefined) return taskText.planNone;
  return taskText.planDue(countWorkdays(env.context.calendarAt(horizon.day), horizon.day, last.deadline.due));
}

function versionState(env: ViewEnv, version: PlanVersion): string {
  const parts = [taskText.submitted(dayInWords(dayOf(version.received)))];
  if (version.approved !== undefined)
    parts.push(taskText.approved(dayInWords(version.approved.on), postName(env, version.approved.by)));
  if (version.filed !== undefined) parts.push(taskText.filed(dayInWords(version.filed.on), version.filed.no));
  return taskText.planState(parts);
}

function drawn(
  env: ViewEnv,
  dossier: Dossier,
  planned: readonly PlanNode[],
  nodes: readonly TaskNode[],
): Pick<TaskPlanView, 'nodes' | 'scale'> {
  const ids = [...new Set([...planned.map((node) => node.id), ...nodes.map((node) => node.id)])];
  const rows = ids.map((id) => ({
    id,
    planned: planned.find((node) => node.id === id),
    node: nodes.find((node) => node.id === id),
  }));
  const days = rows
    .flatMap((row) => [row.node?.due ?? row.planned?.due ?? '', row.node?.original.due ?? ''])
    .filter((day) => day !== '');
  const scale = scaleOf(env, dossier, days);
  const views = rows.map((row) =>
    row.node === undefined
      ? stepView(env, dossier, row.planned, scale)
      : assessedView(env, dossier, row.node, row.planned, scale),
  );
  return {
    scale,
    nodes: views
      .flatMap((view) => view ?? [])
      .sort((a, b) => compareText(a.due, b.due) || compareText(a.id, b.id)),
  };
}

function scaleOf(env: ViewEnv, dossier: Dossier, days: readonly string[]): PlanScaleView {
  const today = dayOf(env.context.asOf);
  const from = dossier.task.value.notice.printed;
  const ended = dossier.claims.at(-1)?.received.slice(0, 10) ?? from;
  const to = [...days, ended].reduce((last, day) => (day > last ? day : last), from);
  const length = Math.max(1, diffDays(from, to));
  const position = (day: string) => Math.min(1, Math.max(0, diffDays(from, day) / length));
  const months = monthStarts(from, to);
  const step = Math.ceil(months.length / 6);
  return {
    from,
    to,
    ticks: months
      .filter((_, index) => index % step === 0)
      .map((day) => ({ at: position(day), text: monthInWords(day.slice(0, 7)).slice(5) })),
    asOf: today >= from && today <= to ? position(today) : null,
  };
}

function monthStarts(from: string, to: string): string[] {
  const starts: string[] = [];
  for (let year = Number(from.slice(0, 4)), month = Number(from.slice(5, 7)) + 1; ; month += 1) {
    if (month > 12) [year, month] = [year + 1, 1];
    const day = `${String(year)}-${String(month).padStart(2, '0')}-01`;
    if (day > to) return starts;
    starts.push(day);
  }
}

const place = (scale: PlanScaleView, day: string) =>
  Math.min(1, Math.max(0, diffDays(scale.from, day) / Math.max(1, diffDays(scale.from, scale.to))));

/** A step of the plan that is not assessed: shown with its date, without light. */
function stepView(
  env: ViewEnv,
  dossier: Dossier,
  planned: PlanNode | undefined,
  scale: PlanScaleView,
): NodeView | undefined {
  if (planned === undefined) return undefined;
  const claim = dossier.claims.find(
    (fact) => fact.node === planned.id && fact.received <= env.context.asOf && fact.quarters === undefined,
  );
  const actual = claim === undefined ? null : dayOf(claim.received);
  return {
    id: planned.id,
    name: planned.title,
    assessed: false,
    unit: unitRef(env, planned.unit ?? dossier.task.value.lead),
    deliverable: planned.deliverable ?? null,
    detail: detailOf(planned),
    firstDue: planned.due,
    due: planned.due,
    dueHref: null,
    actual,
    actualText: actual === null ? taskText.step : taskText.doneClaim,
    light: null,
    cancelled: false,
    firstDueAt: place(scale, planned.due),
    dueAt: place(scale, planned.due),
    actualAt: actual === null ? null : place(scale, actual),
  };
}

function assessedView(
  env: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  planned: PlanNode | undefined,
  scale: PlanScaleView,
): NodeView {
  const horizon = liveHorizon(env.context.asOf);
  const outcome = nodeOutcome(env.context, dossier, node, horizon);
  const claimed = outcome.state === 'accepted' || outcome.state === 'claimed' ? outcome.claim : undefined;
  const actual = claimed === undefined ? null : dayOf(claimed.received);
  const open = outcome.state !== 'accepted' && !node.cancelled;
  return {
    id: node.id,
    name: nodeName(env, dossier, node.id, node.title),
    assessed: true,
    unit: unitRef(env, node.unit),
    deliverable:
      planned?.deliverable ??
      (env.shownByPath.has(node.source.entry.path) ? node.deliverable : undefined) ??
      null,
    detail: planned === undefined ? null : detailOf(planned),
    firstDue: node.original.due,
    due: node.due,
    dueHref: deadlineHref(env, dossier, node),
    actual,
    actualText: actualText(env, dossier, node),
    cancelled: node.cancelled && outcome.state !== 'accepted',
    light: open && showsLive(env) ? lightView(nodeLight(env.context, dossier, node, outcome, horizon)) : null,
    firstDueAt: place(scale, node.original.due),
    dueAt: place(scale, node.due),
    actualAt: actual === null ? null : place(scale, actual),
  };
}

/** The node's deadline explained on the same page; null where it owes nothing (a matter that rests). */
function deadlineHref(env: ViewEnv, dossier: Dossier, node: TaskNode): string | null {
  const id = `${dossier.id}-node-${node.id}`;
  const explained = showsLive(env) && taskDuties(env.context, dossier).some((duty) => duty.id === id);
  return explained ? `/tasks/${dossier.id}/#due-${id}` : null;
}

function actualText(env: ViewEnv, dossier: Dossier, node: TaskNode): string {
  const horizon = liveHorizon(env.context.asOf);
  const outcome = nodeOutcome(env.context, dossier, node, horizon);
  if (outcome.state === 'accepted' && outcome.finished !== undefined) {
    const late = lateness(env.context, node, outcome, outcome.finished, horizon);
    return late === 0 ? taskText.onTime : taskText.lateDone(late);
  }
  if (node.cancelled)
    return terminatedOn(dossier, horizon) === undefined ? taskText.cancelled : taskText.terminated;
  if (outcome.state === 'claimed' && outcome.claim !== undefined)
    return taskText.claimed(
      dayInWords(dayOf(outcome.claim.received)),
      node.kind === 'deadline' ? taskText.conclusion : taskText.doneClaim,
    );
  const late = lateness(env.context, node, outcome, horizon.day, horizon);
  const progress = outcome.quarters === 0 ? '' : taskText.quarters(outcome.quarters);
  return late === 0 ? `${taskText.open}${progress}` : `${taskText.overdue(late)}${progress}`;
}

function detailOf(planned: PlanNode): string {
  return planned.responsible === undefined
    ? planned.measures
    : `${planned.measures}（${taskText.responsible(planned.responsible)}）`;
}
