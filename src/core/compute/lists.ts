import { compare, decimal, subtract, type Fraction } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { reaches } from './better.ts';

/** Rank and total of one table. */
export interface Place {
  readonly rank: number;
  readonly total: Fraction;
}

/** 红榜: rank ≤ 3 and ≥ 90 (rules-v1 §7). */
export function onHonourList(rules: Rules, now: Place): boolean {
  const { honourRank, honourScore } = rules.lists;
  return now.rank <= honourRank && reaches(rules, now.total, decimal(honourScore));
}

/** 提醒: < 80, or fell ≥ 3 places and lost ≥ 3.00 points and < 90 (rules-v1 §7). */
export function onCautionList(rules: Rules, now: Place, before: Place | undefined): boolean {
  const { lists, ranking } = rules;
  if (!reaches(rules, now.total, decimal(lists.cautionBelow))) return true;
  if (before === undefined) return false;
  const [more, less] = ranking.order === 'ascending' ? [now, before] : [before, now];
  return (
    now.rank - before.rank >= lists.cautionFall &&
    compare(subtract(more.total, less.total), decimal(lists.cautionLoss)) >= 0 &&
    !reaches(rules, now.total, decimal(lists.cautionUnless))
  );
}
