import { liveHorizon } from '../horizon.ts';
import { nodeOutcome, type NodeOutcome } from '../node-outcome.ts';
import { taskNodes } from '../task-nodes.ts';
import type { Records } from './ledger-of.ts';
import type { MatterSpec } from './matter.ts';
import { solo } from './solo.ts';

/** A node's outcome in one line, for tests that pin the whole of it; what is undefined, 0 or false is left out. */
function outcomeRow(outcome: NodeOutcome): string {
  const { state, claim, finished, acceptedBy, acceptedOn, overturned, percent, ...progress } = outcome;
  const figures = Object.entries(progress).filter(([, value]) => Boolean(value));
  return [
    [state, claim?.node, claim?.received].filter((word) => word !== undefined).join(' '),
    ...(acceptedBy === undefined && acceptedOn === undefined
      ? []
      : [`${String(acceptedBy)} ${String(acceptedOn)}`]),
    ...(finished === undefined ? [] : [`finished ${finished}`]),
    ...figures.map(([name, value]) => `${name} ${String(value)}`),
    ...(percent === undefined ? [] : [`${String(percent)}%`]),
    ...overturned.map(
      (past) => `overturned ${past.claim.node} ${past.claim.received} ${past.check.sitting.on}`,
    ),
  ].join(', ');
}

/** The outcome of a node of `t1`, 重大 unless said otherwise, as a look at a moment sees it in a ledger that goes on. */
export function outcomeAt(
  moment: string,
  id: string,
  spec: Partial<MatterSpec>,
  ...more: readonly Records[]
): string {
  const { context, dossier } = solo({ level: '重大', ...spec }, ...more);
  const horizon = liveHorizon(moment);
  const node = taskNodes(context, dossier, horizon).find((item) => item.id === id);
  if (node === undefined) throw new Error(`no node ${id} at ${moment}`);
  return outcomeRow(nodeOutcome(context, dossier, node, horizon));
}
