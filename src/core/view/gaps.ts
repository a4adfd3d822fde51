import { unitSentences } from '../../wording/zh-CN/view/unit.ts';
import { byMerit, reaches } from '../compute/better.ts';
import type { LeagueMonth, RankRow } from '../compute/league.ts';
import {
  compare,
  decimal,
  exactText,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { inFull, points } from './pencil.ts';

/** Targets to chase: the unit ahead, the first, the next grade and the best one, and where most points were lost. */
export function gaps(env: ViewEnv, league: LeagueMonth, row: RankRow): readonly string[] {
  return [...neighbours(env, league, row), ...grades(row), ...weakest(row)];
}

function neighbours(env: ViewEnv, league: LeagueMonth, row: RankRow): readonly string[] {
  const { rules } = row.score;
  const words = wordsOf(rules);
  const better = byMerit(rules);
  const named = (rows: readonly RankRow[]) =>
    rows.map((other) => unitRefIn(env, other.unit.value.id, league.month).name);
  const at = (total: Fraction) => named(league.rows.filter((other) => compare(other.total, total) === 0));
  const to = (other: RankRow) => apart(rules, other.total, row.total);
  const ahead = league.rows.findLast((other) => better(other.total, row.total) < 0);
  const first = league.rows[0];
  if (ahead === undefined || first === undefined) {
    const next = league.rows.find((other) => better(other.total, row.total) > 0);
    return next === undefined ? [] : [words.behind(at(next.total), to(next))];
  }
  const toFirst = words.first(at(first.total), to(first));
  if (compare(ahead.total, first.total) === 0) return [toFirst];
  return [words.ahead(at(ahead.total), to(ahead)), toFirst];
}

/** To the next grade above, and to the best. A falsified report bars both (rules-v1 §6). */
function grades({ score, total }: RankRow): readonly string[] {
  const { rules, falsified } = score;
  const above = falsified > 0 ? [] : rules.grades.filter(({ from }) => !reaches(rules, total, decimal(from)));
  const wanted = [...new Set([above.at(-1), above[0]])];
  return wanted.flatMap((grade) => {
    if (grade === undefined) return [];
    const from = decimal(grade.from);
    return [wordsOf(rules).grade(grade.name, exactText(from), apart(rules, from, total))];
  });
}

/** The part that lost most points of its full mark, as they go into the total; the first of equal ones. Nothing is lost where things are counted or less is better. */
function weakest({ score }: RankRow): readonly string[] {
  const { rules, parts } = score;
  const { method, order } = rules.ranking;
  if (method === 'linear' || order === 'ascending') return [];
  if (parts.some(({ full }) => full === undefined)) return [];
  const lost = parts.flatMap(({ component, factor, full, points: value }) => {
    const loss = full === undefined || value === undefined ? ZERO : multiply(factor, subtract(full, value));
    return full === undefined || value === undefined || compare(loss, ZERO) <= 0
      ? []
      : [{ name: component.name, factor, full: exactText(full), value: points(rules, value), loss }];
  });
  const most = lost.reduce<(typeof lost)[number] | undefined>(
    (best, part) => (best === undefined || compare(part.loss, best.loss) > 0 ? part : best),
    undefined,
  );
  if (most === undefined) return [];
  const { name, full, value, factor, loss } = most;
  const { gap } = unitSentences;
  const less = inFull(loss, rules.ranking.decimals);
  return compare(factor, ONE) === 0
    ? [gap.part(name, full, value, less)]
    : [gap.weightedPart(name, full, value, inFull(factor), less)];
}

function wordsOf({ ranking }: Rules) {
  return ranking.order === 'ascending' ? unitSentences.gapLowFirst : unitSentences.gap;
}

/** How far apart two totals are. */
function apart(rules: Rules, a: Fraction, b: Fraction): string {
  return points(rules, compare(a, b) < 0 ? subtract(b, a) : subtract(a, b));
}
