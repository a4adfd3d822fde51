import { dayOf } from '#days/moment.ts';
import { leadOf } from '#engine/dossier/course.ts';
import type { Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes, type TaskNode } from '#engine/dossier/nodes.ts';
import { taskDuties } from '#engine/duties/roll.ts';
import { isOpen } from '#engine/duties/duty.ts';
import { ENDED, unitState } from '#engine/lights/task-state.ts';
import { tasksOfUnit } from '#engine/sheet/beside-facts.ts';
import { liveLook } from '#engine/time/look.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import type { MatterFacts, NodeFacts } from '#form/facts.ts';
import { compareText } from '#record/schema/problem.ts';
import { isShown, type ViewEnv } from '../env/env.ts';
import { showsLive } from '../env/publication.ts';
import { shownNodeId } from '../env/shown-node-id.ts';
import { reportsOf } from './filed-records.ts';

/** The matters in which a unit has something to file, the earliest due first; those that may not be named among them. */
export function openDossiers({ context }: ViewEnv, unit: string): readonly Dossier[] {
  const look = liveLook(context.asOf);
  return tasksOfUnit(context, unit, look)
    .filter((dossier) => {
      const state = unitState(context, dossier, unit, look);
      return state !== 'handed-over' && !ENDED.includes(state);
    })
    .toSorted((a, b) => compareText(a.task.value.due, b.task.value.due) || compareText(a.id, b.id));
}

/** A matter as the forms of a unit know it. Only of one that is shown. */
export function matterFacts(env: ViewEnv, dossier: Dossier, unit: string): MatterFacts {
  const { context, shownTasks, shownByPath } = env;
  const look = liveLook(context.asOf);
  const task = shownTasks.get(dossier.id)?.value ?? dossier.task.value;
  const owed = showsLive(env)
    ? taskDuties(context, dossier).filter(({ who }) => who.kind === 'unit' && who.id === unit)
    : [];
  const openDue = (kind: 'ack' | 'plan') => {
    const duty = owed.findLast((one) => one.kind === kind && isOpen(one));
    return duty === undefined ? null : dayOf(duty.due);
  };
  const plans = dossier.plans.filter(({ entry }) => shownByPath.has(entry.path));
  const leads = leadOf(dossier, look) === unit;
  return {
    id: dossier.id,
    no: task.notice.no,
    title: task.title,
    requirement: task.requirement,
    due: task.due,
    folder: dossier.task.path.slice(0, dossier.task.path.lastIndexOf('/')),
    leads,
    measured: task.goal !== undefined,
    inside: dossier.task.value.disclosure === '系统内',
    prompt: dossier.prompt,
    ackDue: openDue('ack'),
    acked: dossier.acks.some(({ entry }) => entry.value.unit === unit),
    planDue: leads ? openDue('plan') : null,
    planVersion: Math.max(0, ...dossier.plans.map(({ entry }) => entry.value.version)),
    isPlanFiled: dossier.filings.some(
      ({ entry: { path, value } }) => value.filed !== undefined && shownByPath.has(path),
    ),
    planPath: plans.at(-1)?.entry.path ?? null,
    nodes: nodesOf(env, dossier, unit),
    said: lastSaid(env, dossier, unit),
  };
}

function nodesOf(env: ViewEnv, dossier: Dossier, unit: string): readonly NodeFacts[] {
  const { context } = env;
  const look = liveLook(context.asOf);
  return taskNodes(context, dossier, look)
    .filter((node) => node.unit === unit && !node.cancelled && shownNodeId(env, dossier, node.id) === node.id)
    .map((node): NodeFacts => {
      const { state, finished } = nodeOutcome(context, dossier, node, look);
      const { id, due } = node;
      const title = nodeTitle(env, dossier, node);
      if (!showsLive(env)) return { id, title, due, state: 'open', claimed: null };
      const stands = state === 'accepted' ? 'done' : state === 'claimed' ? 'claimed' : 'open';
      return {
        id,
        title,
        due,
        state: stands === 'open' && node.held ? 'held' : stands,
        claimed: finished ?? null,
      };
    })
    .toSorted((a, b) => compareText(a.due, b.due));
}

/** A node as a record that may be read words it; of the deadline otherwise as the notice does. */
function nodeTitle(
  { shownByPath }: ViewEnv,
  { plans, task }: Dossier,
  { id, title, source }: TaskNode,
): string {
  const planned = plans
    .filter(({ entry }) => shownByPath.has(entry.path))
    .flatMap(({ entry }) => entry.value.nodes)
    .findLast((node) => node.id === id);
  return planned?.title ?? (shownByPath.has(source.entry.path) && id !== 'end' ? title : task.value.title);
}

/** What the unit wrote of the matter in the last of its weekly reports that says something of it. */
function lastSaid(env: ViewEnv, { id }: Dossier, unit: string): MatterFacts['said'] {
  const lines = reportsOf(env, unit)
    .flatMap(({ value: { week, submitted, matters = [] } }) =>
      matters.filter(({ task }) => task === id).map((line) => ({ week, submitted, line })),
    )
    .toSorted((a, b) => compareText(a.week, b.week) || compareText(a.submitted, b.submitted));
  const last = lines.at(-1);
  return last === undefined
    ? null
    : { week: last.week, text: last.line.text, percent: last.line.percent ?? null };
}

/** How many matters with something to file may not be named; null where that is not published (rules.md 读法 am). */
export function withheldMatters(env: ViewEnv, dossiers: readonly Dossier[]): number | null {
  if (!showsLive(env)) return null;
  return dossiers.filter((dossier) => !isShown(env, dossier)).length;
}
