import { dayOf } from '../calendar/moment.ts';
import { addWorkdays, countWorkdays } from '../calendar/working-days.ts';
import type { Context } from './context.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import { checkSeen, recordSeen, type Horizon } from './horizon.ts';
import { rulesOf } from './months.ts';
import { acceptedAsReported, checkDuty } from './sampling.ts';
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
  /** The check that refused what had been accepted before. */
  readonly refusedLater: CheckFact | undefined;
  /** Verified cumulative percentage, latest. */
  readonly percent: number | undefined;
}

const REFUSED: readonly string[] = ['退回', '弄虚作假'];
const FIRST_CHECK: readonly string[] = ['核验', '抽查'];

/** Reads a node's claims and checks, in order, up to the horizon. A claim of the deadline's node speaks for all open nodes of the plan. */
export function nodeOutcome(context: Context, dossier: Dossier, node: TaskNode, horizon: Horizon): NodeOutcome {
  return context.memo('outcome', `${dossier.id}|${node.id}|${horizon.records}|${horizon.checks}`, () => {
    const speaksFor = (id: string) => id === node.id || (id === 'end' && node.kind === 'assessed');
    const claims = dossier.claims.filter((claim) => speaksFor(claim.node) && recordSeen(claim.record, horizon));
    const checks = dossier.checks.filter((check) => speaksFor(check.node) && checkSeen(check.sitting, horizon));
    return follow(context, dossier, claims, checks, horizon);
  });
}

function follow(context: Context, dossier: Dossier, claims: readonly ClaimFact[], checks: readonly CheckFact[], horizon: Horizon): NodeOutcome {
  const done = settle(context, dossier, claims.filter((claim) => claim.quarters === undefined), checks, horizon);
  const progress = progressOf(context, dossier, claims.filter((claim) => claim.quarters !== undefined), checks, horizon);
  const percent = checks.findLast((check) => check.result.percent !== undefined)?.result.percent;
  return { ...done, ...progress, percent };
}

type Settled = Omit<NodeOutcome, 'quarters' | 'progressPending' | 'percent'>;

function settle(context: Context, dossier: Dossier, claims: readonly ClaimFact[], checks: readonly CheckFact[], horizon: Horizon): Settled {
  let result: Settled = { state: 'unclaimed', claim: undefined, finished: undefined, acceptedBy: undefined, acceptedOn: undefined, credit: 0, refusedLater: undefined };
  for (const [index, claim] of claims.entries()) {
    if (result.state === 'accepted') continue; // what is accepted need not be claimed again
    const next = claims[index + 1]?.received ?? '9999';
    const own = checks.filter((check) => answers(check, claim, next));
    result = { ...result, ...judge(context, dossier, claim, own, horizon, result.credit) };
  }
  return result;
}

/** A check answers the latest claim received before it, about the same node. */
function answers(check: CheckFact, claim: ClaimFact, next: string): boolean {
  return check.node === claim.node && check.sitting.submitted >= claim.received && check.sitting.on >= dayOf(claim.received) && (check.sitting.submitted < next || check.sitting.on < dayOf(next));
}

function judge(context: Context, dossier: Dossier, claim: ClaimFact, own: readonly CheckFact[], horizon: Horizon, credit: number): Settled {
  const verdict = own.find((check) => FIRST_CHECK.includes(check.result.kind));
  const reported = acceptedAsReported(context, dossier, claim, horizon);
  const asReported = reported !== undefined && (verdict === undefined || reported <= verdict.sitting.on);
  const finished = dayOf(claim.received);
  const refusal = own.find((check) => REFUSED.includes(check.result.result));
  if (verdict === undefined && !asReported) return { state: 'claimed', claim, finished: undefined, acceptedBy: undefined, acceptedOn: undefined, credit, refusedLater: undefined };
  const first = asReported ? undefined : verdict;
  if (first !== undefined && refusal === first) {
    return { state: 'refused', claim, finished: undefined, acceptedBy: undefined, acceptedOn: undefined, credit: credit + overdueCheck(context, dossier, claim, first, horizon), refusedLater: undefined };
  }
  if (refusal !== undefined) return { state: 'refused', claim, finished: undefined, acceptedBy: undefined, acceptedOn: undefined, credit, refusedLater: refusal };
  return { state: 'accepted', claim, finished, acceptedBy: asReported ? 'as-reported' : 'check', acceptedOn: asReported ? reported : verdict?.sitting.on, credit, refusedLater: undefined };
}

/** Working days by which a 核验 came after its 5 (from the claim, or from the draw that asked for it). */
function overdueCheck(context: Context, dossier: Dossier, claim: ClaimFact, check: CheckFact, horizon: Horizon): number {
  const due = verificationDue(context, dossier, claim, horizon);
  return due === undefined ? 0 : countWorkdays(context.calendarAt(horizon.day), due, check.sitting.on);
}

/** The day by which a claim's 核验 is owed; undefined where none is owed (yet). */
export function verificationDue(context: Context, dossier: Dossier, claim: ClaimFact, horizon: Horizon): string | undefined {
  const start = verificationStart(context, dossier, claim, horizon);
  if (start === undefined) return undefined;
  const days = rulesOf(context, start.slice(0, 7))?.value.clocks.verification ?? 5;
  return addWorkdays(context.calendarAt(horizon.day), start, days);
}

/** The day from which a claim's 核验 is owed: its receipt, or the draw. */
export function verificationStart(context: Context, dossier: Dossier, claim: ClaimFact, horizon: Horizon): string | undefined {
  const duty = checkDuty(context, dossier, claim, horizon);
  if (duty === 'concluded' || duty === 'major' || duty === 'full-check') return dayOf(claim.received);
  if (duty !== 'drawn') return undefined;
  const draw = context.draws.get(claim.received.slice(0, 7)) ?? context.draws.get(claim.record.submitted.slice(0, 7));
  return draw === undefined ? undefined : dayOf(draw.value.submitted);
}

function progressOf(context: Context, dossier: Dossier, claims: readonly ClaimFact[], checks: readonly CheckFact[], horizon: Horizon): Pick<NodeOutcome, 'quarters' | 'progressPending'> {
  let quarters = 0;
  let progressPending = false;
  for (const [index, claim] of claims.entries()) {
    const next = claims[index + 1]?.received ?? '9999';
    const verdict = checks.find((check) => answers(check, claim, next));
    const accepted = verdict === undefined ? acceptedAsReported(context, dossier, claim, horizon) !== undefined : !REFUSED.includes(verdict.result.result);
    progressPending = verdict === undefined && !accepted;
    if (accepted && claim.quarters !== undefined && claim.quarters > quarters) quarters = claim.quarters;
  }
  return { quarters, progressPending };
}
