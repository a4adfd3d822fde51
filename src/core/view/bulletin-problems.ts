import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { deductionWords } from '../../wording/zh-CN/view/score-merit.ts';
import { scoresOf, type LeagueMonth } from '../compute/league.ts';
import { officeRolls } from '../compute/office-duties.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { bulletinGroup, unitLine, type BulletinFact } from './bulletin-group.ts';
import { deductionTitle } from './deduction-inputs.ts';
import { debtorRef } from './duty-view.ts';
import { isShown, recordRef, unitRefIn, type ViewEnv } from './env.ts';
import { cautions } from './league-notes.ts';
import { isTold } from './part-x-view.ts';
import { points } from './pencil.ts';
import { matterTitle, nodePhrase } from './told.ts';
import { unitMonthHref } from './standing.ts';
import type { BulletinGroupView, BulletinLineView } from './types/bulletin.ts';

const ACCEPTED: readonly string[] = ['通过', '基本通过'];

/** 存在问题: 提醒, what is not done, what was refused, what cost points, and how those who supervise met their own duties (rules-v1 §9). */
export function problemGroups(
  env: ViewEnv,
  month: string,
  leagues: readonly LeagueMonth[],
): readonly BulletinGroupView[] {
  const { groups } = bulletinSentences;
  const scores = scoresOf(leagues);
  const of = (factsOf: (env: ViewEnv, score: UnitMonth) => readonly BulletinFact[]) =>
    scores.flatMap((score) => factsOf(env, score));
  return [
    bulletinGroup(
      groups.cautions,
      groups.noCautions,
      leagues.flatMap((league) => cautions(env, league).map(unitLine)),
    ),
    bulletinGroup(groups.unfinished, groups.noUnfinished, of(unfinished)),
    bulletinGroup(groups.refused, groups.noRefused, of(refused)),
    bulletinGroup(groups.deducted, groups.noDeductions, of(deducted)),
    bulletinGroup(groups.office, groups.noOffice, officeLines(env, month), groups.officeNote),
  ];
}

function unfinished(env: ViewEnv, score: UnitMonth): readonly BulletinFact[] {
  const words = bulletinSentences;
  return score.completion.flatMap(({ task: { dossier, shares } }) =>
    shares
      .filter(({ state }) => state === 'unfinished' || state === 'missing-plan')
      .map(({ node, late }) => {
        if (!isShown(env, dossier)) return undefined;
        const matter = matterTitle(env, dossier);
        return fact(
          env,
          score,
          node === undefined
            ? words.missingPlan(matter, late)
            : words.unfinished(matter, nodePhrase(env, node), late),
        );
      }),
  );
}

function refused(env: ViewEnv, score: UnitMonth): readonly BulletinFact[] {
  return score.quality.flatMap(({ dossier, results }) =>
    results
      .filter(({ value }) => !ACCEPTED.includes(value))
      .map(({ value, check }) =>
        isShown(env, dossier) && recordRef(env, check.source) !== null
          ? fact(env, score, bulletinSentences.refused(matterTitle(env, dossier), value))
          : undefined,
      ),
  );
}

function deducted(env: ViewEnv, score: UnitMonth): readonly BulletinFact[] {
  return score.deductions
    .filter((line) => !line.superseded)
    .map((line) =>
      isTold(env, line)
        ? fact(
            env,
            score,
            bulletinSentences.deduction(
              deductionTitle(env, line),
              deductionWords.kind[line.kind],
              points(score.rules, line.points),
            ),
            '#part-x',
          )
        : undefined,
    );
}

function fact(env: ViewEnv, { unit, month }: UnitMonth, text: string, anchor = ''): BulletinLineView {
  return unitLine({
    unit: unitRefIn(env, unit, month),
    text,
    href: `${unitMonthHref(unit, month)}${anchor}`,
  });
}

/** Each post by its own count; only numbers, so nothing here need be withheld. */
function officeLines(env: ViewEnv, month: string): readonly BulletinLineView[] {
  return officeRolls(env.context, month).map((roll) =>
    unitLine({
      unit: debtorRef(env, roll),
      text: bulletinSentences.office(roll.due.length, roll.onTime),
      href: null,
    }),
  );
}
