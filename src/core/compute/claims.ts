import { dayOf } from '../calendar/moment.ts';
import type { Entry } from '../entry.ts';
import type { Context } from './context.ts';
import { isPrompt } from './delivery.ts';
import type { CheckFact, ClaimFact, Dossier } from './dossier.ts';
import { receivedAt, type Received } from './horizon.ts';

/** Results that do not accept what was claimed. */
const REFUSED: readonly string[] = ['退回', '弄虚作假'];

const FIRST_CHECK: readonly string[] = ['核验', '抽查'];

/** The claims that count, in order of receipt: no claim without plan; of a 即办件 the 签收 is the plan (rules-v1 §3). */
export function validClaims(context: Context, dossier: Dossier): readonly ClaimFact[] {
  return context.memo('valid-claims', dossier.id, () => {
    const { lead } = dossier.task.value;
    const plans: readonly Entry<Received>[] = isPrompt(context, dossier)
      ? dossier.acks.filter((ack) => ack.value.unit === lead)
      : dossier.plans;
    return dossier.claims.filter((claim) => plans.some(({ value }) => receivedAt(value) <= claim.received));
  });
}

/** Whether a check may speak of a claim: about the same node, and neither held nor entered before it. */
export function mayAnswer(check: CheckFact, claim: ClaimFact): boolean {
  return (
    check.node === claim.node &&
    check.sitting.submitted >= claim.received &&
    check.sitting.on >= dayOf(claim.received)
  );
}

/** Whether a claim is a new one after a check: received after it was entered, or on a day after it was held. */
export function comesAfter(claim: ClaimFact, check: CheckFact): boolean {
  return claim.received > check.sitting.submitted || dayOf(claim.received) > check.sitting.on;
}

/** Whether a check is the first verdict on a claim (核验 or 抽查), not a look after acceptance. */
export function isVerdict(check: CheckFact): boolean {
  return FIRST_CHECK.includes(check.result.kind);
}

/** Whether a check refuses. */
export function refuses(check: CheckFact): boolean {
  return REFUSED.includes(check.result.result);
}
