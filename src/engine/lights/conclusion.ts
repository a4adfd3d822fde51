import { handOversOf, leadOf, type HandOver } from '../dossier/course.ts';
import { isVerification, refuses } from '../dossier/claims.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import type { Look } from '../time/look.ts';
import { nodeOutcome, type NodeOutcome } from '../verification/outcome.ts';

/** A node that is not finished, or whose finish nobody has accepted yet. */
export interface OpenNode {
  readonly node: TaskNode;
  readonly outcome: NodeOutcome;
}

/** The nodes of a matter that no acceptance has closed, of all its units; those taken off are none. */
export function openNodes(context: Context, dossier: Dossier, look: Look): readonly OpenNode[] {
  return taskNodes(context, dossier, look)
    .filter(({ cancelled }) => !cancelled)
    .map((node) => ({ node, outcome: nodeOutcome(context, dossier, node, look) }))
    .filter(({ outcome }) => outcome.state !== 'accepted');
}

/** Where 办结 stands between the unit and the section; undefined where the deadline was taken off. */
export function endOutcome(context: Context, dossier: Dossier, look: Look): NodeOutcome | undefined {
  const end = taskNodes(context, dossier, look).find(
    ({ kind, cancelled }) => kind === 'deadline' && !cancelled,
  );
  return end && nodeOutcome(context, dossier, end, look);
}

/** The day on which 办结 was accepted (rules.md §4). */
export function concludedOn(context: Context, dossier: Dossier, look: Look): string | undefined {
  return endOutcome(context, dossier, look)?.acceptedOn;
}

/** Whether a matter is over: 办结 accepted and nothing open, for none of its units (rules.md §8 ✓). */
export function isTaskOver(context: Context, dossier: Dossier, look: Look): boolean {
  return concludedOn(context, dossier, look) !== undefined && openNodes(context, dossier, look).length === 0;
}

/** Whether a node is the demand of a 反弹: a 回头看 or 再督查 that the matter failed (rules.md §4). */
export function isRelapse(dossier: Dossier, node: TaskNode): boolean {
  return dossier.verifications.some(
    (check) =>
      check.result.rectification?.id === node.id &&
      (check.result.result === '反弹' || (!isVerification(check) && refuses(check))),
  );
}

/** The units that have a part in a matter as seen: who leads, who assists, who has a node; last those that passed theirs on. */
export function unitsOf(context: Context, dossier: Dossier, look: Look): readonly string[] {
  const { assists = [] } = dossier.task.value;
  const owners = taskNodes(context, dossier, look).map(({ unit }) => unit);
  const passed = handOversOf(dossier, look).flatMap(({ from, to }) => [to, from]);
  const given = (unit: string) => handedOver(dossier, unit, look) !== undefined;
  const all = [...new Set([leadOf(dossier, look), ...assists, ...owners, ...passed])];
  return [...all.filter((unit) => !given(unit)), ...all.filter(given)];
}

/** The hand-over by which a unit passed its part on, unless some came back to it since (rules.md §1 移交). */
export function handedOver(dossier: Dossier, unit: string, look: Look): HandOver | undefined {
  const last = handOversOf(dossier, look).findLast(({ from, to }) => from === unit || to === unit);
  return last?.from === unit ? last : undefined;
}
