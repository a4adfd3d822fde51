import { decimal, fraction, max, multiply, ONE, subtract, ZERO, type Fraction } from '#exact/fraction.ts';
import { dayOf } from '#days/moment.ts';
import type { Rules } from '#record/rules/rules.ts';
import { withdrawnOn } from '../dossier/course.ts';
import type { Dossier } from '../dossier/dossier.ts';
import { planDuties, type PlanDuty } from '../dossier/plan-duties.ts';
import type { Context } from '../dossier/context.ts';
import { isOver, isSeen } from '../time/look.ts';
import { periodBefore, periodLook, rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { workdaysLate } from '../verification/outcome.ts';

/** One plan clock settled in a period, with p (rules.md §6 C1). */
export interface PlanLine {
  readonly dossier: Dossier;
  readonly duty: PlanDuty;
  readonly p: Fraction;
  /** Working days late: of the filing, or at the cut-off. */
  readonly late: number;
}

/** Part C1 of all units in a period, by unit. */
export function planLines(context: Context, period: Period): ReadonlyMap<string, readonly PlanLine[]> {
  return context.memo('plan-lines', period.id, () => {
    const byUnit = new Map<string, PlanLine[]>();
    for (const dossier of context.dossiers.values()) {
      for (const line of settled(context, dossier, period)) {
        const { unit } = line.duty;
        byUnit.set(unit, [...(byUnit.get(unit) ?? []), line]);
      }
    }
    return byUnit;
  });
}

/** The clocks settled in a period: there already in its look, and not in any before. */
function settled(context: Context, dossier: Dossier, period: Period): PlanLine[] {
  if (!isThere(context, dossier, period)) return [];
  const rules = rulesOf(context, period);
  if (rules === undefined) return [];
  const earlier = periodBefore(context, period);
  const before = earlier === undefined ? 0 : settledCount(context, dossier, earlier);
  return linesAt(context, rules, dossier, period).slice(before);
}

/** Whether a period sees the notice; a clock that starts later is none of its. */
function isThere(context: Context, { notice }: Dossier, period: Period): boolean {
  return isSeen(notice, periodLook(context, period));
}

/** How many of a matter's plan clocks the periods up to one have settled; clocks are settled in their order. */
function settledCount(context: Context, dossier: Dossier, period: Period): number {
  if (!isThere(context, dossier, period)) return 0;
  return context.memo('plans-settled', [dossier.task, period.id], () => {
    const earlier = periodBefore(context, period);
    const before = earlier === undefined ? 0 : settledCount(context, dossier, earlier);
    const rules = rulesOf(context, period);
    return rules === undefined ? before : Math.max(before, linesAt(context, rules, dossier, period).length);
  });
}

/** The clocks that stand settled at the end of a period: due by then, and filed or more than 5 working days late. */
function linesAt(context: Context, rules: Rules, dossier: Dossier, period: Period): PlanLine[] {
  const { plans, tasks } = rules;
  const look = periodLook(context, period);
  if (plans === undefined || tasks === undefined) return [];
  const lines: PlanLine[] = [];
  for (const duty of planDuties(context, dossier, look)) {
    const { met, due, held } = duty;
    const late = workdaysLate(context, due, met === undefined ? look.day : dayOf(met.received), look);
    const isMissing = met === undefined && (late <= tasks.wait || withdrawnOn(dossier, look) !== undefined);
    if (held || !isOver(due, look) || isMissing) break;
    lines.push({ dossier, duty, late, p: met === undefined ? ZERO : valueOf(plans.lateStep, late) });
  }
  return lines;
}

/** p: 1 in time, less a step for each working day late, at least 0. */
function valueOf(step: string | number, late: number): Fraction {
  return max(ZERO, subtract(ONE, multiply(decimal(step), fraction(late))));
}
