import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { thisPeriod } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { bonusWords } from '#wording/sheet/score-merit.ts';
import { exactValue } from '#exact/fraction.ts';
import { sheetsOf, type LeagueSheet } from '#engine/sheet/league-sheet.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Period } from '#engine/time/periods.ts';
import type { Rules } from '#record/rules/rules.ts';
import {
  bulletinGroup,
  unitLine,
  type BulletinFact,
  type BulletinGroupView,
  listGroups,
} from './bulletin-group.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { bonusText } from '../sheet/parts/part-e-view.ts';
import { points } from '../shared/arithmetic-text.ts';
import { disputedMark } from '../score/disputed.ts';
import { unitPeriodPage } from '../score/unit-pages.ts';
import { showsRanks, showsScores } from '../env/publication.ts';

/** 工作成效: 红榜, who rose most, what was praised; of these what the rules have. */
export function achievementGroups(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueSheet[],
): readonly BulletinGroupView[] {
  const { groups, risesNote } = bulletinSentences;
  const risen = leagues.flatMap((league) => rises(env, rules, league));
  const praised = sheetsOf(leagues).flatMap((result) => praise(env, result));
  return [
    ...listGroups(env, rules, leagues, 'honour'),
    ...(showsRanks(rules) ? [bulletinGroup(groups.rises(), risen, risesNote)] : []),
    ...(rules.bonus === undefined
      ? []
      : [bulletinGroup(groups.praised(thisPeriod(period.kind), rules.bonus.praise !== undefined), praised)]),
  ];
}

/** Who rose by most places, several where they rose alike. */
function rises(env: ViewEnv, rules: Rules, { rows, period }: LeagueSheet): readonly BulletinFact[] {
  const risen = rows.filter(({ change }) => change.kind === 'up');
  const most = Math.max(0, ...risen.map(({ change }) => change.places));
  return risen
    .filter(({ change }) => change.places === most)
    .map(({ unit, rank, tied, total }) => {
      const mark = disputedMark(env, { unit, period: period.id });
      return unitLine({
        unit: unitRefIn(env, unit, period.id),
        text: bulletinSentences.rise(most, [
          rankingSentences.rank(rank, tied),
          ...(showsScores(rules) ? [bulletinSentences.points(points(rules, total))] : []),
          ...(mark === null ? [] : [mark]),
        ]),
        href: unitPeriodPage(env, unit, period.id),
      });
    });
}

function praise(env: ViewEnv, { unit, period, rules, lines }: UnitSheet): readonly BulletinFact[] {
  const page = unitPeriodPage(env, unit, period.id);
  return lines.bonus
    .filter((line) => exactValue(line.points).n > 0n)
    .map((line) => {
      const reported = bonusText(env, line);
      return reported === undefined
        ? undefined
        : unitLine({
            unit: unitRefIn(env, unit, period.id),
            text: bulletinSentences.praise(
              reported.title,
              line.kind === 'praise' ? bonusWords.praise : bonusWords.level(line.kind),
              showsScores(rules) ? points(rules, reported.points) : null,
            ),
            href: page === null ? null : `${page}#part-e`,
          });
    });
}
