import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import type { LeagueMonth, RankRow } from '../compute/league.ts';
import { compare, decimal, exactText, subtract, type Fraction } from '../exact/fraction.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { points } from './pencil.ts';

/** Targets to chase: the unit ahead, the first, the next grade and the best one, and where most points were lost. */
export function gaps(env: ViewEnv, league: LeagueMonth, row: RankRow): readonly string[] {
  return [...neighbours(env, league, row), ...grades(row), ...weakest(row)];
}

function neighbours(env: ViewEnv, league: LeagueMonth, row: RankRow): readonly string[] {
  const { gap } = unitSentences;
  const { rules } = row.score;
  const named = (rows: readonly RankRow[]) =>
    rows.map((other) => unitRefIn(env, other.unit.value.id, league.month).name);
  const at = (total: Fraction) => league.rows.filter((other) => compare(other.total, total) === 0);
  const ahead = league.rows.findLast((other) => compare(other.total, row.total) > 0);
  const first = league.rows[0];
  if (ahead === undefined || first === undefined) {
    const next = league.rows.find((other) => compare(other.total, row.total) < 0);
    return next === undefined
      ? []
      : [gap.behind(named(at(next.total)), points(rules, subtract(row.total, next.total)))];
  }
  const toFirst = gap.first(named(at(first.total)), points(rules, subtract(first.total, row.total)));
  if (compare(ahead.total, first.total) === 0) return [toFirst];
  return [gap.ahead(named(at(ahead.total)), points(rules, subtract(ahead.total, row.total))), toFirst];
}

/** To the next grade above, and to the best. A falsified report bars both (rules-v1 §6). */
function grades({ score, total }: RankRow): readonly string[] {
  const { rules, falsified } = score;
  const above = falsified > 0 ? [] : rules.grades.filter((grade) => compare(decimal(grade.from), total) > 0);
  const wanted = [...new Set([above.at(-1), above[0]])];
  return wanted.flatMap((grade) => {
    if (grade === undefined) return [];
    const from = decimal(grade.from);
    return [unitSentences.gap.grade(grade.name, exactText(from), points(rules, subtract(from, total)))];
  });
}

/** The part that lost most points of its full mark; the first of equal ones. */
function weakest({ score }: RankRow): readonly string[] {
  const { rules, parts } = score;
  const lost = (['A', 'B', 'C1', 'C2'] as const).flatMap((code) => {
    const { full, points: value } = parts[code];
    return value === undefined || compare(value, full) >= 0
      ? []
      : [{ code, full, value, loss: subtract(full, value) }];
  });
  const most = lost.reduce<(typeof lost)[number] | undefined>(
    (best, part) => (best === undefined || compare(part.loss, best.loss) > 0 ? part : best),
    undefined,
  );
  if (most === undefined) return [];
  return [
    unitSentences.gap.part(
      partWords[most.code],
      exactText(most.full),
      points(rules, most.value),
      points(rules, most.loss),
    ),
  ];
}
