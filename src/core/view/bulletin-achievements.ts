import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { thisPeriod } from '../../wording/zh-CN/view/period.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { bonusWords } from '../../wording/zh-CN/view/score-merit.ts';
import { resultsOf, type LeagueTable } from '../../engine/score/league-tables.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import type { Period } from '../../engine/time/periods.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { bulletinGroup, unitLine, type BulletinFact } from './bulletin-group.ts';
import { listGroups } from './bulletin-lists.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { isTold } from './part-e-view.ts';
import { points } from './pencil.ts';
import { showsRanks, showsScores } from './shows-table.ts';
import type { BulletinGroupView } from './types/bulletin.ts';
import { unitPeriodPage } from './unit-pages.ts';

/** 成绩与亮点: 红榜, who rose most, what was praised; of these what the rules have. */
export function achievementGroups(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueTable[],
): readonly BulletinGroupView[] {
  const { groups, risesNote } = bulletinSentences;
  const risen = leagues.flatMap((league) => rises(env, rules, league));
  const praised = resultsOf(leagues).flatMap((result) => praise(env, result));
  return [
    ...listGroups(env, rules, leagues, 'honour'),
    ...(showsRanks(rules) ? [bulletinGroup(groups.rises(), risen, risesNote)] : []),
    ...(rules.bonus === undefined
      ? []
      : [bulletinGroup(groups.praised(thisPeriod(period.kind), rules.bonus.praise !== undefined), praised)]),
  ];
}

/** Who rose by most places, several where they rose alike. */
function rises(env: ViewEnv, rules: Rules, { rows, period }: LeagueTable): readonly BulletinFact[] {
  const risen = rows.filter(({ change }) => change.kind === 'up');
  const most = Math.max(0, ...risen.map(({ change }) => change.places));
  return risen
    .filter(({ change }) => change.places === most)
    .map(({ unit, rank, tied, total }) =>
      unitLine({
        unit: unitRefIn(env, unit.value.id, period.id),
        text: bulletinSentences.rise(most, [
          rankingSentences.rank(rank, tied),
          ...(showsScores(rules) ? [bulletinSentences.points(points(rules, total))] : []),
        ]),
        href: unitPeriodPage(env, unit.value.id, period.id),
      }),
    );
}

function praise(env: ViewEnv, { unit, period, rules, lines }: UnitResult): readonly BulletinFact[] {
  const page = unitPeriodPage(env, unit, period.id);
  return lines.bonus
    .filter((line) => line.points.n > 0n)
    .map((line) =>
      isTold(env, line)
        ? unitLine({
            unit: unitRefIn(env, unit, period.id),
            text: bulletinSentences.praise(
              line.title,
              line.kind === 'praise' ? bonusWords.praise : bonusWords.level(line.kind),
              showsScores(rules) ? points(rules, line.points) : null,
            ),
            href: page === null ? null : `${page}#part-e`,
          })
        : undefined,
    );
}
