import { countWorkdays } from '#calendar/working-days.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { followClaims, isVerificationSeen, type Refusal } from '../dossier/claims.ts';
import type { VerificationFact, ClaimFact, Dossier } from '../dossier/dossier.ts';
import type { HeldDays } from '../dossier/node-date.ts';
import type { TaskNode } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { calendarOf } from '../time/reckoning.ts';
import type { Look } from '../time/look.ts';
import { verificationDuty, verificationDeadline, periodOfClaim } from './verification-duty.ts';

/** Where a node stands between unit and section (rules.md §4). */
export interface NodeOutcome {
  /** `claimed` is 已报待核: the clock stands, nobody has answered yet. */
  readonly state: 'open' | 'claimed' | 'accepted';
  /** The claim that stands. */
  readonly claim: ClaimFact | undefined;
  /** Its day: that of the finish, accepted or not yet answered. */
  readonly finished: string | undefined;
  readonly acceptedBy: 'check' | 'as-reported' | undefined;
  readonly acceptedOn: string | undefined;
  /** The check that accepted it. */
  readonly check: VerificationFact | undefined;
  readonly refusals: readonly Refusal[];
  /** Verified cumulative percentage, latest. */
  readonly percent: number | undefined;
}

/** Reads a node's claims and checks, in order, up to the look. */
export function nodeOutcome(context: Context, dossier: Dossier, node: TaskNode, look: Look): NodeOutcome {
  const { claim, check, refusals } = followClaims(dossier, node, look);
  const percent = dossier.verifications.findLast(
    (one) =>
      (one.node === node.id || one.node === 'end') &&
      one.result.percent !== undefined &&
      isVerificationSeen(one, look),
  )?.result.percent;
  const base = { claim, check, refusals, percent };
  if (claim === undefined)
    return { ...base, state: 'open', finished: undefined, acceptedBy: undefined, acceptedOn: undefined };
  const finished = dayOf(claim.received);
  if (check !== undefined)
    return { ...base, state: 'accepted', finished, acceptedBy: 'check', acceptedOn: check.on };
  const reported = acceptedAsReported(context, dossier, claim, look);
  return reported === undefined
    ? { ...base, state: 'claimed', finished, acceptedBy: undefined, acceptedOn: undefined }
    : { ...base, state: 'accepted', finished, acceptedBy: 'as-reported', acceptedOn: reported };
}

/**
 * The day on which an unanswered claim was accepted as reported (按报告认定): at once where nobody
 * has to check it, with the draw that left it out, at the close of its period else. It counts from
 * the claim's day in any case.
 */
function acceptedAsReported(
  context: Context,
  dossier: Dossier,
  claim: ClaimFact,
  look: Look,
): string | undefined {
  const duty = verificationDuty(context, dossier, claim, look);
  const period = periodOfClaim(context, claim);
  if (duty === 'free' || period === undefined) return dayOf(claim.received);
  const draw = context.draws.get(period.id);
  if (duty === 'not-drawn' && draw !== undefined) return dayOf(context.receiptOf(draw).registered);
  const close = context.closeOf(period);
  return look.entered >= close ? dayOf(close) : undefined;
}

/** Working days of a lateness that lay with those who supervise, and do not count. */
export interface HeldWorkdays extends HeldDays {
  readonly days: number;
  /** What lay: a claim with the section, or a request with the leaders. */
  readonly what: 'claim' | 'request';
}

/** How a lateness came about: the working days since the due day, less those that lay with others. */
export interface Lateness {
  readonly late: number;
  readonly passed: number;
  readonly laid: readonly HeldWorkdays[];
}

const IN_TIME: Lateness = { late: 0, passed: 0, laid: [] };

/**
 * Lateness k (rules.md §2): working days after the due day up to and including the finish, or the
 * day of the look while open; at least 1 when late at all; less those in which a claim, or a
 * request made in time, lay unanswered beyond its deadline. 0 while the matter rests.
 */
export function lateness(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  look: Look,
  day?: string,
): number {
  return latenessStated(context, dossier, node, outcome, look, day).late;
}

/** Lateness k with the days that made it. */
export function latenessStated(
  context: Context,
  dossier: Dossier,
  node: TaskNode,
  outcome: NodeOutcome,
  look: Look,
  day: string = outcome.finished ?? look.day,
): Lateness {
  const passed = node.held ? 0 : workdaysLate(context, node.due, day, look);
  if (passed === 0) return IN_TIME;
  const refused = outcome.refusals.map(({ claim, check }) => ({
    after: verificationDeadline(context, dossier, claim, look, check).due,
    until: check.on,
    what: 'claim' as const,
  }));
  const asked = node.postponements.flatMap(({ lay }) =>
    lay === undefined ? [] : [{ ...lay, what: 'request' as const }],
  );
  const lays = [...refused, ...asked];
  // Where only rest days make it late, what lay all the while takes off the 1.
  const covering =
    countWorkdays(calendarOf(context, look), node.due, day) > 0
      ? undefined
      : lays.find(({ after, until }) => after <= node.due && day <= until);
  const laid =
    covering === undefined
      ? daysLaid(context, lays, day, look)
      : [{ after: node.due, until: day, days: 1, what: covering.what }];
  return { late: laid.reduce((left, { days }) => Math.max(0, left - days), passed), passed, laid };
}

/** Working days after the due day up to and including `day`; late at all is at least 1. */
export function workdaysLate(context: Context, due: string, day: string, look: Look): number {
  if (day <= due) return 0;
  return Math.max(1, countWorkdays(calendarOf(context, look), due, day));
}

/** The working days in which anything lay, each once, in order. */
function daysLaid(
  context: Context,
  lays: readonly Omit<HeldWorkdays, 'days'>[],
  day: string,
  look: Look,
): HeldWorkdays[] {
  const calendar = calendarOf(context, look);
  const laid: HeldWorkdays[] = [];
  let reached = '';
  for (const { after, until, what } of lays.toSorted((a, b) => compareText(a.after, b.after))) {
    const from = after > reached ? after : reached;
    const to = until < day ? until : day;
    if (to <= from) continue;
    const days = countWorkdays(calendar, from, to);
    if (days > 0) laid.push({ after: from, until: to, days, what });
    reached = to;
  }
  return laid;
}
