import type { Dossier } from '#engine/dossier/dossier.ts';
import type { ViewEnv } from '../env/env.ts';
import { nodeName } from '../task-list/task-row.ts';

/** Title of a node by its id, as it may be shown. */
export function nodeTitle(env: ViewEnv, dossier: Dossier, node: string): string {
  const planned = dossier.plans
    .flatMap(({ entry }) => entry.value.nodes)
    .findLast((item) => item.id === node)?.title;
  const demand = dossier.verifications.find((check) => check.result.rectification?.id === node)?.result
    .rectification?.title;
  return nodeName(env, dossier, node, planned ?? demand ?? dossier.task.value.title);
}
