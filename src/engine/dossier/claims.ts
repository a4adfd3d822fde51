import { dayOf } from '#days/moment.ts';
import { isEntered, isSeen, liveLook, type Look } from '../time/look.ts';
import type { VerificationFact, ClaimFact, Dossier } from './dossier.ts';

/** A claim and the check that refused it. */
export interface Refusal {
  readonly claim: ClaimFact;
  readonly check: VerificationFact;
}

/** What became of the claims of one node, as far as checks tell (rules.md §4). */
export interface ClaimCourse {
  /** The claim that stands: not refused, or not yet. */
  readonly claim: ClaimFact | undefined;
  /** The 核验 that answered it. */
  readonly check: VerificationFact | undefined;
  readonly refusals: readonly Refusal[];
}

/** A unit that has a node, and its days: none limits the first and the last. On the day of a hand-over both have it (rules.md 读法 f). */
export interface Holder {
  readonly unit: string;
  readonly from: string | undefined;
  readonly to: string | undefined;
}

/** Which claims may finish a node. */
export interface Claimable {
  readonly id: string;
  /** The units that had it, one after the other. */
  readonly holders: readonly Holder[];
  /** The moment at which a check demanded it; 办结 claimed by then does not finish it. Empty for nodes of the plan. */
  readonly after: string;
}

/** Whether a check is the section's answer to a claim, not a look after acceptance. */
export function isVerification({ result }: VerificationFact): boolean {
  return result.kind === '核验';
}

/** Whether a check does not accept what was claimed. */
export function refuses({ result }: VerificationFact): boolean {
  return result.result === '退回' || result.result === '弄虚作假';
}

/** A check is seen by its own day, 核验 by its entry, which alone works back (rules.md §4). */
export function isVerificationSeen(check: VerificationFact, look: Look): boolean {
  return isVerification(check) ? check.registered <= look.checked : isHeldSeen(check, look);
}

/** Whether what was held on a day is seen: it belongs to that day. */
export function isHeldSeen(
  { on, registered }: Pick<VerificationFact, 'on' | 'registered'>,
  look: Look,
): boolean {
  const held = dayOf(registered) === on ? registered : `${on} 24:00`;
  return held <= look.until && isEntered({ registered }, look);
}

/**
 * Follows the claims of one node in order of receipt. While a claim lies with the section, or once
 * it is accepted, claiming again changes nothing: the first day stands. After a refusal the next
 * claim counts; 办结 that lay beside a refused claim of the node alone is one.
 */
export function followClaims(dossier: Dossier, node: Claimable, look: Look): ClaimCourse {
  const claims = dossier.claims.filter((claim) => isSeen(claim, look) && mayFinish(claim, node));
  const refusals: Refusal[] = [];
  let [claim] = claims;
  while (claim !== undefined) {
    const made = claim;
    const answered = new Set(refusals.map(({ check }) => check));
    const check = dossier.verifications.find(
      (one) => !answered.has(one) && isVerificationSeen(one, look) && answers(one, made, node),
    );
    if (check === undefined || !refuses(check)) return { claim, check, refusals };
    refusals.push({ claim, check });
    const refused = new Set(refusals.map((refusal) => refusal.claim));
    // What was claimed before the check, about the same node or the one it speaks of, goes with it.
    const isBeside = ({ node: about }: ClaimFact) => about !== made.node && about !== check.node;
    claim = claims.find((next) => !refused.has(next) && (isBeside(next) || comesAfter(next, check)));
  }
  return { claim: undefined, check: undefined, refusals };
}

function mayFinish(claim: ClaimFact, { id, holders, after }: Claimable): boolean {
  if (claim.node !== 'end') return claim.node === id;
  const day = dayOf(claim.received);
  return (
    claim.received > after &&
    holders.some(({ unit, from = day, to = day }) => unit === claim.unit && from <= day && day <= to)
  );
}

/** Whether a check may speak of a claim: about its node or the node asked for, neither held nor entered before it. */
function answers(check: VerificationFact, claim: ClaimFact, { id }: Claimable): boolean {
  return (
    isVerification(check) &&
    (check.node === claim.node || check.node === id) &&
    check.registered >= claim.received &&
    check.on >= dayOf(claim.received)
  );
}

/** Whether a claim is a new one after a check: received after it was entered, or on a day after it was held. */
function comesAfter(claim: ClaimFact, check: VerificationFact): boolean {
  return claim.received > check.registered || dayOf(claim.received) > check.on;
}

/** The holders after a hand-over to another unit on a day. */
export function handedOn(holders: readonly Holder[], on: string, to: string): Holder[] {
  return [
    ...holders.slice(0, -1),
    ...holders.slice(-1).map((last) => ({ ...last, to: on })),
    { unit: to, from: on, to: undefined },
  ];
}

/**
 * The claim that a check answered, as it stood when the check was entered, of those that a unit may
 * make: what is entered later, and what becomes of the plan, changes nothing about it. Undefined
 * for a check that answered none.
 */
export function claimAnswered(
  dossier: Dossier,
  check: VerificationFact,
  unit: string,
): ClaimFact | undefined {
  if (!isVerification(check)) return undefined;
  const demand = dossier.demands.find(({ id }) => id === check.node);
  const holders = [{ unit, from: undefined, to: undefined }];
  const node = { id: check.node, holders, after: demand?.registered ?? '' };
  const course = followClaims(dossier, node, liveLook(check.registered));
  const refused = course.refusals.find((refusal) => refusal.check === check)?.claim;
  return refused ?? (course.check === check ? course.claim : undefined);
}
