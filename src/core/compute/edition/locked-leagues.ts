import { exactText, exactValue } from '../../exact/fraction.ts';
import type { Edition } from '../../schema/edition.ts';
import type { EditionUnit } from '../../schema/edition-unit.ts';
import type { Rules } from '../../schema/rules.ts';
import type { RankChange, TableBefore } from '../rank-change.ts';
import { rankLeague } from '../rank-league.ts';
import { scoreLocked } from './locked-facts.ts';

export type LockedLeague = Edition['leagues'][number];

/** The tables of an edition from its locked inputs; `before` is the edition of the month before, if that month has one. */
export function lockedLeagues(
  rules: Rules,
  units: readonly EditionUnit[],
  before: readonly LockedLeague[] | undefined,
): LockedLeague[] {
  return rules.leagues.map(({ id }) => {
    const members = units
      .filter((unit) => unit.league === id)
      .map((unit) => ({ id: unit.unit, order: unit.order, score: scoreLocked(rules, unit) }));
    const { placed, unranked, plain } = rankLeague(rules, members, tableOf(before, id));
    return {
      id,
      ranked: placed.map((row) => ({
        unit: row.id,
        rank: row.rank,
        total: exactText(row.total),
        grade: row.grade,
        change: changeText(row.change),
        plain: plain.get(row.id) ?? row.rank,
      })),
      unranked: unranked.map(({ id: unit, reason }) => ({ unit, reason })),
    };
  });
}

/** A locked table as the month after needs it. */
export function tableOf(leagues: readonly LockedLeague[] | undefined, id: string): TableBefore | undefined {
  const league = leagues?.find((table) => table.id === id);
  return (
    league && {
      ranked: new Map(
        league.ranked.map(({ unit, rank, total }) => [unit, { rank, total: exactValue(total) }]),
      ),
      unranked: league.unranked.map(({ unit }) => unit),
    }
  );
}

/** `up 2`, `down 3*`, `same`, `new`, `none`; `*` marks a move that came from the changed set alone. */
export function changeText({ kind, places, onlyBySet }: RankChange): string {
  return `${kind}${places === 0 ? '' : ` ${String(places)}`}${onlyBySet ? '*' : ''}`;
}
