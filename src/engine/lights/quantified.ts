import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Task } from '#record/dossier/task.ts';
import { isVerificationSeen } from '../dossier/claims.ts';
import { handOversOf } from '../dossier/course.ts';
import type { ClaimFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { isOver, lookAt, type Look } from '../time/look.ts';
import { nodeOutcome } from '../verification/outcome.ts';
import { concludedOn } from './conclusion.ts';

/**
 * Percentage points by which what is verified lies below the target of a node, where that is its
 * unit's last one due (rules.md §8); undefined for all others, and before the day is over. Nothing
 * is expected between two dates. One that is 已报待核 is measured on the day and by what was
 * verified when it was claimed, and hides no earlier one meanwhile.
 */
export function pointsBehind(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  look: Look,
): number | undefined {
  const claim = pendingClaim(context, dossier, node, look);
  const then = claim === undefined ? look : lookAt(look, claim.received);
  const isDue = ({ due, held, cancelled }: TaskNode) => isOver(due, then) && !held && !cancelled;
  if (node.target === undefined || !isDue(node)) return undefined;
  const isPassed = taskNodes(context, dossier, look).some(
    (other) =>
      other.unit === node.unit &&
      other.target !== undefined &&
      other.due > node.due &&
      isDue(other) &&
      pendingClaim(context, dossier, other, look) === undefined,
  );
  return isPassed ? undefined : node.target - verifiedPercent(context, dossier, node.unit, then);
}

function pendingClaim(context: Context, dossier: Dossier, node: TaskNode, look: Look): ClaimFact | undefined {
  const { state, claim } = nodeOutcome(context, dossier, node, look);
  return state === 'claimed' ? claim : undefined;
}

/**
 * The cumulative percentage verified for a unit: what the latest check of one of its nodes, or of
 * 办结, found. A node accepted without a figure stands for its target from the day of the check that
 * accepted it, or of the report.
 * What the units verified from which it took nodes over is its own.
 */
export function verifiedPercent(context: Context, dossier: Dossier, unit: string, look: Look): number {
  const line = predecessors(dossier, unit, look);
  const nodes = taskNodes(context, dossier, look).filter((node) => line.has(node.unit));
  const ids = new Set(['end', ...nodes.map(({ id }) => id)]);
  const found = dossier.verifications.flatMap((check) => {
    const { percent } = check.result;
    if (percent === undefined || !ids.has(check.node) || !isVerificationSeen(check, look)) return [];
    return [{ on: check.on, percent, found: true }];
  });
  const accepted = nodes.flatMap((node) => {
    const { acceptedBy, check, claim } = nodeOutcome(context, dossier, node, look);
    if (acceptedBy === undefined || claim === undefined || node.target === undefined) return [];
    if (check?.result.percent !== undefined) return [];
    return [{ on: check?.on ?? dayOf(claim.received), percent: node.target, found: false }];
  });
  return [...accepted, ...found]
    .toSorted((a, b) => compareText(a.on, b.on))
    .reduce((most, fact) => (fact.found ? fact.percent : Math.max(most, fact.percent)), 0);
}

/** A unit and those whose nodes came to it by hand-over. */
function predecessors(dossier: Dossier, unit: string, look: Look): ReadonlySet<string> {
  const line = new Set([unit]);
  for (const { from, to } of handOversOf(dossier, look).toReversed()) if (line.has(to)) line.add(from);
  return line;
}

/** What a concluded matter with a goal falls short of it. */
export interface Shortfall {
  readonly goal: NonNullable<Task['goal']>;
  /** Verified cumulative percentage, latest; below 100. */
  readonly percent: number;
}

/**
 * A quantified matter that was concluded though its latest verified percentage is below 100
 * (mechanisms.md row 19); undefined where no check gave one.
 */
export function shortfall(context: Context, dossier: Dossier, look: Look): Shortfall | undefined {
  const { goal } = dossier.task.value;
  if (goal === undefined || concludedOn(context, dossier, look) === undefined) return undefined;
  const latest = dossier.verifications.findLast(
    (check) => check.result.percent !== undefined && isVerificationSeen(check, look),
  );
  const percent = latest?.result.percent;
  return percent === undefined || percent >= 100 ? undefined : { goal, percent };
}
