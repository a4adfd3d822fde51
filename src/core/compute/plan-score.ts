import { addWorkdays } from '../calendar/working-days.ts';
import { dayOf } from '../calendar/moment.ts';
import { decimal, divide, fraction, max, multiply, ONE, subtract, ZERO, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import { monthHorizon } from './months.ts';
import { planDuties, type PlanDuty } from './plan-duty.ts';

/** One plan clock settled in a month, with p (rules-v1 §6 C1). */
export interface PlanLine {
  readonly dossier: Dossier;
  readonly duty: PlanDuty;
  readonly p: Fraction;
  /** Day on which it was settled: submission, or the late working day on which p reached 0. */
  readonly settled: string;
}

/** Part C1 of all lead units in a month, by unit. */
export function planLines(context: Context, rules: Rules, month: string): ReadonlyMap<string, readonly PlanLine[]> {
  return context.memo('plan-score', month, () => {
    const horizon = monthHorizon(context, month);
    const byUnit = new Map<string, PlanLine[]>();
    for (const dossier of context.dossiers.values()) {
      for (const duty of planDuties(context, dossier, horizon)) {
        const line = settle(context, rules, dossier, duty, month);
        if (line === undefined) continue;
        const { lead } = dossier.task.value;
        byUnit.set(lead, [...(byUnit.get(lead) ?? []), line]);
      }
    }
    return byUnit;
  });
}

function settle(context: Context, rules: Rules, dossier: Dossier, duty: PlanDuty, month: string): PlanLine | undefined {
  const horizon = monthHorizon(context, month);
  const step = decimal(rules.planLate);
  const quotient = divide(ONE, step);
  const stepsToZero = Number((quotient.n + quotient.d - 1n) / quotient.d);
  const zeroDay = addWorkdays(context.calendarAt(horizon.day), duty.deadline.due, stepsToZero);
  const submitted = duty.submitted === undefined ? undefined : dayOf(duty.submitted);
  const settled = submitted !== undefined && submitted <= zeroDay ? submitted : zeroDay;
  if (settled.slice(0, 7) !== month || settled > horizon.day) return undefined;
  const p = submitted === undefined || duty.incomplete ? ZERO : max(ZERO, subtract(ONE, multiply(step, fraction(duty.late))));
  return { dossier, duty, p, settled };
}
