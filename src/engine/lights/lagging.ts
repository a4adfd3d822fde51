import { compareText } from '#record/schema/problem.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { missingPlan } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import type { Look } from '../time/look.ts';
import { periodBefore, periodLook, rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { lateness, workdaysLate } from '../verification/outcome.ts';
import { openNodes, unitsOf } from './conclusion.ts';
import type { LightResult } from './node-light.ts';
import { unitLight } from './unit-light.ts';

/** A lagging project (落后项目), as it stood at a cut-off. */
export interface LaggingProject {
  readonly dossier: Dossier;
  /** The unit whose part lags most. */
  readonly unit: string;
  /** Its light; undefined where the rules know none. */
  readonly light: LightResult | undefined;
  /** Working days by which its latest open node, or its plan, is overdue. */
  readonly late: number;
}

/**
 * The projects on which the leaders owe a review on site in a period: red, or more than 5 working
 * days overdue, at the cut-off before it; the latest first (rules.md §9,
 * mechanisms.md row 82). Undefined where the period's rules leave 现场点评 out.
 */
export function laggingProjects(context: Context, period: Period): readonly LaggingProject[] | undefined {
  if (rulesOf(context, period)?.siteReview === undefined) return undefined;
  return context.memo('lagging', period.id, () => {
    const before = periodBefore(context, period);
    if (before === undefined) return [];
    const look = periodLook(context, before);
    const limit = context.rulesOn(look.day)?.lights?.overdue ?? 5;
    return [...context.dossiers.values()]
      .flatMap((dossier) => lagging(context, dossier, limit, look) ?? [])
      .toSorted(latestFirst);
  });
}

function lagging(context: Context, dossier: Dossier, limit: number, look: Look): LaggingProject | undefined {
  if (withdrawnOn(dossier, look) !== undefined) return undefined;
  return partsOf(context, dossier, look)
    .filter(({ light, late }) => light?.light === 'red' || late > limit)
    .toSorted(latestFirst)[0];
}

/** The part of each unit in a matter, with its light and how late the latest of it is, as seen. */
export function partsOf(context: Context, dossier: Dossier, look: Look): readonly LaggingProject[] {
  return unitsOf(context, dossier, look).map((unit) => ({
    dossier,
    unit,
    light: unitLight(context, dossier, unit, look),
    late: daysOverdue(context, dossier, unit, look),
  }));
}

/** How many working days the latest of what is open for a unit is overdue, its plan included. */
function daysOverdue(context: Context, dossier: Dossier, unit: string, look: Look): number {
  const plan = missingPlan(context, dossier, look);
  const nodes = openNodes(context, dossier, look).filter(({ node }) => node.unit === unit);
  return Math.max(
    0,
    plan?.unit === unit ? workdaysLate(context, plan.due, look.day, look) : 0,
    ...nodes.map(({ node, outcome }) => lateness(context, dossier, node, outcome, look)),
  );
}

/** The latest first, of equals in the order of their numbers. */
export function latestFirst(a: LaggingProject, b: LaggingProject): number {
  return b.late - a.late || compareText(a.dossier.id, b.dossier.id);
}
