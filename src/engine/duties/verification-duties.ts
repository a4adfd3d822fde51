import { dayOf } from '#days/moment.ts';
import { afterRests, restsOf } from '../dossier/course.ts';
import type { VerificationFact, ClaimFact, Dossier } from '../dossier/dossier.ts';
import { taskNodes } from '../dossier/nodes.ts';
import { lookBackOf } from '../lights/look-back.ts';
import type { Context } from '../dossier/context.ts';
import { liveLook, type Look } from '../time/look.ts';
import { verificationDuty, verificationDeadline } from '../verification/verification-duty.ts';
import { nodeOutcome } from '../verification/outcome.ts';
import { verifierOf } from './debtors.ts';
import type { DutyFacts } from './duty.ts';

/** A claim that lies or lay with the section, with the answer of each node that it speaks for. */
interface Asked {
  readonly claim: ClaimFact;
  readonly answers: (VerificationFact | undefined)[];
}

/**
 * 核验 of the claims in scope, and of those drawn by the close of their period (rules.md §4, §9).
 * What nobody checked stays owed, though it was accepted as reported.
 */
export function verificationDuties(context: Context, dossier: Dossier): DutyFacts[] {
  const look = liveLook(context.asOf);
  const rests = restsOf(dossier, look);
  const asked = askedFor(context, dossier, look);
  return asked.flatMap(({ claim, answers }, index): DutyFacts[] => {
    const duty = verificationDuty(context, dossier, claim, look);
    if (duty !== 'scope' && duty !== 'drawn') return [];
    const check = lastOf(answers);
    const deadline = verificationDeadline(context, dossier, claim, look, check);
    const { date, held } = afterRests(context, rests, deadline.start, deadline.due, look);
    if (held && check === undefined) return [];
    return [
      {
        id: idOf(dossier, claim, asked.slice(0, index)),
        who: verifierOf(context, dossier, dayOf(claim.received), claim.unit),
        kind: 'verification',
        dossier,
        subject: claim.node,
        from: deadline.start,
        due: date,
        deadline,
        filed: check?.on,
        sources: [check?.source ?? claim.source],
      },
    ];
  });
}

/** 回头看 of a concluded matter, each look by its day (rules.md §9). */
export function lookBackFacts(context: Context, dossier: Dossier): DutyFacts[] {
  const lookBack = lookBackOf(context, dossier, liveLook(context.asOf));
  if (lookBack === undefined) return [];
  const { concluded, looks } = lookBack;
  return looks.map(({ due, deadline, check }, index): DutyFacts => {
    const subject = String(index + 1);
    return {
      id: `${dossier.id}-look-back-${subject}`,
      who: verifierOf(context, dossier, concluded),
      kind: 'look-back',
      dossier,
      subject,
      from: concluded,
      due,
      deadline,
      filed: check?.on,
      sources: [check?.source ?? { entry: dossier.task, field: ['id'] }],
    };
  });
}

/** Claims that asked for an answer, in order of receipt: claiming again what lies with the section, or is accepted, asks for nothing more. */
function askedFor(context: Context, dossier: Dossier, look: Look): readonly Asked[] {
  const byClaim = new Map<ClaimFact, Asked>();
  const ask = (claim: ClaimFact, check: VerificationFact | undefined) => {
    const known = byClaim.get(claim);
    if (known === undefined) byClaim.set(claim, { claim, answers: [check] });
    else known.answers.push(check);
  };
  for (const node of taskNodes(context, dossier, look)) {
    if (node.cancelled) continue;
    const { claim, check, refusals } = nodeOutcome(context, dossier, node, look);
    for (const refusal of refusals) ask(refusal.claim, refusal.check);
    if (claim !== undefined) ask(claim, check);
  }
  return dossier.claims.flatMap((claim) => byClaim.get(claim) ?? []);
}

/** The check that answered last; none while a node of the claim is unanswered. */
function lastOf(answers: Asked['answers']): VerificationFact | undefined {
  const given = answers.filter((check) => check !== undefined);
  if (given.length < answers.length) return undefined;
  return given.reduce((last, check) => (check.on > last.on ? check : last));
}

/** Named by node and minute; two units that claim 办结 in one minute are told apart by the second's id. */
function idOf(dossier: Dossier, { node, received, unit }: ClaimFact, earlier: readonly Asked[]): string {
  const id = `${dossier.id}-verification-${node}-${received.replace(/[^0-9]/g, '')}`;
  const taken = earlier.some(({ claim }) => claim.node === node && claim.received === received);
  return taken ? `${id}-${unit}` : id;
}
