import { fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { Place } from './lists.ts';
import { assignRanks } from './ranks.ts';

/** Rank in m−1 minus rank now (rules-v1 §7). */
export interface RankChange {
  /** `new` in the league; `none` where the unit was a member but unranked then. */
  readonly kind: 'up' | 'down' | 'same' | 'new' | 'none';
  readonly places: number;
  /** The move is 0 among the units ranked in both months: it came from the changed set alone. */
  readonly onlyBySet: boolean;
}

/** The table of the month before, as far as a change needs it. */
export interface TableBefore {
  readonly ranked: ReadonlyMap<string, Place>;
  /** Members that stood below the table. */
  readonly unranked: readonly string[];
}

/** The changes of units with their totals and ranks now, by unit id. */
export function rankChanges(
  rules: Rules,
  now: ReadonlyMap<string, Place>,
  before: TableBefore | undefined,
): ReadonlyMap<string, RankChange> {
  const ranked = before?.ranked ?? new Map<string, Place>();
  const common = [...now.keys()].filter((id) => ranked.has(id));
  const commonNow = ranksAmong(rules, common, now);
  const commonBefore = ranksAmong(rules, common, ranked);
  return new Map(
    [...now].map(([id, { rank }]): [string, RankChange] => {
      const old = ranked.get(id);
      if (old === undefined) {
        const kind = before?.unranked.includes(id) === true ? 'none' : 'new';
        return [id, { kind, places: 0, onlyBySet: false }];
      }
      const move = old.rank - rank;
      const onlyBySet = move !== 0 && commonBefore.get(id) === commonNow.get(id);
      const kind = move > 0 ? 'up' : move < 0 ? 'down' : 'same';
      return [id, { kind, places: Math.abs(move), onlyBySet }];
    }),
  );
}

function ranksAmong(
  rules: Rules,
  ids: readonly string[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, number> {
  // By the ranks that each table printed: two versions of the rules may not rank in one direction.
  const rows = ids.map((id) => ({ id, rank: places.get(id)?.rank ?? 0 })).sort((a, b) => a.rank - b.rank);
  const ranks = assignRanks(
    rows.map(({ rank }) => fraction(rank)),
    rules.ranking.tie,
  );
  return new Map(rows.map((row, index) => [row.id, ranks[index] ?? 0]));
}
