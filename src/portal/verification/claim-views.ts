import { claimText, taskText } from '#wording/dossier/sentences.ts';
import { dayInWords } from '#wording/calendar/day.ts';
import { dayOf } from '#days/moment.ts';
import { claimAnswered, isVerificationSeen, refuses } from '#engine/dossier/claims.ts';
import type { VerificationFact, ClaimFact, Dossier } from '#engine/dossier/dossier.ts';
import { taskNodes, type TaskNode } from '#engine/dossier/nodes.ts';
import { isSeen, liveLook, type Look } from '#engine/time/look.ts';
import {
  verificationDuty,
  verificationDeadline,
  periodOfClaim,
} from '#engine/verification/verification-duty.ts';
import { nodeOutcome } from '#engine/verification/outcome.ts';
import type { LinkView, MomentText, RecordRef, SystemFieldView, UnitRef } from '../shared/types.ts';
import { drawOfClaim } from './draw-link.ts';
import { unitRef, type ViewEnv } from '../env/env.ts';
import { recordRefs } from '../env/record/record-ref.ts';
import { proofMarks } from '../env/record/proof-mark.ts';
import { knowsVerification } from '../env/rules-in-force.ts';
import { claimSystemFields } from '../env/system-only.ts';
import { sentenceOf } from '../env/record/dossier-links.ts';
import { nodeTitle } from '../task-list/task-row.ts';

/** One claim of a unit, and what became of it. */
export interface ClaimView {
  readonly received: MomentText;
  readonly unit: UnitRef;
  readonly text: string;
  /** What became of it: `已报待核（核验应于2026年5月27日前完成）`, `2026年5月26日核验通过`. */
  readonly resultText: string;
  readonly tone: 'plain' | 'done' | 'late';
  /** `成果已交2件，核验1件`: all that everyone is told of the list; empty where none was given. */
  readonly notes: readonly string[];
  /** `抽查号480317，抽中`, with the page of the draw; null where it was in no draw. */
  readonly draw: LinkView | null;
  /** 自报时间, or 代录 with when and how. */
  readonly marks: readonly string[];
  /** What only the system may read of it; empty in the public build. */
  readonly systemOnly: readonly SystemFieldView[];
  readonly records: readonly RecordRef[];
}

/** What became of a claim, in words. */
export type ClaimResult = Pick<ClaimView, 'resultText' | 'tone'>;

/** Claims with what became of each, newest last. */
export function claimViews(env: ViewEnv, dossier: Dossier): readonly ClaimView[] {
  const look = liveLook(env.context.asOf);
  return dossier.claims
    .filter((claim) => isSeen(claim, look) && env.shownByPath.has(claim.source.entry.path))
    .map((claim) => ({
      received: claim.received,
      unit: unitRef(env, claim.unit),
      text: `${taskText.subject(nodeTitle(env, dossier, claim.node))}${claim.node === 'end' ? taskText.conclusion : taskText.doneClaim}：${claim.text}`,
      ...claimResult(env, dossier, claim),
      notes: evidenceNotes(dossier, claim, look),
      draw: drawOfClaim(env, claim),
      marks: proofMarks(env, claim.source, claim),
      systemOnly: claimSystemFields(env, dossier, claim),
      records: recordRefs(env, claim.source),
    }));
}

/** How many 成果 a claim lists, and how many the checks that answered it saw. */
function evidenceNotes(dossier: Dossier, claim: ClaimFact, look: Look): readonly string[] {
  const seen = dossier.verifications
    .filter((check) => isVerificationSeen(check, look) && claimAnswered(dossier, check, claim.unit) === claim)
    .reduce((sum, { result }) => sum + (result.seen?.length ?? 0), 0);
  return claim.listedEvidence + seen === 0 ? [] : [claimText.evidence(claim.listedEvidence, seen)];
}

/** What became of a claim: of 办结 for each node that it was to finish, where they differ (rules.md §4). */
export function claimResult(env: ViewEnv, dossier: Dossier, claim: ClaimFact): ClaimResult {
  const { context } = env;
  const look = liveLook(context.asOf);
  const nodes = taskNodes(context, dossier, look).filter(
    (node) => claim.node === 'end' || node.id === claim.node,
  );
  const results = nodes.flatMap((node) => {
    const result = resultFor(env, dossier, claim, node);
    return result === undefined ? [] : [{ node, ...result }];
  });
  const [first] = results;
  if (first !== undefined) {
    const tone = results.find((result) => result.tone === 'late')?.tone ?? first.tone;
    if (results.every(({ resultText }) => resultText === first.resultText))
      return { resultText: first.resultText, tone };
    const texts = results.map(({ node, resultText }) =>
      claimText.ofNode(nodeTitle(env, dossier, node.id), resultText),
    );
    return { resultText: claimText.join(texts), tone };
  }
  const check = dossier.verifications.find(
    (one) => isVerificationSeen(one, look) && claimAnswered(dossier, one, claim.unit) === claim,
  );
  if (check !== undefined) return checked(env, check);
  return { resultText: nodes.length === 0 ? claimText.step : claimText.repeated, tone: 'plain' };
}

/** What became of a claim for one node; undefined where another claim stands for it. */
function resultFor(
  env: ViewEnv,
  dossier: Dossier,
  claim: ClaimFact,
  node: TaskNode,
): ClaimResult | undefined {
  const look = liveLook(env.context.asOf);
  const outcome = nodeOutcome(env.context, dossier, node, look);
  const refusal = outcome.refusals.find((refused) => refused.claim === claim);
  if (refusal !== undefined) return checked(env, refusal.check);
  if (outcome.claim !== claim) return undefined;
  if (outcome.check !== undefined) return checked(env, outcome.check);
  return outcome.acceptedOn === undefined
    ? { resultText: pendingText(env, dossier, claim), tone: 'plain' }
    : { resultText: reportedText(env, dossier, claim, outcome.acceptedOn), tone: 'done' };
}

function checked(env: ViewEnv, check: VerificationFact): ClaimResult {
  const { kind, result } = check.result;
  return {
    resultText: sentenceOf(env, check.source, claimText.checked(dayInWords(check.on), kind, result)),
    tone: refuses(check) ? 'late' : 'done',
  };
}

/** Why a claim that nobody checked was accepted as reported; where the rules know no checks, that it was. */
function reportedText(env: ViewEnv, dossier: Dossier, claim: ClaimFact, on: string): string {
  if (!knowsVerification(env, claim)) return claimText.accepted;
  const duty = verificationDuty(env.context, dossier, claim, liveLook(env.context.asOf));
  if (duty === 'free' || duty === 'not-drawn') return claimText[duty];
  return duty === 'undrawn' ? claimText.undrawn(dayInWords(on)) : claimText.unchecked(dayInWords(on));
}

/** By when a claim is checked, or what decides whether it is. */
function pendingText({ context }: ViewEnv, dossier: Dossier, claim: ClaimFact): string {
  const look = liveLook(context.asOf);
  const duty = verificationDuty(context, dossier, claim, look);
  const period = periodOfClaim(context, claim);
  if (duty === 'undrawn' && period !== undefined)
    return claimText.pendingDraw(dayInWords(dayOf(context.closeOf(period))));
  const due = dayInWords(verificationDeadline(context, dossier, claim, look).due);
  return duty === 'drawn' ? claimText.pendingDrawn(due) : claimText.pending(due);
}
