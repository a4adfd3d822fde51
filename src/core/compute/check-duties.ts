import { comesAfter, mayAnswer, validClaims } from './claims.ts';
import type { Context } from './context.ts';
import { checker } from './debtors.ts';
import { clock } from './delivery.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import { standDuty, type Duty } from './duty.ts';
import { checkSeen, recordSeen, type Horizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import { rulesOf } from './months.ts';
import { verificationDue, verificationStart } from './verification-due.ts';

/** 核验 of every claim that must be checked; of the section's own matters by the post outside it (rules-v1 §1). */
export function checkDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const claims = validClaims(context, dossier).filter((claim) => recordSeen(claim.record, horizon));
  const checks = dossier.checks.filter((check) => checkSeen(check.sitting, horizon));
  return claims.flatMap((claim) => {
    const start = verificationStart(context, dossier, claim, horizon);
    const due = verificationDue(context, dossier, claim, horizon);
    if (start === undefined || due === undefined || isRepeated(claim, claims, checks)) return [];
    const check = checks.find((item) => mayAnswer(item, claim));
    const deadline = clock(
      context,
      start,
      rulesOf(context, start.slice(0, 7))?.value.clocks.verification ?? 5,
      horizon,
    );
    return [
      standDuty(context, {
        id: `${dossier.id}-verification-${claim.node}-${claim.received.replace(/[^0-9]/g, '')}`,
        who: checker(context, dossier),
        kind: 'verification',
        dossier,
        subject: claim.node,
        from: start,
        due,
        deadline,
        filed: check?.sitting.on,
        sources: [check?.source ?? claim.source],
      }),
    ];
  });
}

/** 回头看 of a concluded matter, each look by its day. */
export function lookBackDuties(context: Context, dossier: Dossier, horizon: Horizon): Duty[] {
  const lookBack = lookBackOf(context, dossier, horizon);
  return (lookBack?.looks ?? []).map((look, index) =>
    standDuty(context, {
      id: `${dossier.id}-look-back-${String(index + 1)}`,
      who: checker(context, dossier),
      kind: 'look-back',
      dossier,
      subject: String(index + 1),
      from: lookBack?.concluded,
      due: look.due,
      deadline: undefined,
      filed: look.check?.sitting.on,
      sources: look.check === undefined ? [{ entry: dossier.task, field: ['id'] }] : [look.check.source],
    }),
  );
}

/** While a claim of the node lies unanswered, claiming it again asks for nothing more: the first is the one that is checked. */
function isRepeated(claim: ClaimFact, claims: readonly ClaimFact[], checks: readonly CheckFact[]): boolean {
  return claims.some(
    (first) =>
      first.node === claim.node &&
      (first.quarters === undefined) === (claim.quarters === undefined) &&
      (first.received < claim.received || (first.received === claim.received && first.id < claim.id)) &&
      !checks.some((check) => mayAnswer(check, first) && comesAfter(claim, check)),
  );
}
