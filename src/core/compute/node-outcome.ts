import { dayOf } from '../calendar/moment.ts';
import { claimCourse, type ClaimCourse, type Refusal } from './claim-course.ts';
import { comesAfter, mayAnswer, refuses, validClaims } from './claims.ts';
import type { Context } from './context.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import { checkSeen, recordSeen, horizonKey, type Horizon } from './horizon.ts';
import { acceptedAsReported } from './sampling.ts';
import type { TaskNode } from './task-nodes.ts';

/** Where a node stands between unit and section (rules-v1 §4). */
export interface NodeOutcome {
  readonly state: 'unclaimed' | 'claimed' | 'accepted' | 'refused';
  /** The claim that the state speaks of. */
  readonly claim: ClaimFact | undefined;
  /** Receipt day of the claim finally accepted. */
  readonly finished: string | undefined;
  readonly acceptedBy: 'check' | 'as-reported' | undefined;
  /** Day of acceptance. */
  readonly acceptedOn: string | undefined;
  /** Verified progress of an unfinished node, in quarters. */
  readonly quarters: number;
  /** A progress claim that nobody has checked yet. */
  readonly progressPending: boolean;
  /** Working days by which refused claims' 核验 was overdue: taken off the lateness. */
  readonly credit: number;
  /** Every claim that was accepted and refused afterwards, the node claimed again or not. */
  readonly overturned: readonly Refusal[];
  /** Verified cumulative percentage, latest. */
  readonly percent: number | undefined;
}

/** Reads a node's claims and checks, in order, up to the horizon. 办结 finishes all open nodes of the plan. */
export function nodeOutcome(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  horizon: Horizon,
): NodeOutcome {
  const key = `${dossier.id}|${node.id}|${horizonKey(horizon)}`;
  return context.memo('outcome', key, () => {
    const claims = validClaims(context, dossier).filter((claim) => recordSeen(claim.record, horizon));
    const checks = dossier.checks.filter((check) => checkSeen(check.sitting, horizon));
    const courseOf = (id: string) => {
      const done = claims.filter((claim) => claim.node === id && claim.quarters === undefined);
      return claimCourse(context, dossier, done, checks, horizon);
    };
    const own = courseOf(node.id);
    const course = node.kind === 'assessed' ? withConclusion(own, courseOf('end')) : own;
    const speaking = checks.filter(
      (check) => check.node === node.id || (check.node === 'end' && node.kind === 'assessed'),
    );
    return {
      state: course.state,
      claim: course.claim,
      finished: course.state === 'accepted' && course.claim ? dayOf(course.claim.received) : undefined,
      acceptedBy: course.acceptedBy,
      acceptedOn: course.acceptedOn,
      credit: course.refused.reduce((total, { overdue }) => total + overdue, 0),
      overturned: course.overturned,
      ...progressOf(context, dossier, node, claims, checks, horizon),
      percent: speaking.findLast((check) => check.result.percent !== undefined)?.result.percent,
    };
  });
}

/**
 * A plan's node beside 办结. What 办结 finds open it finishes: at its own date, or at the
 * node's where the node's claim was still lying with the section, whose delay costs the
 * unit nothing.
 */
function withConclusion(own: ClaimCourse, end: ClaimCourse): ClaimCourse {
  const { claim } = end;
  if (claim === undefined) return own;
  if (own.claim === undefined) return end;
  const overturned = [...own.overturned, ...end.overturned];
  const stands = own.claim.received <= claim.received || end.state !== 'accepted';
  if (stands && own.state === 'accepted') return { ...own, overturned };
  if (stands && own.state === 'claimed') {
    // 办结 accepts what still lies with the section.
    const { state, acceptedBy, acceptedOn } = end.state === 'accepted' ? end : own;
    return { ...own, state, acceptedBy, acceptedOn, overturned };
  }
  if (end.state === 'refused') return { ...own, refused: [...own.refused, ...end.refused], overturned };
  // The delay of a check counts for what was claimed after it alone.
  const before = own.refused.filter(({ check }) => comesAfter(claim, check));
  // A claim refused only after 办结 had finished the node was accepted until then.
  const { acceptedOn } = end;
  const after = own.refused.filter(({ check }) => acceptedOn !== undefined && check.sitting.on >= acceptedOn);
  return { ...end, refused: [...before, ...end.refused], overturned: [...overturned, ...after] };
}

/** Quarters that a check, or the freeze, has accepted. */
function progressOf(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  claims: readonly ClaimFact[],
  checks: readonly CheckFact[],
  horizon: Horizon,
): Pick<NodeOutcome, 'quarters' | 'progressPending'> {
  let quarters = 0;
  let progressPending = false;
  for (const claim of claims) {
    if (claim.node !== node.id || claim.quarters === undefined) continue;
    const verdict = checks.find((check) => mayAnswer(check, claim));
    const accepted =
      verdict === undefined
        ? acceptedAsReported(context, dossier, claim, horizon) !== undefined
        : !refuses(verdict);
    progressPending = verdict === undefined && !accepted;
    if (accepted) quarters = Math.max(quarters, claim.quarters);
  }
  return { quarters, progressPending };
}
