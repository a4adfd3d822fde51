import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { ClaimFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes, type TaskNode } from '../dossier/nodes.ts';
import { isOpen, type Duty } from '../duties/duty.ts';
import { taskDuties } from '../duties/roll.ts';
import { liveLook, type Look } from '../time/look.ts';
import { nodeOutcome } from '../verification/outcome.ts';

/** A claim that nobody has answered. */
export interface WaitingClaim {
  readonly dossier: Dossier;
  readonly claim: ClaimFact;
  /** The nodes that it speaks for. */
  readonly nodes: readonly TaskNode[];
  /** The check that is owed; undefined while the draw, or the close of its period, decides whether there is one. */
  readonly duty: Duty | undefined;
}

/**
 * The claims that wait for 核验 as of the context's moment: those unanswered, and those that had to be checked and were
 * accepted as reported because nobody did (rules.md §4). What is owed first comes first, what may be drawn last.
 */
export function waitingClaims(context: Context): readonly WaitingClaim[] {
  const look = liveLook(context.asOf);
  return [...context.dossiers.values()]
    .filter((dossier) => withdrawnOn(dossier, look) === undefined)
    .flatMap((dossier) => waitingOf(context, dossier, look))
    .toSorted(
      (a, b) =>
        compareText(a.duty?.due ?? '~', b.duty?.due ?? '~') ||
        compareText(a.claim.received, b.claim.received) ||
        compareText(a.claim.id, b.claim.id),
    );
}

function waitingOf(context: Context, dossier: Dossier, look: Look): WaitingClaim[] {
  const owed = taskDuties(context, dossier).filter((duty) => duty.kind === 'verification' && isOpen(duty));
  const byClaim = new Map<ClaimFact, { nodes: TaskNode[]; claimed: boolean }>();
  for (const node of taskNodes(context, dossier, look)) {
    if (node.cancelled) continue;
    const { claim, check, state } = nodeOutcome(context, dossier, node, look);
    if (claim === undefined || check !== undefined) continue;
    const known = byClaim.get(claim) ?? { nodes: [], claimed: false };
    byClaim.set(claim, { nodes: [...known.nodes, node], claimed: known.claimed || state === 'claimed' });
  }
  return [...byClaim].flatMap(([claim, { nodes, claimed }]) => {
    const duty = owed.find(({ sources }) => sources.includes(claim.source));
    return duty === undefined && !claimed ? [] : [{ dossier, claim, nodes, duty }];
  });
}
