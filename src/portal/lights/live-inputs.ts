import type { Dossier } from '#engine/dossier/dossier.ts';
import type { TaskNode } from '#engine/dossier/nodes.ts';
import { dateFacts, lateFacts } from '#engine/sheet/node-facts.ts';
import type { Look } from '#engine/time/look.ts';
import type { NodeOutcome } from '#engine/verification/outcome.ts';
import type { ViewEnv } from '../env/env.ts';
import { dateInputs, lateInputs } from './node-inputs.ts';

/** How the date that counts today came from the one first set. */
export function liveDateInputs(
  { context, shownByPath }: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  look: Look,
): readonly string[] {
  const dates = dateFacts(context, dossier, node, look, (path) => shownByPath.has(path));
  return [...new Set(dateInputs({ ...dates, due: node.due, held: node.held }))];
}

/** How late a node is today, and what lay with others. */
export function liveLateInputs(
  { context, shownByPath }: ViewEnv,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  look: Look,
): readonly string[] {
  const facts = lateFacts(context, dossier, node, outcome, look, (path) => shownByPath.has(path));
  return lateInputs({ ...facts, state: outcome.claim === undefined ? 'open' : 'finished' });
}
