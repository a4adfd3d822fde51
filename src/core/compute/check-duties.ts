import { comesAfter, mayAnswer, validClaims } from './claims.ts';
import type { Context } from './context.ts';
import { checker } from './debtors.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import { standDuty, type Duty } from './duty.ts';
import { liveHorizon } from './horizon.ts';
import { lookBackOf } from './look-back.ts';
import { verificationTerm } from './verification-due.ts';

/** 核验 of every claim that must be checked, as of the context's moment; of the section's own matters by the post outside it (rules-v1 §1). */
export function checkDuties(context: Context, dossier: Dossier): Duty[] {
  const horizon = liveHorizon(context.asOf);
  const { checks } = dossier;
  return validClaims(context, dossier).flatMap((claim, index, claims) => {
    const term = verificationTerm(context, dossier, claim, horizon);
    if (term === undefined || isRepeated(claim, claims.slice(0, index), checks)) return [];
    const check = checks.find((item) => mayAnswer(item, claim));
    return [
      standDuty(context, {
        id: idOf(dossier, claim, claims),
        who: checker(context, dossier),
        kind: 'verification',
        dossier,
        subject: claim.node,
        from: term.start,
        due: term.due,
        deadline: term,
        filed: check?.sitting.on,
        sources: [check?.source ?? claim.source],
      }),
    ];
  });
}

/** Named by node and minute; progress claimed in the same minute as the whole node says that it is progress. */
function idOf(dossier: Dossier, claim: ClaimFact, claims: readonly ClaimFact[]): string {
  const { node, quarters, received } = claim;
  const id = `${dossier.id}-verification-${node}-${received.replace(/[^0-9]/g, '')}`;
  const alone = !claims.some(
    (other) => other.node === node && other.received === received && other.quarters === undefined,
  );
  return quarters === undefined || alone ? id : `${id}-progress`;
}

/** 回头看 of a concluded matter, each look by its day. */
export function lookBackDuties(context: Context, dossier: Dossier): Duty[] {
  const lookBack = lookBackOf(context, dossier, liveHorizon(context.asOf));
  if (lookBack === undefined) return [];
  return lookBack.looks.map((look, index) => {
    const subject = String(index + 1);
    return standDuty(context, {
      id: `${dossier.id}-look-back-${subject}`,
      who: checker(context, dossier),
      kind: 'look-back',
      dossier,
      subject,
      from: lookBack.concluded,
      due: look.due,
      deadline: undefined,
      filed: look.check?.sitting.on,
      sources: [look.check?.source ?? { entry: dossier.task, field: ['id'] }],
    });
  });
}

/** While a claim of the node lies unanswered, claiming it again asks for nothing more: the first is the one that is checked. */
function isRepeated(claim: ClaimFact, earlier: readonly ClaimFact[], checks: readonly CheckFact[]): boolean {
  return earlier.some(
    (first) =>
      first.node === claim.node &&
      (first.quarters === undefined) === (claim.quarters === undefined) &&
      !checks.some((check) => mayAnswer(check, first) && comesAfter(claim, check)),
  );
}
