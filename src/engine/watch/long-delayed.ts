import { compareText } from '#record/schema/problem.ts';
import type { Context } from '../dossier/context.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { missingPlan, type PlanDuty } from '../dossier/plan-duties.ts';
import { longDelays, type LongDelayRules, type NodeDelay } from '../lights/long-delay.ts';
import type { Look } from '../time/look.ts';
import { workdaysLate } from '../verification/outcome.ts';

/** A matter that is 久拖不决, with what makes it so. */
export interface LongDelayed {
  readonly dossier: Dossier;
  /** Unfinished nodes, the latest first. */
  readonly nodes: readonly NodeDelay[];
  /** The plan that is owed for as long; a missing plan is a node (rules.md §3). */
  readonly plan: { readonly duty: PlanDuty; readonly late: number } | undefined;
  /** Of nodes and plan the most, in working days. */
  readonly late: number;
  /** Of one node the most times. */
  readonly postponed: number;
}

/**
 * The matters in which something unfinished is more than so many working days overdue, or was postponed so often, the
 * latest first (rules.md §9, 读法 as; mechanisms.md row 59). Undefined where the rules leave 回头看 out, whose figures
 * these are.
 */
export function longDelayedMatters(context: Context, look: Look): readonly LongDelayed[] | undefined {
  const rules = context.rulesOn(look.day)?.lookBack;
  if (rules === undefined) return undefined;
  return [...context.dossiers.values()]
    .filter((dossier) => withdrawnOn(dossier, look) === undefined)
    .flatMap((dossier) => longDelayed(context, rules, dossier, look) ?? [])
    .toSorted(
      (a, b) => b.late - a.late || b.postponed - a.postponed || compareText(a.dossier.id, b.dossier.id),
    );
}

function longDelayed(
  context: Context,
  rules: LongDelayRules,
  dossier: Dossier,
  look: Look,
): LongDelayed | undefined {
  const nodes = longDelays(context, rules, dossier, look)
    .filter(({ isOpen }) => isOpen)
    .toSorted((a, b) => b.late - a.late || b.postponed - a.postponed || compareText(a.node.id, b.node.id));
  const owed = missingPlan(context, dossier, look);
  const planLate = owed === undefined ? 0 : workdaysLate(context, owed.due, look.day, look);
  const plan =
    owed === undefined || planLate <= rules.longOverdue ? undefined : { duty: owed, late: planLate };
  if (nodes.length === 0 && plan === undefined) return undefined;
  return {
    dossier,
    nodes,
    plan,
    late: Math.max(plan?.late ?? 0, ...nodes.map(({ late }) => late)),
    postponed: Math.max(0, ...nodes.map(({ postponed }) => postponed)),
  };
}
