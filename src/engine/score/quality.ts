import { dayOf } from '#days/moment.ts';
import { divide, fraction, sum, type Fraction } from '#exact/fraction.ts';
import { claimAnswered, isVerificationSeen } from '../dossier/claims.ts';
import type { VerificationFact, Dossier } from '../dossier/dossier.ts';
import { unitOfVerification } from '../dossier/nodes.ts';
import type { Context } from '../dossier/context.ts';
import { cutOff, periodLook } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { periodOfClaim } from '../verification/verification-duty.ts';

/** Value of a result (rules.md §6 B). */
const VALUES: Readonly<Record<VerificationFact['result']['result'], Fraction>> = {
  通过: fraction(1),
  限期完善: fraction(4, 5),
  退回: fraction(1, 2),
  反弹: fraction(0),
  弄虚作假: fraction(0),
};

/** A task checked in a period, for one unit: q is the mean of its results. */
export interface QualityLine {
  readonly dossier: Dossier;
  readonly unit: string;
  readonly results: readonly { readonly check: VerificationFact; readonly q: Fraction }[];
  readonly q: Fraction;
}

/** Part B of all units in a period, by unit. */
export function qualityLines(context: Context, period: Period): ReadonlyMap<string, readonly QualityLine[]> {
  return context.memo('quality', period.id, () => {
    const look = periodLook(context, period);
    const byUnit = new Map<string, QualityLine[]>();
    for (const dossier of context.dossiers.values()) {
      const counted = dossier.verifications.filter(
        (check) =>
          isVerificationSeen(check, look) && periodOfVerification(context, dossier, check)?.id === period.id,
      );
      const units = new Set(counted.map((check) => unitOfVerification(context, dossier, check)));
      for (const unit of units) {
        const results = counted
          .filter((check) => unitOfVerification(context, dossier, check) === unit)
          .map((check) => ({ check, q: VALUES[check.result.result] }));
        const q = divide(sum(results.map((result) => result.q)), fraction(results.length));
        const lines = byUnit.get(unit);
        if (lines === undefined) byUnit.set(unit, [{ dossier, unit, results, q }]);
        else lines.push({ dossier, unit, results, q });
      }
    }
    return byUnit;
  });
}

/** The value of a result, by its word. */
export function valueOfResult(result: VerificationFact['result']['result']): Fraction {
  return VALUES[result];
}

/**
 * The period in which a check counts: 核验 made by the close of its claim's period in that one;
 * anything else in that of its own day, or of its entry where that day's period was closed by then
 * (rules.md §4, §6).
 */
export function periodOfVerification(
  context: Context,
  dossier: Dossier,
  check: VerificationFact,
): Period | undefined {
  const key = `${check.source.entry.path}|${check.source.field.join('.')}`;
  return context.memo('period-of-check', key, () => {
    const claim = claimAnswered(dossier, check, unitOfVerification(context, dossier, check));
    const claimed = claim && periodOfClaim(context, claim);
    // Nothing is checked of a notice that is not there yet.
    const { notice } = dossier;
    const entered = check.registered > notice.registered ? check.registered : notice.registered;
    const sees = (period: Period) => entered <= context.closeOf(period) && notice.received <= cutOff(period);
    if (claimed !== undefined && sees(claimed)) return claimed;
    const own = context.periodOn(check.on);
    if (own === undefined || sees(own)) return own;
    return context.periodOn(dayOf(entered));
  });
}
