import { nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { dayOf } from '../calendar/moment.ts';
import type { CheckFact, ClaimFact, Dossier, Source } from '../compute/dossier.ts';
import { checkSeen, type Horizon } from '../compute/horizon.ts';
import type { NodeOutcome } from '../compute/node-outcome.ts';
import type { Share } from '../compute/share.ts';
import type { TaskNode } from '../compute/task-nodes.ts';
import type { ViewEnv } from './env.ts';
import { told } from './told.ts';

/** What a node's line says: when it was due, what moved the date, when it was claimed, how it was checked (rules-v1 §5). */
export function nodeInputs(
  env: ViewEnv,
  dossier: Dossier,
  share: Share,
  horizon: Horizon,
): readonly string[] {
  const { node, outcome, plan } = share;
  if (node === undefined || outcome === undefined) {
    return plan === undefined ? [] : [nodeWords.planMissing(plan.deadline.due, horizon.day)];
  }
  const due = [told(env, node.source, nodeWords.due(node.due)), ...dateInputs(env, node)];
  const done = share.state === 'finished' ? finishedInputs : openInputs;
  return [...new Set([...due, ...done(env, dossier, share, node, outcome, horizon)])];
}

/** The records a node's line rests on: what sets and moves its date, the claim, the checks that answer it. */
export function shareSources(dossier: Dossier, share: Share, horizon: Horizon): readonly Source[] {
  const { node, outcome } = share;
  const claim = outcome?.claim;
  const checks = claim === undefined ? [] : checksOf(dossier, claim, horizon).map((check) => check.source);
  const progress =
    outcome === undefined || outcome.quarters === 0 ? [] : progressChecks(dossier, share, horizon);
  return [
    ...(node === undefined ? [] : [node.source, ...node.postponements.map((change) => change.source)]),
    share.source,
    ...(claim === undefined ? [] : [claim.source]),
    ...checks,
    ...progress,
  ];
}

/** How the date that counts came from the one first set. */
export function dateInputs(env: ViewEnv, node: TaskNode): readonly string[] {
  const { start, due } = node.original;
  const rolled = start === due ? [] : [told(env, node.source, nodeWords.rolled(start, due))];
  const moves = node.postponements.map((change) =>
    told(env, change.source, nodeWords.postponed[change.state](change.from, change.to)),
  );
  const granted = node.postponements.filter(({ state }) => state === 'in-force');
  const second = node.postponements.some(({ state }) => state === 'second');
  const settled = second ? due : (granted.at(-1)?.to ?? due);
  return [...rolled, ...moves, ...(settled === node.due ? [] : [nodeWords.paused(node.due)])];
}

/** `5月20日申请办结`. */
export function claimPhrase(claim: ClaimFact, due: string): string {
  return nodeWords.claimed(dayOf(claim.received), due, claim.node === 'end');
}

type Inputs = (
  env: ViewEnv,
  dossier: Dossier,
  share: Share,
  node: TaskNode,
  outcome: NodeOutcome,
  horizon: Horizon,
) => readonly string[];

const finishedInputs: Inputs = (env, dossier, share, node, outcome, horizon) => {
  const { claim } = outcome;
  if (claim === undefined) return [nodeWords.late(share.late)];
  const credit = share.late > 0 && outcome.credit > 0 ? [nodeWords.credit(outcome.credit)] : [];
  const check = checksOf(dossier, claim, horizon).find((item) => item.sitting.on === outcome.acceptedOn);
  const accepted =
    outcome.acceptedBy === 'as-reported'
      ? [nodeWords.asReported(outcome.acceptedOn ?? horizon.day)]
      : check === undefined
        ? []
        : [checkPhrase(env, check)];
  return [
    told(env, claim.source, claimPhrase(claim, node.due)),
    nodeWords.late(share.late),
    ...credit,
    ...accepted,
  ];
};

const openInputs: Inputs = (env, dossier, share, node, outcome, horizon) => {
  const { claim } = outcome;
  const refused =
    outcome.state === 'refused' && claim !== undefined
      ? [
          told(env, claim.source, claimPhrase(claim, node.due)),
          ...checksOf(dossier, claim, horizon).map((check) => checkPhrase(env, check)),
        ]
      : [];
  return [...refused, nodeWords.unfinished(horizon.day, share.late), nodeWords.progress(outcome.quarters)];
};

function checkPhrase(env: ViewEnv, check: CheckFact): string {
  return told(env, check.source, nodeWords.checked(check.sitting.on, check.result.kind, check.result.result));
}

/** Checks of the claim's node since the claim, as far as the look reaches. */
function checksOf(dossier: Dossier, claim: ClaimFact, horizon: Horizon): readonly CheckFact[] {
  return dossier.checks.filter(
    (check) =>
      check.node === claim.node &&
      check.sitting.submitted >= claim.received &&
      checkSeen(check.sitting, horizon),
  );
}

function progressChecks(dossier: Dossier, share: Share, horizon: Horizon): readonly Source[] {
  const claims = dossier.claims.filter(
    (claim) => claim.node === share.id && claim.quarters !== undefined && claim.received <= horizon.records,
  );
  return claims.flatMap((claim) => [
    claim.source,
    ...checksOf(dossier, claim, horizon).map((check) => check.source),
  ]);
}
