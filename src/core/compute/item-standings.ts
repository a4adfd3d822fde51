import { compare, decimal, subtract, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { TableBefore } from './rank-change.ts';
import { placeStandings, type Placed } from './standings.ts';

/** A unit with its printed score in a single item. */
export interface ItemStanding {
  readonly id: string;
  /** Fixed unit order: the order inside a tie. */
  readonly order: number;
  readonly score: Fraction;
}

/** A unit's place in a single item; `total` is its printed item score. */
export interface ItemPlaced extends Pick<Placed, 'id' | 'rank' | 'total' | 'tied' | 'change' | 'before'> {
  /** `top` 靠前, `rise` 进步最大: proposed to people, who choose. */
  readonly candidate: 'top' | 'rise' | undefined;
}

/** Ranks the units of one league by their printed scores in a single item and proposes 靠前 and 进步最大 (rules-v1 §11). */
export function placeItem(
  rules: Rules,
  standings: readonly ItemStanding[],
  before: TableBefore | undefined,
): readonly ItemPlaced[] {
  // An item score is a share of work well done: more is better, whichever way the totals run.
  const descending: Rules = { ...rules, ranking: { ...rules.ranking, order: 'descending' } };
  const placed = placeStandings(
    descending,
    standings.map(({ id, order, score }) => ({ id, order, total: score, falsified: false })),
    before,
  );
  // 靠前 goes first: the largest gain is sought among the others.
  const gains = placed.map((row) => (row.honour ? undefined : gainOf(rules, row)));
  const [most] = gains.flatMap((gain) => gain ?? []).toSorted((a, b) => compare(b, a));
  return placed.map(({ id, rank, total, tied, change, before: old, honour }, index) => {
    const gain = gains[index];
    const rise = gain !== undefined && most !== undefined && compare(gain, most) === 0;
    const candidate = honour ? 'top' : rise ? 'rise' : undefined;
    return { id, rank, total, tied, change, before: old, candidate };
  });
}

/** What a unit gained on the month before, where points and places both suffice. */
function gainOf({ lists }: Rules, { rank, total, before }: Placed): Fraction | undefined {
  if (before === undefined || before.rank - rank < lists.riseRank) return undefined;
  const gain = subtract(total, before.total);
  return compare(gain, decimal(lists.riseScore)) >= 0 ? gain : undefined;
}
