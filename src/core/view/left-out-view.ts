import { leftOutWords, nodeWords } from '../../wording/zh-CN/view/score-line.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { Dossier } from '../compute/dossier.ts';
import type { Horizon } from '../compute/horizon.ts';
import { nodeLight } from '../compute/node-light.ts';
import { monthHorizon } from '../compute/months.ts';
import type { Share } from '../compute/share.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { restRows } from './left-out-rest.ts';
import { lightView } from './light-view.ts';
import { claimPhrase, shareSources } from './node-inputs.ts';
import { ruleRef } from './rule-ref.ts';
import { matterHref, matterTitle, nodePhrase, records } from './told.ts';
import type { LeftOutView } from './types/unit-month.ts';
import { tasksOfUnit } from './unit-lights.ts';

/** What is in neither sum of the month: 待核 and waiting nodes, suspended tasks, cancelled nodes; withheld ones as one row (rules-v1 §3, §4). */
export function leftOutViews(env: ViewEnv, score: UnitMonth): readonly LeftOutView[] {
  const horizon = monthHorizon(env.context, score.month);
  const rows = score.completion.flatMap((line) =>
    [...line.pending, ...line.waiting].map((share) => ({
      dossier: line.task.dossier,
      view: () => shareView(env, score, line.task.dossier, share, horizon),
    })),
  );
  const resting = tasksOfUnit(env.context, score.unit, horizon).flatMap((dossier) =>
    restRows(env, score, dossier, horizon),
  );
  const all = [...rows, ...resting];
  const hidden = new Set(all.filter(({ dossier }) => !isShown(env, dossier)).map(({ dossier }) => dossier.id))
    .size;
  return [
    ...all.filter(({ dossier }) => isShown(env, dossier)).map(({ view }) => view()),
    ...(hidden === 0 ? [] : [hiddenView(score, hidden)]),
  ];
}

function shareView(
  env: ViewEnv,
  { rules }: UnitMonth,
  dossier: Dossier,
  share: Share,
  horizon: Horizon,
): LeftOutView {
  const { node, outcome } = share;
  const name = node === undefined ? nodeWords.plan : nodePhrase(env, node);
  return {
    title: leftOutWords.title(matterTitle(env, dossier), name),
    href: matterHref(dossier),
    reason: reasonOf(env, share, horizon, rules.completion.wait),
    light:
      node === undefined || outcome === undefined
        ? null
        : lightView(nodeLight(env.context, dossier, node, outcome, horizon)),
    rule: ruleRef(share.state === 'waiting' ? 'weight' : 'claim', rules.version),
    records: records(env, shareSources(dossier, share, horizon)),
  };
}

function reasonOf(
  env: ViewEnv,
  { state, node, outcome, late }: Share,
  horizon: Horizon,
  wait: number,
): string {
  if (state === 'waiting') return leftOutWords.waiting(horizon.day, late, wait);
  if (outcome?.state === 'claimed' && outcome.claim !== undefined && node !== undefined) {
    const { claim } = outcome;
    return recordRef(env, claim.source) === null
      ? leftOutWords.hiddenClaim
      : leftOutWords.claimed(claimPhrase(claim, node.due));
  }
  return node?.awaitingConsent === true ? leftOutWords.consent : leftOutWords.progress;
}

function hiddenView({ rules }: UnitMonth, count: number): LeftOutView {
  return {
    title: withheldWords.matters(count),
    href: null,
    reason: withheldWords.leftOut,
    light: null,
    rule: ruleRef('weight', rules.version),
    records: [],
  };
}
