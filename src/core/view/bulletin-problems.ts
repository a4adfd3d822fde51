import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { resultsOf, type LeagueTable } from '../../engine/score/league-tables.ts';
import { officeRolls } from '../../engine/duties/roll.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import type { Period } from '../../engine/time/periods.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { bulletinGroup, unitLine, type BulletinFact } from './bulletin-group.ts';
import { listGroups } from './bulletin-lists.ts';
import { planProblems, unitFact, weekProblems } from './bulletin-reports.ts';
import { deductionKind, deductionTitle } from './deduction-inputs.ts';
import { onRoll } from './duty-shown.ts';
import { debtorRef } from './duty-view.ts';
import { isShown, recordRef, type ViewEnv } from './env.ts';
import { groundsOf, isTold } from './part-x-view.ts';
import { points } from './pencil.ts';
import { showsScores } from './shows-table.ts';
import { matterTitle, nodePhrase } from './told.ts';
import type { BulletinGroupView, BulletinLineView } from './types/bulletin.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['通过', '限期完善']);

type FactsOf = (env: ViewEnv, result: UnitResult) => readonly BulletinFact[];

/**
 * 存在问题: 提醒, what is not done, what was not reported, what was refused, what cost points, and inside
 * the system how those who supervise met their own duties (rules.md §9); of these what the rules have.
 */
export function problemGroups(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueTable[],
): readonly BulletinGroupView[] {
  const { groups, end, officeNote } = bulletinSentences;
  const now = thisPeriod(period.kind);
  const results = resultsOf(leagues);
  const of = (factsOf: FactsOf) => results.flatMap((result) => factsOf(env, result));
  const { tasks, plans, weekly, deduction } = rules;
  return [
    ...listGroups(env, rules, leagues, 'caution'),
    ...(tasks === undefined ? [] : [bulletinGroup(groups.unfinished(end(period.kind)), of(unfinished))]),
    ...(tasks === undefined || plans === undefined ? [] : [bulletinGroup(groups.plans(), of(planProblems))]),
    ...(weekly === undefined ? [] : [bulletinGroup(groups.weeks(), of(weekProblems))]),
    ...(tasks === undefined ? [] : [bulletinGroup(groups.refused(), of(refused))]),
    ...(deduction === undefined ? [] : [bulletinGroup(groups.deducted(now), of(deducted))]),
    ...(env.profile === 'internal'
      ? [bulletinGroup(groups.office(now), officeLines(env, period), officeNote(now))]
      : []),
  ];
}

/** Nodes open at the cut-off that count; where the rules have lights, with the light of that lateness (rules.md §3, §8). */
function unfinished(env: ViewEnv, result: UnitResult): readonly BulletinFact[] {
  return result.lines.completion.flatMap(({ dossier, nodes }) =>
    nodes.flatMap(({ node, state, late }) => {
      if (node === undefined || state !== 'open') return [];
      if (!isShown(env, dossier)) return [undefined];
      const phrase = nodePhrase(env, node);
      const light = lightOf(result.rules, late);
      const text = bulletinSentences.unfinished(matterTitle(env, dossier), phrase, late, light);
      return [unitFact(env, result, text, 'completion')];
    }),
  );
}

function lightOf({ lights }: Rules, late: number): 'red' | 'yellow' | null {
  if (lights === undefined) return null;
  return late > lights.overdue ? 'red' : 'yellow';
}

/** Results by which something is to be done again: 退回, 反弹, 弄虚作假. */
function refused(env: ViewEnv, result: UnitResult): readonly BulletinFact[] {
  return result.lines.quality.flatMap(({ dossier, results }) =>
    results
      .filter(({ check }) => !ACCEPTED.has(check.result.result))
      .map(({ check }) => {
        if (!isShown(env, dossier) || recordRef(env, check.source) === null) return undefined;
        const { kind, result: found } = check.result;
        const text = bulletinSentences.refused(matterTitle(env, dossier), kind, found);
        return unitFact(env, result, text, 'quality');
      }),
  );
}

/** Grounds that stand: of one matter the largest (rules.md §6). */
function deducted(env: ViewEnv, result: UnitResult): readonly BulletinFact[] {
  const { rules } = result;
  return groundsOf(result)
    .filter((line) => !line.superseded)
    .map((line) => {
      if (!isTold(env, line)) return undefined;
      const cost = showsScores(rules) ? points(rules, line.points) : null;
      const title = deductionTitle(env, line);
      const text = bulletinSentences.deduction(title, deductionKind(env, line), cost);
      return unitFact(env, result, text, 'x');
    });
}

/** Each post by its own count; only numbers, so nothing here need be withheld. */
function officeLines(env: ViewEnv, period: Period): readonly BulletinLineView[] {
  return officeRolls(env.context, period)
    .filter((roll) => roll.due.some((duty) => onRoll(env, duty)))
    .map((roll) =>
      unitLine({
        unit: debtorRef(env, roll),
        text: bulletinSentences.office(roll.due.length, roll.onTime),
        href: null,
      }),
    );
}
