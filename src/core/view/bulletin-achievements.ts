import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { bonusWords } from '../../wording/zh-CN/view/score-merit.ts';
import { scoresOf, type LeagueMonth } from '../compute/league.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { bulletinGroup, unitLine, type BulletinFact } from './bulletin-group.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { honours } from './league-notes.ts';
import { isTold } from './part-e-view.ts';
import { points } from './pencil.ts';
import { unitMonthHref } from './standing.ts';
import type { BulletinGroupView } from './types/bulletin.ts';

/** 成绩与亮点: 红榜, who rose most, what was praised. */
export function achievementGroups(
  env: ViewEnv,
  leagues: readonly LeagueMonth[],
): readonly BulletinGroupView[] {
  const { groups } = bulletinSentences;
  return [
    bulletinGroup(
      groups.honours,
      groups.noHonours,
      leagues.flatMap((league) => honours(env, league).map(unitLine)),
    ),
    bulletinGroup(
      groups.rises,
      groups.noRises,
      leagues.flatMap((league) => rises(env, league)),
      groups.risesNote,
    ),
    bulletinGroup(
      groups.praised,
      groups.noPraise,
      scoresOf(leagues).flatMap((score) => praise(env, score)),
    ),
  ];
}

/** Who rose by most places, several where they rose alike; a rise that came from the changed set alone is none. */
function rises(env: ViewEnv, { rows, month }: LeagueMonth): readonly BulletinFact[] {
  const risen = rows.filter(({ change }) => change.kind === 'up' && !change.onlyBySet);
  const most = Math.max(0, ...risen.map(({ change }) => change.places));
  return risen
    .filter(({ change }) => change.places === most)
    .map(({ unit, rank, tied, total, score }) =>
      unitLine({
        unit: unitRefIn(env, unit.value.id, month),
        text: bulletinSentences.rise(most, rankingSentences.rank(rank, tied), points(score.rules, total)),
        href: unitMonthHref(unit.value.id, month),
      }),
    );
}

function praise(env: ViewEnv, score: UnitMonth): readonly BulletinFact[] {
  return score.bonus
    .filter((line) => line.points.n > 0n)
    .map((line) =>
      isTold(env, line)
        ? unitLine({
            unit: unitRefIn(env, score.unit, score.month),
            text: bulletinSentences.praise(
              line.title,
              bonusWords.kind[line.kind],
              points(score.rules, line.points),
            ),
            href: `${unitMonthHref(score.unit, score.month)}#part-e`,
          })
        : undefined,
    );
}
