import { compare, type Fraction } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Total } from '#record/rules/table.ts';

/** Rank and printed total in one table. */
export interface Place {
  readonly rank: number;
  readonly total: Fraction;
}

/** The table published before in the same series, as far as a change needs it (rules.md §7). */
export interface TableBefore {
  readonly ranked: ReadonlyMap<string, Place>;
  /** Members of the league that stood below the table. */
  readonly unranked: readonly string[];
}

/** Rank before minus rank now; `new` not in that league then, or no table before; `none` unranked then. */
export interface RankChange {
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'none';
  readonly places: number;
}

/** What a place depends on. */
export interface Contender {
  readonly id: string;
  /** Fixed unit order: the order inside a tie. */
  readonly order: number;
  readonly total: Fraction;
  /** Looked at between equal totals: the higher stands first, a unit without any last. */
  readonly second?: Fraction | undefined;
}

/** A standing with its rank. */
export type Ranked<T extends Contender> = T & { readonly rank: number; readonly tied: boolean };

type Ways = Pick<Total, 'order' | 'tie'>;

/** Orders totals, the better first: the higher, or the lower where the rules rank ascending. */
export function byMerit(order: Total['order']): (a: Fraction, b: Fraction) => -1 | 0 | 1 {
  return order === 'ascending' ? compare : (a, b) => compare(b, a);
}

/**
 * Units in the order of the table with their ranks: competition 1, 2, 2, 4; dense 1, 2, 2, 3;
 * sequential 1, 2, 3, 4 (rules.md §7). The order in which they are given changes nothing.
 */
export function rankStandings<T extends Contender>(
  ways: Ways,
  standings: readonly T[],
): readonly Ranked<T>[] {
  const merit = byMerit(ways.order);
  const better = (a: Contender, b: Contender) => merit(a.total, b.total) || bySecond(a.second, b.second);
  const sorted = standings.toSorted((a, b) => better(a, b) || a.order - b.order || compareText(a.id, b.id));
  const ranks: number[] = [];
  for (const [index, row] of sorted.entries()) {
    const above = sorted[index - 1];
    const last = ranks[index - 1] ?? 0;
    const equal = above !== undefined && better(above, row) === 0 && ways.tie !== 'sequential';
    ranks.push(equal ? last : ways.tie === 'dense' ? last + 1 : index + 1);
  }
  return sorted.map((row, index) => {
    const rank = ranks[index] ?? 0;
    return { ...row, rank, tied: ranks[index - 1] === rank || ranks[index + 1] === rank };
  });
}

/** How a unit moved against the table before. */
export function rankChange(id: string, rank: number, before: TableBefore | undefined): RankChange {
  const old = before?.ranked.get(id)?.rank;
  if (old === undefined) return { kind: before?.unranked.includes(id) === true ? 'none' : 'new', places: 0 };
  return { kind: old > rank ? 'up' : old < rank ? 'down' : 'same', places: Math.abs(old - rank) };
}

function bySecond(a: Fraction | undefined, b: Fraction | undefined): number {
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return compare(b, a);
}
