import { add, compare, decimal, max, min, type Fraction } from '../exact/fraction.ts';
import { compareText } from '../problem.ts';
import type { Rules } from '../schema/rules.ts';
import type { TableBefore } from './rank-change.ts';
import { placeStandings, ranksOf, setChange, type Placed, type Standing } from './standings.ts';
import type { UnitScore } from './unit-score.ts';

/** Why a unit stands below the table (rules-v1 §1). */
export type UnrankedReason = 'too-few' | 'pending' | 'no-data';

/** A member of a league with its score; `undefined` where there is nothing to score by. */
export interface Member {
  readonly id: string;
  readonly order: number;
  readonly score: UnitScore | undefined;
}

/** A league's table as far as scores alone decide it. */
export interface Ranking {
  readonly placed: readonly Placed[];
  readonly unranked: readonly { readonly id: string; readonly reason: UnrankedReason }[];
  /** Ranks without bonus and deduction: how much they decided. */
  readonly plain: ReadonlyMap<string, number>;
  /** Units ranked now and not the month before, and the reverse. */
  readonly entered: readonly string[];
  readonly left: readonly string[];
}

/** Ranks the members of a league (rules-v1 §1, §7). The order in which they are given changes nothing. */
export function rankLeague(
  rules: Rules,
  members: readonly Member[],
  before: TableBefore | undefined,
): Ranking {
  const standings: Standing[] = [];
  const bare: Omit<Standing, 'falsified'>[] = [];
  const unranked: { id: string; order: number; reason: UnrankedReason }[] = [];
  for (const { id, order, score } of members) {
    const reason = unrankedReason(rules, score);
    if (score?.total === undefined || reason !== undefined) {
      unranked.push({ id, order, reason: reason ?? 'no-data' });
    } else {
      standings.push({ id, order, total: score.total, falsified: score.falsified > 0 });
      bare.push({ id, order, total: withoutMerits(rules, score, score.total) });
    }
  }
  const placed = placeStandings(rules, standings, before);
  return {
    placed,
    unranked: unranked.toSorted((a, b) => a.order - b.order || compareText(a.id, b.id)),
    plain: ranksOf(rules, bare),
    ...setChange(placed, before),
  };
}

/** 任务不足, or 核验未完 where the 已报待核 shares would suffice; undefined for a unit that is ranked (rules-v1 §1). */
export function unrankedReason({ ranking }: Rules, score: UnitScore | undefined): UnrankedReason | undefined {
  if (score === undefined) return 'no-data';
  const enough = (tasks: number, workload: Fraction) =>
    tasks >= ranking.leadTasks && compare(workload, decimal(ranking.workload)) >= 0;
  if (enough(score.leadTasks, score.workload)) return score.total === undefined ? 'no-data' : undefined;
  const pendingTasks = score.leadTasks + score.pendingLeadTasks;
  return enough(pendingTasks, add(score.workload, score.pendingWorkload)) ? 'pending' : 'too-few';
}

function withoutMerits({ ranking }: Rules, { base, handicap }: UnitScore, total: Fraction): Fraction {
  if (base === undefined) return total;
  return max(decimal(ranking.minimum), min(decimal(ranking.maximum), add(base, handicap)));
}
