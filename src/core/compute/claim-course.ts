import { dayOf } from '../calendar/moment.ts';
import { comesAfter, isVerdict, mayAnswer, refuses } from './claims.ts';
import type { Context } from './context.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { acceptedAsReported } from './sampling.ts';
import { verificationOverdue } from './verification-due.ts';

/** A claim and the check that refused it. */
export interface Refusal {
  readonly claim: ClaimFact;
  readonly check: CheckFact;
  /** Working days by which that check was overdue. */
  readonly overdue: number;
}

/** What became of the claims of one node, in order (rules-v1 §4). */
export interface ClaimCourse {
  readonly state: 'unclaimed' | 'claimed' | 'accepted' | 'refused';
  /** The claim that the state speaks of. */
  readonly claim: ClaimFact | undefined;
  readonly acceptedBy: 'check' | 'as-reported' | undefined;
  /** Day of acceptance. */
  readonly acceptedOn: string | undefined;
  /** Claims refused at their first check. */
  readonly refused: readonly Refusal[];
  /** Claims refused after they had been accepted. */
  readonly overturned: readonly Refusal[];
}

const NONE: ClaimCourse = {
  state: 'unclaimed',
  claim: undefined,
  acceptedBy: undefined,
  acceptedOn: undefined,
  refused: [],
  overturned: [],
};

/**
 * Follows the claims of one node. While a claim lies with the section, or once it is
 * accepted, claiming the node again changes nothing: the first date stands. After a
 * refusal the next claim counts.
 */
export function claimCourse(
  context: Context,
  dossier: Dossier,
  claims: readonly ClaimFact[],
  checks: readonly CheckFact[],
  horizon: Horizon,
): ClaimCourse {
  let course = NONE;
  let [claim] = claims;
  while (claim !== undefined) {
    const step: Step = judge(context, dossier, claim, checks, horizon);
    course = { ...course, claim, ...step.state };
    const { against } = step;
    if (against === undefined) return course;
    const overdue = verificationOverdue(context, dossier, claim, against, horizon);
    const refusal = { claim, check: against, overdue };
    const open = { ...course, state: 'refused', acceptedBy: undefined, acceptedOn: undefined } as const;
    course =
      course.acceptedOn === undefined
        ? { ...open, refused: [...course.refused, refusal] }
        : { ...open, overturned: [...course.overturned, refusal] };
    claim = claims.find((next) => comesAfter(next, against));
  }
  return course;
}

interface Step {
  readonly state: Pick<ClaimCourse, 'state' | 'acceptedBy' | 'acceptedOn'>;
  /** The check that refused the claim, at first or later. */
  readonly against: CheckFact | undefined;
}

function judge(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  checks: readonly CheckFact[],
  horizon: Horizon,
): Step {
  const own = checks.filter((check) => mayAnswer(check, claim));
  const verdict = own.find(isVerdict);
  const reported = acceptedAsReported(context, dossier, claim, horizon);
  if (reported !== undefined && (verdict === undefined || reported <= verdict.sitting.on)) {
    return {
      state: { state: 'accepted', acceptedBy: 'as-reported', acceptedOn: reported },
      against: own.find(refuses),
    };
  }
  const pending = { state: 'claimed', acceptedBy: undefined, acceptedOn: undefined } as const;
  if (verdict === undefined) return { state: pending, against: undefined };
  if (refuses(verdict)) return { state: pending, against: verdict };
  const later = own.slice(own.indexOf(verdict) + 1).find(refuses);
  return {
    state: { state: 'accepted', acceptedBy: 'check', acceptedOn: dayOf(verdict.sitting.on) },
    against: later,
  };
}
