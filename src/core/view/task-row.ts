import { liveHorizon } from '../compute/horizon.ts';
import { unitLight } from '../compute/light.ts';
import { taskState } from '../compute/life-cycle.ts';
import { nodeOutcome } from '../compute/node-outcome.ts';
import { planHistory } from '../compute/plan-history.ts';
import { taskNodes } from '../compute/task-nodes.ts';
import type { Dossier } from '../compute/dossier.ts';
import { sourceCodes, stateNames } from '../../wording/zh-CN/view/task.ts';
import { showsLive } from './shows-live.ts';
import { unitRef, type ViewEnv } from './env.ts';
import { lightKey } from './light-counts.ts';
import { lightView } from './light-view.ts';
import type { TaskRowView } from './types/task-list.ts';

/** A matter as a row of a list, with the light of the unit meant. Only for shown matters. */
export function taskRow(env: ViewEnv, dossier: Dossier, unit: string = dossier.task.value.lead): TaskRowView {
  const { context } = env;
  const task = dossier.task.value;
  const horizon = liveHorizon(context.asOf);
  const nodes = taskNodes(context, dossier, horizon).filter((node) => !node.cancelled);
  const next = nodes
    .filter((node) => nodeOutcome(context, dossier, node, horizon).state !== 'accepted')
    .toSorted((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))[0];
  const state = taskState(context, dossier, horizon);
  const item =
    task.item === undefined
      ? undefined
      : context.ledger.items[0]?.value.items.find((entry) => entry.id === task.item);
  const light = showsLive(env) ? lightView(unitLight(context, dossier, unit, horizon)) : null;
  return {
    id: task.id,
    title: task.title,
    href: `/tasks/${task.id}/`,
    noticeNo: task.notice.no,
    light,
    lightKey: light === null ? null : lightKey(light),
    lead: unitRef(env, task.lead),
    assists: (task.assists ?? []).map((id) => unitRef(env, id)),
    stateText: stateNames[state],
    stateCode: state,
    sourceText: task.source.kind,
    sourceCode: sourceCodes[task.source.kind] ?? 'other',
    itemText: item?.name ?? null,
    itemId: item?.id ?? null,
    degree: task.class,
    due: nodes.find((node) => node.kind === 'deadline')?.due ?? task.due,
    nextText: next === undefined ? null : nodeName(env, dossier, next.id, next.title),
    nextDue: next?.due ?? null,
    unitIds: [task.lead, ...(task.assists ?? [])],
  };
}

/** A node's title, if the plan or check that words it may be read; else the task's own title. */
export function nodeName(env: ViewEnv, dossier: Dossier, id: string, title: string): string {
  const planned = planHistory(env.context, dossier, liveHorizon(env.context.asOf)).versions.some(
    (version) =>
      env.shownByPath.has(version.plan.path) && version.plan.value.nodes.some((node) => node.id === id),
  );
  const demanded = dossier.checks.some(
    (check) => check.result.rectification?.id === id && env.shownByPath.has(check.source.entry.path),
  );
  return planned || demanded ? title : dossier.task.value.title;
}
