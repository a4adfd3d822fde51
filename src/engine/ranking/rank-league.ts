import { compareText } from '#record/schema/problem.ts';
import { divide, fraction, round, sum, type Fraction } from '#exact/fraction.ts';
import type { UnrankedReason } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { UnitScore } from '../scheme/unit-score.ts';
import { bandsOf, gradeOf, listsOf } from './bands.ts';
import { rankChange, rankStandings, type Place, type RankChange, type TableBefore } from './ranks.ts';

/** A member of a league with what its place depends on. */
export interface Member {
  readonly id: string;
  /** Fixed unit order: the order inside a tie and below the table. */
  readonly order: number;
  readonly score: Pick<UnitScore, 'total' | 'unranked' | 'falsified' | 'parts' | 'columns'>;
  /** 取消评先: it is on no list of honour. */
  readonly awardIneligible?: boolean | undefined;
}

/** A unit's place in the table. */
export interface RankedUnit extends Place {
  readonly id: string;
  readonly tied: boolean;
  /** Undefined where the rules have no grades, or none that covers the total. */
  readonly grade: string | undefined;
  readonly change: RankChange;
  readonly before: Place | undefined;
  /** Ids of the lists it is on, in the order of the rules. */
  readonly lists: readonly string[];
}

/** A league's table as far as scores decide it. */
export interface LeagueRanking {
  readonly ranked: readonly RankedUnit[];
  readonly unranked: readonly { readonly id: string; readonly reason: UnrankedReason }[];
}

/** Ranks the members of a league (rules.md §1, §7). The order in which they are given changes nothing. */
export function rankLeague(
  rules: Rules,
  league: string,
  members: readonly Member[],
  before: TableBefore | undefined,
): LeagueRanking {
  const standings = members.flatMap(({ id, order, score, awardIneligible = false }) => {
    const { total, falsified } = score;
    if (total === undefined) return [];
    return [{ id, order, total, second: secondOf(rules, score), falsified: falsified > 0, awardIneligible }];
  });
  const rows = rankStandings(rules.total, standings);
  const bands = bandsOf(rules, league);
  const ranked = rows.map(({ id, rank, total, tied, falsified, awardIneligible }): RankedUnit => {
    const old = before?.ranked.get(id);
    const above = rows.filter((row) => row.rank < rank).length;
    const judged = { rank, total, before: old, above, among: rows.length, falsified, awardIneligible };
    return {
      id,
      rank,
      total,
      tied,
      grade: gradeOf(bands, judged),
      change: rankChange(id, rank, before),
      before: old,
      lists: listsOf(bands, judged),
    };
  });
  return { ranked, unranked: unrankedOf(members, new Set(rows.map(({ id }) => id))) };
}

/** The plain mean of totals as it is printed; undefined of none. */
export function meanTotal({ total }: Rules, totals: readonly Fraction[]): Fraction | undefined {
  if (totals.length === 0) return undefined;
  return round(divide(sum(totals), fraction(totals.length)), total.decimals);
}

/** Part or column that decides between equal totals (rules.md §7). */
function secondOf({ total }: Rules, { parts, columns }: Member['score']): Fraction | undefined {
  const part = parts.find(({ component }) => component.id === total.tieBreak);
  return part?.points ?? columns.find(({ column }) => column.id === total.tieBreak)?.mark;
}

function unrankedOf(members: readonly Member[], ranked: ReadonlySet<string>): LeagueRanking['unranked'] {
  return members
    .filter(({ id }) => !ranked.has(id))
    .toSorted((a, b) => a.order - b.order || compareText(a.id, b.id))
    .map(({ id, score }) => ({ id, reason: score.unranked ?? 'nothing-assessed' }));
}
