import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { nodeOutcome } from './node-outcome.ts';
import { taskNodes, type TaskNode } from './task-nodes.ts';

/**
 * Percentage points by which a quantified task lies behind: target of the unit's last
 * node due before the day − verified %, no interpolation (rules-v1 §8). Falls on that node
 * alone, or those due on its day; undefined for all others.
 */
export function pointsBehind(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  day: string,
  horizon: Horizon,
): number | undefined {
  if (node.target === undefined || node.due >= day) return undefined;
  const nodes = taskNodes(context, dossier, horizon).filter((other) => other.unit === node.unit);
  const passed = nodes.some((other) => other.target !== undefined && other.due > node.due && other.due < day);
  return passed ? undefined : node.target - verifiedPercent(context, dossier, nodes, horizon);
}

/** Verified cumulative percentage: the highest that a check found or that an accepted node stands for. */
function verifiedPercent(
  context: Context,
  dossier: Dossier,
  nodes: readonly TaskNode[],
  horizon: Horizon,
): number {
  return nodes.reduce((most, node) => {
    const outcome = nodeOutcome(context, dossier, node, horizon);
    const reached = outcome.state === 'accepted' ? (node.target ?? 0) : 0;
    return Math.max(most, reached, outcome.percent ?? 0);
  }, 0);
}
