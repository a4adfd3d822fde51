import {
  compare,
  decimal,
  divide,
  fraction,
  multiply,
  round,
  subtract,
  type Fraction,
} from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { CompletionFact } from '../scheme/facts.ts';
import { workOf } from '../scheme/parts.ts';
import { rankChange, rankStandings, type Place, type RankChange, type TableBefore } from './ranks.ts';

/** A unit of a league with its printed score in a single item. */
export interface ItemStanding {
  readonly id: string;
  /** Fixed unit order: the order inside a tie. */
  readonly order: number;
  readonly score: Fraction;
}

/** A unit's place in a single item; `total` is its printed item score. */
export interface ItemPlaced extends Place {
  readonly id: string;
  readonly tied: boolean;
  readonly change: RankChange;
  readonly before: Place | undefined;
  /** `top` 靠前, `rise` 进步最大: proposed to people, who choose. */
  readonly candidate: 'top' | 'rise' | undefined;
}

const HUNDRED = fraction(100);

/** 100 × Σ w·c / Σ w of a unit's lines of an item, as printed; undefined where nothing counts (rules.md §11). */
export function itemScore({ total }: Rules, lines: readonly CompletionFact[]): Fraction | undefined {
  const { earned, weight } = workOf(lines);
  return weight.n === 0n ? undefined : round(multiply(HUNDRED, divide(earned, weight)), total.partDecimals);
}

/**
 * Ranks the units of one league by their scores in a single item and proposes 靠前 and
 * 进步最大 (rules.md §11). More is better in an item, whichever way the totals run.
 */
export function placeItem(
  { items, total }: Rules,
  standings: readonly ItemStanding[],
  before: TableBefore | undefined,
): readonly ItemPlaced[] {
  const rows = rankStandings(
    { order: 'descending', tie: total.tie },
    standings.map(({ id, order, score }) => ({ id, order, total: score })),
  ).map((row) => ({ ...row, before: before?.ranked.get(row.id) }));
  const top = rows.map((row) => items !== undefined && isTop(items, row, rows.length));
  // 靠前 goes first: the largest gain is sought among the others.
  const gains = rows.map((row, index) => (top[index] === true ? undefined : items && gainOf(items, row)));
  const [most] = gains.flatMap((gain) => gain ?? []).toSorted((a, b) => compare(b, a));
  return rows.map(({ id, rank, total: score, tied, before: old }, index) => {
    const gain = gains[index];
    const rise = gain !== undefined && most !== undefined && compare(gain, most) === 0;
    return {
      id,
      rank,
      total: score,
      tied,
      change: rankChange(id, rank, before),
      before: old,
      candidate: top[index] === true ? 'top' : rise ? 'rise' : undefined,
    };
  });
}

type Items = NonNullable<Rules['items']>;

function isTop({ topRank, topShare, least }: Items, { rank, total }: Place, among: number): boolean {
  const bound = multiply(HUNDRED, decimal(topShare));
  return among >= least && rank <= topRank && compare(total, bound) >= 0;
}

/** What a unit gained on the table before, where points and places both suffice. */
function gainOf(
  { riseScore, riseRank }: Items,
  { rank, total, before }: Place & { readonly before: Place | undefined },
): Fraction | undefined {
  if (before === undefined || before.rank - rank < riseRank) return undefined;
  const gain = subtract(total, before.total);
  return compare(gain, decimal(riseScore)) >= 0 ? gain : undefined;
}
