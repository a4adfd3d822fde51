import { addWorkdays } from '../calendar/working-days.ts';
import { dayOf } from '../calendar/moment.ts';
import {
  decimal,
  divide,
  fraction,
  max,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import type { Dossier } from './dossier.ts';
import type { Horizon } from './horizon.ts';
import { monthHorizon } from './months.ts';
import { planDuties, type PlanDuty } from './plan-duty.ts';
import { movedBy, suspensions, terminatedOn } from './suspension.ts';

/** One plan clock settled in a month, with p (rules-v1 §6 C1). */
export interface PlanLine {
  readonly dossier: Dossier;
  readonly duty: PlanDuty;
  readonly p: Fraction;
  /** Day on which it was settled: submission, or the late working day on which p reached 0. */
  readonly settled: string;
}

/** Part C1 of all lead units in a month, by unit. */
export function planLines(
  context: Context,
  rules: Rules,
  month: string,
): ReadonlyMap<string, readonly PlanLine[]> {
  return context.memo('plan-score', month, () => {
    const horizon = monthHorizon(context, month);
    const byUnit = new Map<string, PlanLine[]>();
    for (const dossier of context.dossiers.values()) {
      for (const duty of planDuties(context, dossier, horizon)) {
        const settled = settledOn(context, rules, dossier, duty, horizon);
        if (settled === undefined || settled.slice(0, 7) !== month || settled > horizon.day) continue;
        const { lead } = dossier.task.value;
        byUnit.set(lead, [
          ...(byUnit.get(lead) ?? []),
          { dossier, duty, p: valueOf(rules, duty, settled), settled },
        ]);
      }
    }
    return byUnit;
  });
}

function valueOf(rules: Rules, duty: PlanDuty, settled: string): Fraction {
  const inTime = duty.submitted !== undefined && dayOf(duty.submitted) <= settled;
  if (!inTime || duty.incomplete) return ZERO;
  return max(ZERO, subtract(ONE, multiply(decimal(rules.planLate), fraction(duty.late))));
}

/** The day p is settled: submission, or the late working day on which it reaches 0, the pauses before that day not counting; undefined while the matter rests, and if it ended before. */
function settledOn(
  context: Context,
  rules: Rules,
  dossier: Dossier,
  duty: PlanDuty,
  horizon: Horizon,
): string | undefined {
  const submitted = duty.submitted === undefined ? undefined : dayOf(duty.submitted);
  const step = decimal(rules.planLate);
  // Where lateness takes nothing off, p never reaches 0.
  if (step.n <= 0n) return submitted;
  const quotient = divide(ONE, step);
  const steps = Number((quotient.n + quotient.d - 1n) / quotient.d);
  let zero = addWorkdays(context.calendarAt(horizon.day), duty.original, steps);
  let rests = false;
  for (const pause of suspensions(dossier, horizon)) {
    if (pause.from > zero) break;
    if (pause.to === undefined) rests = true;
    else zero = movedBy(context, [pause], duty.deadline.start, zero, horizon).date;
  }
  if (rests || (submitted !== undefined && submitted <= zero)) return submitted;
  const ended = terminatedOn(dossier, horizon);
  return ended !== undefined && ended <= zero ? undefined : zero;
}
