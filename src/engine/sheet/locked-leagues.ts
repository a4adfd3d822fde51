import { exactText } from '#exact/fraction.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Rules } from '#record/rules/rules.ts';
import { rankLeague } from '../ranking/rank-league.ts';
import type { RankChange, TableBefore } from '../ranking/ranks.ts';
import { scoreLocked } from './locked-unit.ts';

/** The tables of an edition from its locked inputs; `before` gives a league's table published before (rules.md §7). */
export function lockedLeagues(
  rules: Rules,
  period: string,
  units: readonly EditionUnit[],
  before: (league: string) => TableBefore | undefined,
): Edition['leagues'] {
  return rules.leagues.map(({ id }) => {
    const members = units
      .filter(({ league }) => league === id)
      .map((unit) => ({
        id: unit.unit,
        order: unit.order,
        score: scoreLocked(rules, period, unit),
        awardIneligible: unit.awardIneligible !== undefined,
      }));
    const { ranked, unranked } = rankLeague(rules, id, members, before(id));
    return {
      id,
      ranked: ranked.map(({ id: unit, rank, total, grade, change, lists }) => ({
        unit,
        rank,
        total: exactText(total),
        ...(grade === undefined ? {} : { grade }),
        change: changeText(change),
        ...(lists.length === 0 ? {} : { lists: [...lists] }),
      })),
      unranked: unranked.map(({ id: unit, reason }) => ({ unit, reason })),
    };
  });
}

/** `up 2`, `down 3`, `same`, `new`, `none`. */
function changeText({ kind, places }: RankChange): string {
  return places === 0 ? kind : `${kind} ${String(places)}`;
}
