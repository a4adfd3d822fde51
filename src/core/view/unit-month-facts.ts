import { stepWords } from '../../wording/zh-CN/view/score.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import type { RankRow } from '../compute/league.ts';
import type { UnrankedReason } from '../compute/rank-league.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { assistFactor } from '../compute/workload.ts';
import { add, compare, decimal, exactText, ONE, sum } from '../exact/fraction.ts';
import { isShown, type ViewEnv } from './env.ts';
import { inFull, points, term, termsOf } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import type { StepView } from './types/unit-month.ts';

/** What is printed beside the total, each with its arithmetic: V, nodes, 待核, earned/available, the 协办 factor, for a ranked unit its rank without bonus and deduction (rules-v1 §7). */
export function unitMonthFacts(env: ViewEnv, score: UnitMonth, row?: RankRow): readonly StepView[] {
  const { rules, completion } = score;
  const { nodes, pending } = countNodes(score);
  const step = (
    label: string,
    expression: string,
    result: string,
    note: string | null,
    section: 'who' | 'weight' | 'claim' | 'total',
  ): StepView => ({
    label,
    expression,
    result,
    note,
    rule: ruleRef(section, rules.version),
  });
  const limit = points(rules, decimal(rules.ranking.workload));
  const shares = completion.flatMap((line) => line.counted);
  const of = (test: (late: number) => boolean) =>
    shares.filter((share) => share.state === 'finished' && test(share.late)).length;
  const unfinished = shares.filter((share) => share.state === 'unfinished').length;
  const plans = shares.length - nodes;
  const factor = assistFactor(completion);
  const weightOf = (role: 'lead' | 'assist') =>
    sum(completion.filter((line) => line.task.role === role).map((line) => line.weight));
  return [
    ...(score.base === undefined || score.available.n === 0n
      ? []
      : [
          step(
            stepWords.earnedOf,
            rules.ranking.method === 'weighted' ? stepWords.weightedOf : stepWords.partsOf,
            earnedText(score),
            null,
            'total',
          ),
        ]),
    step(
      stepWords.workload,
      workloadText(env, score),
      points(rules, score.workload),
      stepWords.workloadNote(limit),
      'who',
    ),
    step(
      stepWords.nodes,
      stepWords.nodesText(
        of((late) => late === 0),
        of((late) => late > 0),
        unfinished,
      ),
      String(nodes),
      plans === 0 ? null : stepWords.missingPlans(plans),
      'weight',
    ),
    step(
      stepWords.pending,
      stepWords.pendingText(exactText(score.pendingWorkload)),
      String(pending),
      stepWords.pendingNote,
      'claim',
    ),
    ...(compare(factor, ONE) === 0
      ? []
      : [
          step(
            stepWords.assistFactor,
            `${term(weightOf('lead'))} ÷ ${term(weightOf('assist'))}`,
            exactText(factor),
            stepWords.assistFactorNote,
            'weight',
          ),
        ]),
    ...(row === undefined || score.base === undefined
      ? []
      : [
          step(
            stepWords.plainRank,
            stepWords.plainText(points(rules, add(score.base, score.handicap))),
            rankingSentences.rank(row.plain, false),
            row.plain === row.rank ? stepWords.plainSame : stepWords.plainMoved,
            'total',
          ),
        ]),
  ];
}

/** For a unit without a rank, in place of the steps to a total: which condition it misses (rules-v1 §1). */
export function conditionStep(score: UnitMonth, reason: UnrankedReason): StepView {
  const { rules } = score;
  const { leadTasks, workload } = rules.ranking;
  return {
    label: stepWords.condition,
    expression: stepWords.conditionText(
      score.leadTasks,
      leadTasks,
      points(rules, score.workload),
      points(rules, decimal(workload)),
    ),
    result: stepWords.notRanked,
    note: reason === 'pending' ? stepWords.pendingWould : rankingSentences.unranked[reason],
    rule: ruleRef('who', rules.version),
  };
}

/** Counted nodes (a missing plan is none) and nodes 待核. */
export function countNodes({ completion }: UnitMonth): { readonly nodes: number; readonly pending: number } {
  const nodes = completion
    .flatMap((line) => line.counted)
    .filter((share) => share.state !== 'missing-plan').length;
  return { nodes, pending: completion.reduce((count, line) => count + line.pending.length, 0) };
}

/** `81.47/100`; `12.00` where nothing has a full mark. */
export function earnedText({ rules, earned, available }: UnitMonth): string {
  const got = inFull(earned, rules.ranking.decimals);
  return available.n === 0n ? got : `${got}/${inFull(available)}`;
}

/** One term for each task shown, one for all withheld ones. */
function workloadText(env: ViewEnv, { completion }: UnitMonth): string {
  const lines = completion.filter((line) => line.workload.n > 0n);
  const terms = termsOf(
    lines,
    (line) => isShown(env, line.task.dossier),
    (line) => line.workload,
  );
  return terms.length === 0 ? '0' : terms.map(term).join(' + ');
}
