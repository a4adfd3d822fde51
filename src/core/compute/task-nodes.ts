import { dateDeadline, type Deadline } from '../calendar/deadline.ts';
import { dayOf } from '../calendar/moment.ts';
import { mayAnswer, refuses, validClaims } from './claims.ts';
import type { Context } from './context.ts';
import { deliveryOf, isPrompt, taskDeadline } from './delivery.ts';
import type { Dossier, Source } from './dossier.ts';
import { checkSeen, recordSeen, horizonKey, type Horizon } from './horizon.ts';
import { planHistory } from './plan-history.ts';
import { postponed, type Postponement } from './postponement.ts';
import { rectificationNodes } from './rectification.ts';
import { pausesUntil, suspensions, type Suspension } from './suspension.ts';

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
  /** The date had passed when a rest of the matter began: a finish after it is late at all. */
  readonly passed: boolean;
  readonly postponements: readonly Postponement[];
  /** A request made in time lies with the leader: the node waits for the answer. */
  readonly awaitingConsent: boolean;
  readonly cancelled: boolean;
  /** Record that sets the node. */
  readonly source: Source;
}

/** All assessed nodes of a task as seen from a horizon. Before 备案 the deadline is the only one (rules-v1 §3). */
export function taskNodes(context: Context, dossier: Dossier, horizon: Horizon): readonly TaskNode[] {
  const key = `${dossier.id}|${horizonKey(horizon)}`;
  return context.memo('task-nodes', key, () => {
    const { changes } = planHistory(context, dossier, horizon);
    const pauses = suspensions(dossier, horizon);
    const nodes = [...planNodes(context, dossier, horizon), ...rectificationNodes(context, dossier, horizon)];
    return nodes.map(({ setOn, ...node }) => {
      const moving = openPauses(context, dossier, node.id, node.kind === 'assessed', pauses, horizon);
      const dated = postponed(context, dossier, horizon, changes, moving, { ...node, setOn });
      return { ...node, ...dated, cancelled: isCancelled(dossier, node.id, horizon) };
    });
  });
}

/** A node with its first date alone. */
export type Undated = Omit<TaskNode, 'due' | 'passed' | 'postponements' | 'awaitingConsent' | 'cancelled'> & {
  /** The day the first date was set. */
  readonly setOn: string;
};

function planNodes(context: Context, dossier: Dossier, horizon: Horizon): Undated[] {
  const { baseline, changes } = planHistory(context, dossier, horizon);
  const task = dossier.task.value;
  const inForce = [baseline, ...changes.filter((change) => change.filed !== undefined)].filter(
    (version) => version !== undefined,
  );
  const assessed = new Set(
    inForce.filter((version) => version.filed !== undefined).flatMap((version) => version.assessed),
  );
  const nodes: Undated[] = [];
  const seen = new Set<string>(['end']);
  for (const version of isPrompt(context, dossier) ? [] : inForce) {
    const setOn = dayOf(version.received);
    version.plan.value.nodes.forEach((planned, index) => {
      if (seen.has(planned.id) || !assessed.has(planned.id)) return;
      seen.add(planned.id);
      nodes.push({
        id: planned.id,
        kind: 'assessed',
        unit: planned.unit ?? task.lead,
        title: planned.title,
        deliverable: planned.deliverable,
        target: planned.target,
        original: dateDeadline(context.calendarAt(horizon.day), setOn, planned.due),
        setOn,
        source: { entry: version.plan, field: ['nodes', index, 'due'] },
      });
    });
  }
  const end = baseline?.plan.value.nodes.find((planned) => planned.id === 'end');
  nodes.push({
    id: 'end',
    kind: 'deadline',
    unit: task.lead,
    title: end?.title ?? task.title,
    deliverable: end?.deliverable,
    target: end?.target,
    original: taskDeadline(context, dossier, horizon),
    setOn: deliveryOf(dossier).start,
    source: { entry: dossier.task, field: ['due'] },
  });
  return nodes;
}

/** The pauses as far as they found the node open: those until a claim that stands. */
function openPauses(
  context: Context,
  dossier: Dossier,
  node: string,
  concludes: boolean,
  pauses: readonly Suspension[],
  horizon: Horizon,
): readonly Suspension[] {
  const claim = validClaims(context, dossier).find(
    (made) =>
      (made.node === node || (concludes && made.node === 'end')) &&
      made.quarters === undefined &&
      recordSeen(made.record, horizon) &&
      !dossier.checks.some(
        (check) => refuses(check) && mayAnswer(check, made) && checkSeen(check.sitting, horizon),
      ),
  );
  return claim === undefined ? pauses : pausesUntil(pauses, dayOf(claim.received));
}

function isCancelled(dossier: Dossier, node: string, horizon: Horizon): boolean {
  return dossier.turns.some(
    ({ event }) =>
      recordSeen(event, horizon) &&
      event.approval !== undefined &&
      (event.kind === '终止' || (event.kind === '取消节点' && event.nodes?.includes(node) === true)),
  );
}
