import { dateDeadline, type Deadline } from '#calendar/deadline.ts';
import { dayOf } from '#days/moment.ts';
import type { Context } from './context.ts';
import { calendarOf } from '../time/reckoning.ts';
import { liveLook, lookKey, type Look } from '../time/look.ts';
import { followClaims, handedOn, isVerification, type Claimable, type Holder } from './claims.ts';
import {
  cancelledNodes,
  handOversOf,
  leadBefore,
  leadOf,
  restsOf,
  turnsSeen,
  type HandOver,
} from './course.ts';
import { isDemandSeen } from './demands.ts';
import type { DemandFact, VerificationFact, Dossier, Source } from './dossier.ts';
import { nodeDate, type NodeDate } from './node-date.ts';
import { planCourse } from './plan-course.ts';

/** A node that counts, with the date that counts. The deadline's node is `end`; a rectification demand is a node of its own (rules.md §3). */
export interface TaskNode extends NodeDate, Claimable {
  readonly id: string;
  readonly kind: 'deadline' | 'assessed' | 'rectification';
  /** Who owes it on the day of the look: after a hand-over the successor. */
  readonly unit: string;
  readonly title: string;
  readonly deliverable: string | undefined;
  /** Cumulative percentage that should be reached, for quantified tasks. */
  readonly target: number | undefined;
  /** The first date, with its rest days. */
  readonly original: Deadline;
  readonly setOn: string;
  readonly cancelled: boolean;
  /** Record that sets the node. */
  readonly source: Source;
}

/** A node as first set. */
type SetNode = Pick<
  TaskNode,
  'id' | 'kind' | 'unit' | 'title' | 'deliverable' | 'target' | 'original' | 'setOn' | 'after' | 'source'
>;

/** All nodes of a task that count as seen. Before 备案 the deadline is the only one (rules.md §3). */
export function taskNodes(context: Context, dossier: Dossier, look: Look): readonly TaskNode[] {
  return context.memo('task-nodes', nodeBasis(context, dossier, look), () => {
    const cancelled = cancelledNodes(dossier, look);
    return [...planNodes(context, dossier, look), ...demands(context, dossier, look)].map((node) => ({
      ...node,
      ...held(context, dossier, node, look),
      cancelled: cancelled.has(node.id),
    }));
  });
}

/**
 * What the nodes of a task follow from. Without decisions on its course that is what the look sees of plans and
 * demands, by the calendar that it sees, and where a request is open the day itself; else the whole look.
 */
function nodeBasis(context: Context, dossier: Dossier, look: Look): readonly (object | string)[] {
  if (turnsSeen(dossier, look).length > 0) return [dossier.task, lookKey(look)];
  const course = planCourse(context, dossier, look);
  const asked = course.changes.length === 0 ? [] : [look.day];
  return [course, calendarOf(context, look), ...asked, ...demandsSeen(dossier, look)];
}

/** The notice's own deadline, as a date that explains itself. */
function taskDeadline(context: Context, { task, delivery }: Dossier, look: Look): Deadline {
  const { due, dueNoLater } = task.value;
  return dateDeadline(calendarOf(context, look), delivery.start, due, dueNoLater);
}

function planNodes(context: Context, dossier: Dossier, look: Look): SetNode[] {
  const { baseline, changes } = planCourse(context, dossier, look);
  const task = dossier.task.value;
  const inForce = [baseline, ...changes].filter((version) => version?.filed !== undefined);
  const assessed = new Set(inForce.flatMap((version) => version?.assessed ?? []));
  const nodes: SetNode[] = [];
  const seen = new Set<string>(['end']);
  for (const version of dossier.prompt ? [] : inForce) {
    if (version === undefined) continue;
    const setOn = dayOf(version.received);
    for (const [index, planned] of version.plan.value.nodes.entries()) {
      if (seen.has(planned.id) || !assessed.has(planned.id)) continue;
      seen.add(planned.id);
      nodes.push({
        id: planned.id,
        kind: 'assessed',
        unit: planned.unit ?? leadBefore(dossier, setOn, look),
        title: planned.title,
        deliverable: planned.deliverable,
        target: planned.target,
        original: dateDeadline(calendarOf(context, look), setOn, planned.due, planned.dueNoLater),
        setOn,
        after: '',
        source: { entry: version.plan, field: ['nodes', index, 'due'] },
      });
    }
  }
  const end = baseline?.plan.value.nodes.find((planned) => planned.id === 'end');
  nodes.push({
    id: 'end',
    kind: 'deadline',
    unit: task.lead,
    title: end?.title ?? task.title,
    deliverable: end?.deliverable,
    target: end?.target,
    original: taskDeadline(context, dossier, look),
    setOn: dossier.delivery.start,
    after: '',
    source: { entry: dossier.task, field: ['due'] },
  });
  return nodes;
}

/** Demands of checks and inspections: nodes beyond the two a month (rules.md §3). */
function demands(context: Context, dossier: Dossier, look: Look): SetNode[] {
  return demandsSeen(dossier, look).map((demand) => ({
    id: demand.id,
    kind: 'rectification' as const,
    unit: unitOfDemand(context, dossier, demand),
    title: demand.title,
    deliverable: demand.deliverable,
    target: undefined,
    original: dateDeadline(calendarOf(context, look), demand.on, demand.due),
    setOn: demand.on,
    after: demand.registered,
    source: demand.source,
  }));
}

/** The demands that a look sees. */
function demandsSeen(dossier: Dossier, look: Look): readonly DemandFact[] {
  return dossier.demands.filter((demand) => isDemandSeen(demand, look));
}

/** Whom a demand is made of: the unit that the inspection names, else who led the matter on its day; of a check as the check. */
function unitOfDemand(context: Context, dossier: Dossier, { check, unit, on }: DemandFact): string {
  if (check !== undefined) return unitOfVerification(context, dossier, check);
  return unit ?? leadOf(dossier, { ...liveLook(context.asOf), day: on });
}

/** Who has a node after the hand-overs that found it open, and its date. */
function held(
  context: Context,
  dossier: Dossier,
  node: SetNode,
  look: Look,
): Pick<TaskNode, 'unit' | 'holders' | keyof NodeDate> {
  let holders: readonly Holder[] = [{ unit: node.unit, from: undefined, to: undefined }];
  let { unit } = node;
  let set = { id: node.id, due: node.original.due, setOn: node.setOn };
  for (const { on, from, to, dates } of handOversOf(dossier, look)) {
    if (from !== unit || on < node.setOn) continue;
    if (isDone(dossier, { ...node, holders }, { on, to }, look)) continue;
    unit = to;
    holders = handedOn(holders, on, to);
    const due = dates.get(node.id);
    if (due !== undefined)
      set = { id: node.id, due: dateDeadline(calendarOf(context, look), on, due).due, setOn: on };
  }
  const { changes } = planCourse(context, dossier, look);
  const rests = restsOf(dossier, look);
  return { unit, holders, ...nodeDate(context, dossier, changes, rests, set, look) };
}

/** Whether a claim that stands finished the node by the end of the day of a hand-over; what the successor claims is its own (rules.md 读法 f). */
function isDone(
  dossier: Dossier,
  node: Claimable,
  { on, to }: Pick<HandOver, 'on' | 'to'>,
  look: Look,
): boolean {
  const { claim } = followClaims(dossier, node, look);
  return claim !== undefined && claim.unit !== to && dayOf(claim.received) <= on;
}

/** The unit a check speaks of: who made the claim that it answers, else who had the node on its day. */
export function unitOfVerification(context: Context, dossier: Dossier, check: VerificationFact): string {
  return context.memo('unit-of-check', [dossier.task, check], () => {
    const answered = isVerification(check)
      ? dossier.claims.findLast(
          ({ node, registered }) => node === check.node && registered <= check.registered,
        )
      : undefined;
    if (answered !== undefined) return answered.unit;
    const moment = `${check.on} 24:00`;
    const look = { until: moment, checked: moment, entered: check.registered, day: check.on };
    const node = taskNodesBefore(context, dossier, check, look);
    return node ?? dossier.task.value.lead;
  });
}

/** How many demands stand before those of a check and of all that came after it. */
function demandsBefore({ verifications, demands }: Dossier, check: VerificationFact): number {
  const later = new Set(verifications.slice(verifications.indexOf(check)));
  const first = demands.findIndex((demand) => demand.check !== undefined && later.has(demand.check));
  return first < 0 ? demands.length : first;
}

/** Who had the node of a check when it was held; the demands of later checks, and its own, are not there yet. */
function taskNodesBefore(
  context: Context,
  dossier: Dossier,
  check: VerificationFact,
  look: Look,
): string | undefined {
  const earlier = {
    ...dossier,
    verifications: dossier.verifications.slice(0, dossier.verifications.indexOf(check)),
    demands: dossier.demands.slice(0, demandsBefore(dossier, check)),
  };
  const node = [...planNodes(context, earlier, look), ...demands(context, earlier, look)].find(
    ({ id }) => id === check.node,
  );
  return node && held(context, earlier, node, look).unit;
}
