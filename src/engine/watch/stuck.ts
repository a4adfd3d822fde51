import { addDays, diffDays } from '#days/day.ts';
import { dayOf } from '#days/moment.ts';
import { compareText } from '#record/schema/problem.ts';
import { isVerificationSeen } from '../dossier/claims.ts';
import type { Context } from '../dossier/context.ts';
import { isResting, withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { missingPlan, planDuties } from '../dossier/plan-duties.ts';
import { openNodes } from '../lights/conclusion.ts';
import { taskLights } from '../lights/unit-light.ts';
import { isSeen, type Look } from '../time/look.ts';
import { cutOff, periodLook, periodsOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { lateness, nodeOutcome } from '../verification/outcome.ts';

/** A matter that has been stuck for long: proposed to the leaders, who decide on a joint inspection. */
export interface StuckMatter {
  readonly dossier: Dossier;
  /** Who owes what is overdue longest, else who was red. */
  readonly unit: string;
  /** Since when something is overdue and nothing got done; undefined where that is not as long as the office says. */
  readonly since: string | undefined;
  /** Whole weeks since then. */
  readonly weeks: number;
  /** The cut-offs in a row at which the unit was red, oldest first; empty where they are not as many as the office says. */
  readonly redAt: readonly Period[];
}

type JointLimits = NonNullable<Context['office']['joint']>;

/**
 * The matters for which a joint inspection is proposed, the longest stuck first: overdue and without progress for so
 * many weeks, or red at so many cut-offs in a row (rules.md 读法 at; mechanisms.md row 66). Undefined where the
 * office leaves it out.
 */
export function stuckMatters(context: Context, look: Look): readonly StuckMatter[] | undefined {
  const limits = context.office.joint;
  if (limits === undefined) return undefined;
  const periods = lastPeriods(context, limits.redPeriods);
  return [...context.dossiers.values()]
    .filter((dossier) => withdrawnOn(dossier, look) === undefined && !isResting(dossier, look))
    .flatMap((dossier) => stuck(context, limits, periods, dossier, look) ?? [])
    .toSorted(
      (a, b) =>
        b.redAt.length - a.redAt.length ||
        compareText(a.since ?? '~', b.since ?? '~') ||
        compareText(a.dossier.id, b.dossier.id),
    );
}

/** The periods whose cut-off has passed, as many as are asked for; none where there are fewer. */
function lastPeriods(context: Context, count: number): readonly Period[] {
  const ended = periodsOf(context).filter((period) => cutOff(period) <= context.asOf);
  return count === 0 || ended.length < count ? [] : ended.slice(-count);
}

function stuck(
  context: Context,
  { weeks: least }: JointLimits,
  periods: readonly Period[],
  dossier: Dossier,
  look: Look,
): StuckMatter | undefined {
  const overdue = longestOverdue(context, dossier, look);
  const red = redUnit(context, periods, dossier, look);
  const progress = lastProgress(context, dossier, look);
  const since =
    overdue === undefined
      ? undefined
      : progress === undefined || progress < overdue.due
        ? overdue.due
        : progress;
  const isStalled = since !== undefined && addDays(since, 7 * least) <= look.day;
  const unit = isStalled ? overdue?.unit : red;
  if (unit === undefined) return undefined;
  return {
    dossier,
    unit,
    since: isStalled ? since : undefined,
    weeks: isStalled ? Math.floor(diffDays(since, look.day) / 7) : 0,
    redAt: red === undefined ? [] : periods,
  };
}

/** What is overdue longest and not even reported: a node, or the plan. */
function longestOverdue(
  context: Context,
  dossier: Dossier,
  look: Look,
): { readonly unit: string; readonly due: string } | undefined {
  const nodes = openNodes(context, dossier, look)
    .filter(
      ({ node, outcome }) => outcome.state === 'open' && lateness(context, dossier, node, outcome, look) > 0,
    )
    .map(({ node: { unit, due } }) => ({ unit, due }));
  const plan = missingPlan(context, dossier, look);
  return [...nodes, ...(plan === undefined ? [] : [{ unit: plan.unit, due: plan.due }])].toSorted(
    (a, b) => compareText(a.due, b.due) || compareText(a.unit, b.unit),
  )[0];
}

/** The unit that was red at every one of the cut-offs and still has something that it has not reported. */
function redUnit(
  context: Context,
  periods: readonly Period[],
  dossier: Dossier,
  look: Look,
): string | undefined {
  if (periods.length === 0) return undefined;
  const open = new Set(
    openNodes(context, dossier, look).flatMap(({ node, outcome }) =>
      outcome.state === 'open' ? [node.unit] : [],
    ),
  );
  const redAt = periods.map(
    (period) =>
      new Set(
        taskLights(context, dossier, periodLook(context, period)).flatMap(({ unit, light }) =>
          light.light === 'red' ? [unit] : [],
        ),
      ),
  );
  return [...open].sort(compareText).find((unit) => redAt.every((units) => units.has(unit)));
}

/**
 * The last day on which something got done: a plan that was owed, the first claim of a node that was not refused, a
 * verified quantity that rose. What a weekly report tells in words is none, nor is a request for another date.
 */
function lastProgress(context: Context, dossier: Dossier, look: Look): string | undefined {
  const plans = planDuties(context, dossier, look).flatMap(({ met }) =>
    met === undefined ? [] : [dayOf(met.received)],
  );
  return [...plans, ...claimDays(context, dossier, look), ...riseDays(dossier, look)]
    .sort(compareText)
    .at(-1);
}

function claimDays(context: Context, dossier: Dossier, look: Look): readonly string[] {
  const refused = new Set(
    taskNodes(context, dossier, look).flatMap((node) =>
      nodeOutcome(context, dossier, node, look).refusals.map(({ claim }) => claim),
    ),
  );
  const first = new Map<string, string>();
  for (const claim of dossier.claims)
    if (isSeen(claim, look) && !refused.has(claim) && !first.has(claim.node))
      first.set(claim.node, dayOf(claim.received));
  return [...first.values()];
}

function riseDays({ verifications }: Dossier, look: Look): readonly string[] {
  let most = 0;
  return verifications.flatMap((check) => {
    const { percent } = check.result;
    if (percent === undefined || percent <= most || !isVerificationSeen(check, look)) return [];
    most = percent;
    return [check.on];
  });
}
