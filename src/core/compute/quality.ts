import { decimal, divide, fraction, sum, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { dayOf } from '../calendar/moment.ts';
import { isVerdict, mayAnswer, validClaims } from './claims.ts';
import type { Context } from './context.ts';
import type { CheckFact, Dossier } from './dossier.ts';
import { checkSeen, recordSeen } from './horizon.ts';
import { freezeMoment, monthHorizon } from './months.ts';
import { provenDay } from './proven-day.ts';
import { claimMonth } from './closed-list.ts';
import type { QualityWeight } from './quality-totals.ts';
import { unitOfCheck } from './rectification.ts';

/** One check that counts in a month, with its value q. */
export interface QualityResult {
  readonly check: CheckFact;
  readonly q: Fraction;
  /** Which value of the rules it took: 通过, 基本通过, 首次退回, 再次退回, 反弹, 弄虚作假. */
  readonly value: keyof Rules['quality'];
}

/** A task checked in a month, for one unit: q is the mean of its results; the weight is d·r (rules-v1 §6 B). */
export interface QualityLine extends QualityWeight {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly role: 'lead' | 'assist';
  readonly results: readonly QualityResult[];
}

/** Part B of all units in a month, by unit. */
export function qualityLines(
  context: Context,
  rules: Rules,
  month: string,
): ReadonlyMap<string, readonly QualityLine[]> {
  return context.memo('quality', month, () => {
    const horizon = monthHorizon(context, month);
    const byUnit = new Map<string, QualityLine[]>();
    for (const dossier of context.dossiers.values()) {
      const seen = dossier.checks.filter((check) => checkSeen(check.sitting, horizon));
      const counted = seen.filter((check) => checkMonth(context, dossier, check) === month);
      const { lead, class: level } = dossier.task.value;
      for (const unit of new Set(counted.map((check) => unitOfCheck(dossier, check)))) {
        const results = counted
          .filter((check) => unitOfCheck(dossier, check) === unit)
          .map((check) => valued(rules, check, seen));
        const role = unit === lead ? 'lead' : 'assist';
        const line: QualityLine = {
          dossier,
          unit,
          role,
          results,
          d: decimal(rules.weights.class[level]),
          r: decimal(role === 'lead' ? rules.weights.lead : rules.weights.assist),
          q: divide(sum(results.map((result) => result.q)), fraction(results.length)),
        };
        const lines = byUnit.get(unit);
        if (lines === undefined) byUnit.set(unit, [line]);
        else lines.push(line);
      }
    }
    return byUnit;
  });
}

/** The month a check counts in: its claim's month if done before that month's freeze, else the month it was done; never one already past its freeze when it was entered. */
export function checkMonth(context: Context, dossier: Dossier, check: CheckFact): string {
  const key = `${check.source.entry.path}|${check.source.field.join('.')}`;
  return context.memo('check-month', key, () => {
    const { on, submitted, paper } = check.sitting;
    const look = { records: submitted, checks: submitted, day: dayOf(submitted) };
    const done = provenDay(context, on, submitted, paper, look).slice(0, 7);
    const ownMonth = submitted <= freezeMoment(context, done) ? done : submitted.slice(0, 7);
    if (!isVerdict(check)) return ownMonth;
    const earlier = dossier.checks.slice(0, dossier.checks.indexOf(check)).filter(isVerdict);
    const claim = validClaims(context, dossier).find(
      (open) =>
        mayAnswer(check, open) &&
        recordSeen(open.record, look) &&
        !earlier.some((other) => mayAnswer(other, open)),
    );
    // A 核验 of what an earlier one had answered belongs to its date, like any other check.
    if (claim === undefined) return ownMonth;
    const claimed = claimMonth(context, claim);
    return submitted <= freezeMoment(context, claimed) ? claimed : ownMonth;
  });
}

function valued(rules: Rules, check: CheckFact, seen: readonly CheckFact[]): QualityResult {
  const { result } = check.result;
  if (result !== '退回') return { check, value: result, q: decimal(rules.quality[result]) };
  const earlier = seen.some(
    (other) =>
      other.node === check.node &&
      other.result.result === '退回' &&
      seen.indexOf(other) < seen.indexOf(check),
  );
  const value = earlier ? '再次退回' : '首次退回';
  return { check, value, q: decimal(rules.quality[value]) };
}
