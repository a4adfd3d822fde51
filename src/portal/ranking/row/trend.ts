import { withoutYear } from '#wording/shared/period.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { sameSeries } from '#engine/time/periods.ts';
import type { ViewEnv } from '../../env/env.ts';
import { disputedMark } from '../../score/disputed.ts';
import { drawn, points } from '../../shared/arithmetic-text.ts';
import { periodIn, periodName } from '../../env/period/period.ts';
import { shownPeriods } from '../../env/period/shown-periods.ts';
import { standingOf, unrankedText } from '../../score/standing.ts';
import type { TrendPoint } from '../../score/score-parts.ts';
import { showsRanks, showsScores } from '../../env/publication.ts';

/** A unit's totals and ranks over the shown periods of one series up to one, oldest first, at most `limit`; periods without a rank say why. */
export function trendPoints(env: ViewEnv, unit: string, upTo: string, limit: number): readonly TrendPoint[] {
  const last = periodIn(env, upTo);
  return shownPeriods(env)
    .map((period) => periodIn(env, period))
    .filter((period) => sameSeries(period, last) && period.to <= last.to)
    .slice(-limit)
    .map(({ id }) => trendPoint(env, unit, id));
}

function trendPoint(env: ViewEnv, unit: string, period: string): TrendPoint {
  const { trend, noLeague, rank, score } = rankingSentences;
  const name = periodName(env, period);
  const label = withoutYear(name);
  const standing = standingOf(env, unit, period);
  const mark = disputedMark(env, { unit, period });
  const marked = mark === null ? [] : [mark];
  if (standing?.row === undefined) {
    const reason = standing === undefined ? noLeague : unrankedText(standing.reason, standing.league.period);
    return { period, label, total: null, rank: null, printed: null, text: trend(name, [reason, ...marked]) };
  }
  const { row } = standing;
  const { rules } = row.result;
  const [scores, ranks] = [showsScores(rules), showsRanks(rules)];
  const printed = points(rules, row.total);
  const reported = [...(scores ? [score(printed)] : []), ...(ranks ? [rank(row.rank, row.tied)] : [])];
  return {
    period,
    label,
    total: scores ? drawn(row.total) : null,
    rank: ranks ? row.rank : null,
    printed: scores ? printed : null,
    text: trend(name, [...reported, ...marked]),
  };
}
