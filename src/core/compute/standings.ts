import type { Fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import { byMerit } from './better.ts';
import { gradeOf, type Grade } from './grade.ts';
import { onCautionList, onHonourList, type Place } from './lists.ts';
import { rankChanges, type RankChange, type TableBefore } from './rank-change.ts';
import { assignRanks } from './ranks.ts';

/** A unit that is ranked, with what its place depends on. */
export interface Standing {
  readonly id: string;
  /** Fixed unit order: the order inside a tie. */
  readonly order: number;
  readonly total: Fraction;
  readonly falsified: boolean;
}

/** A unit's place in the table. */
export interface Placed extends Place {
  readonly id: string;
  readonly tied: boolean;
  readonly grade: Grade;
  readonly change: RankChange;
  readonly before: Place | undefined;
  readonly honour: boolean;
  readonly caution: boolean;
}

/** Ranks units by their printed totals (rules-v1 §7). */
export function placeStandings(
  rules: Rules,
  standings: readonly Standing[],
  before: TableBefore | undefined,
): readonly Placed[] {
  const { sorted, ranks } = ranked(rules, standings);
  const holders = new Map<number, number>();
  for (const rank of ranks) holders.set(rank, (holders.get(rank) ?? 0) + 1);
  const now = new Map(sorted.map(({ id, total }, index) => [id, { total, rank: ranks[index] ?? 0 }]));
  const changes = rankChanges(rules, now, before);
  return sorted.map(({ id, total, falsified }, index) => {
    const place = { rank: ranks[index] ?? 0, total };
    const old = before?.ranked.get(id);
    return {
      id,
      ...place,
      tied: (holders.get(place.rank) ?? 0) > 1,
      grade: gradeOf(rules, total, falsified),
      change: changes.get(id) ?? { kind: 'new', places: 0, onlyBySet: false },
      before: old,
      honour: onHonourList(rules, place),
      caution: onCautionList(rules, place, old),
    };
  });
}

/** The bare ranks of units by their totals. */
export function ranksOf(
  rules: Rules,
  standings: readonly Omit<Standing, 'falsified'>[],
): ReadonlyMap<string, number> {
  const { sorted, ranks } = ranked(rules, standings);
  return new Map(sorted.map(({ id }, index) => [id, ranks[index] ?? 0]));
}

/** Units in the order of their totals, inside a tie in the fixed order, each with its rank. */
function ranked<T extends Omit<Standing, 'falsified'>>(
  rules: Rules,
  standings: readonly T[],
): { readonly sorted: readonly T[]; readonly ranks: readonly number[] } {
  const better = byMerit(rules);
  const sorted = standings.toSorted(
    (a, b) => better(a.total, b.total) || a.order - b.order || compareText(a.id, b.id),
  );
  return {
    sorted,
    ranks: assignRanks(
      sorted.map((row) => row.total),
      rules.ranking.tie,
    ),
  };
}

/** Who came into the ranked set and who left it: the footnote under the table (rules-v1 §7). Nothing where no table stood before. */
export function setChange(
  placed: readonly Placed[],
  before: TableBefore | undefined,
): { readonly entered: readonly string[]; readonly left: readonly string[] } {
  if (before === undefined) return { entered: [], left: [] };
  const now = new Set(placed.map((row) => row.id));
  return {
    entered: [...now].filter((id) => !before.ranked.has(id)),
    left: [...before.ranked.keys()].filter((id) => !now.has(id)),
  };
}
