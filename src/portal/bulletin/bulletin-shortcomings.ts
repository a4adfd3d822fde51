import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { sheetsOf, type LeagueSheet } from '#engine/sheet/league-sheet.ts';
import { officeCounts } from '#engine/sheet/office-counts.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Rules } from '#record/rules/rules.ts';
import {
  bulletinGroup,
  unitLine,
  type BulletinFact,
  type BulletinGroupView,
  type BulletinLineView,
} from './bulletin-group.ts';
import { listGroups } from './bulletin-lists.ts';
import { planProblems, unitFact, weekProblems } from './bulletin-reports.ts';
import { deductionText, groundsOf } from '../score/deduction-text.ts';
import { debtorRef } from '../duties/duty-view.ts';
import type { ViewEnv } from '../env/env.ts';
import { points } from '../shared/arithmetic-text.ts';
import { showsScores } from '../env/shows-table.ts';
import { sheetIn } from '../env/period-sheet.ts';
import { isTaskShown, nodeName, taskTitle } from '../env/sheet-words.ts';

const ACCEPTED: ReadonlySet<string> = new Set(['通过', '限期完善']);

type FactsOf = (env: ViewEnv, result: UnitSheet) => readonly BulletinFact[];

/**
 * 存在问题: 提醒, what is not done, what was not reported, what was refused, what cost points, and inside
 * the system how those who supervise met their own duties (rules.md §9); of these what the rules have.
 */
export function problemGroups(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueSheet[],
): readonly BulletinGroupView[] {
  const { groups, end, officeNote } = bulletinSentences;
  const now = thisPeriod(period.kind);
  const results = sheetsOf(leagues);
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
function unfinished(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  return result.lines.completion.flatMap(({ task, nodes }) =>
    nodes
      .filter(({ id, state }) => id !== 'plan' && state === 'open')
      .map((node) => {
        if (!isTaskShown(env, task)) return undefined;
        const light = lightOf(result.rules, node.late);
        const text = bulletinSentences.unfinished(
          taskTitle(env, task),
          nodeName(env, task, node),
          node.late,
          light,
        );
        return unitFact(env, result, text, 'completion');
      }),
  );
}

function lightOf({ lights }: Rules, late: number): 'red' | 'yellow' | null {
  if (lights === undefined) return null;
  return late > lights.overdue ? 'red' : 'yellow';
}

/** Results by which something is to be done again: 退回, 反弹, 弄虚作假. */
function refused(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  return result.lines.quality.flatMap(({ task, results }) =>
    results
      .filter((found) => !ACCEPTED.has(found.result))
      .map(({ kind, result: found }) => {
        if (!isTaskShown(env, task) || kind === undefined) return undefined;
        const text = bulletinSentences.refused(taskTitle(env, task), kind, found);
        return unitFact(env, result, text, 'quality');
      }),
  );
}

/** Grounds that stand: of one matter the largest (rules.md §6). */
function deducted(env: ViewEnv, result: UnitSheet): readonly BulletinFact[] {
  const { rules } = result;
  return groundsOf(result)
    .filter((ground) => !ground.superseded)
    .map((ground) => {
      const reported = deductionText(env, ground);
      if (reported === undefined) return undefined;
      const cost = showsScores(rules) ? points(rules, ground.points) : null;
      return unitFact(env, result, bulletinSentences.deduction(reported.title, reported.kind, cost), 'x');
    });
}

/** Each post by its own count; only numbers, so nothing here need be withheld. */
function officeLines(env: ViewEnv, period: Period): readonly BulletinLineView[] {
  const rolls = sheetIn(env, period.id)?.office ?? officeCounts(env.context, period);
  return rolls.map(({ kind, id, due, onTime }) =>
    unitLine({
      unit: debtorRef(env, { who: { kind, id } }),
      text: bulletinSentences.office(due, onTime),
      href: null,
    }),
  );
}
