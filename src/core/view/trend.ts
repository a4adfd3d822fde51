import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { type ViewEnv } from './env.ts';
import { drawn, points } from './pencil.ts';
import { shownMonths } from './shown-months.ts';
import { standingOf } from './standing.ts';
import type { TrendPoint } from './types/score.ts';

/** A unit's totals and ranks over the shown months up to one, oldest first, at most `limit`; months without a rank say why. */
export function trendPoints(env: ViewEnv, unit: string, upTo: string, limit: number): readonly TrendPoint[] {
  return shownMonths(env)
    .filter((month) => month <= upTo)
    .slice(-limit)
    .map((month) => trendPoint(env, unit, month));
}

function trendPoint(env: ViewEnv, unit: string, month: string): TrendPoint {
  const standing = standingOf(env, unit, month);
  if (standing?.row === undefined) {
    const reason =
      standing === undefined
        ? rankingSentences.noLeague
        : rankingSentences.unranked[standing.reason ?? 'no-data'];
    return { month, total: null, rank: null, printed: null, text: rankingSentences.trendNone(month, reason) };
  }
  const { row } = standing;
  const printed = points(row.score.rules, row.total);
  const text = rankingSentences.trend(month, printed, rankingSentences.rank(row.rank, row.tied));
  return { month, total: drawn(row.total), rank: row.rank, printed, text };
}
