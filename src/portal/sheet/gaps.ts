import { bandsOf } from '#engine/ranking/bands.ts';
import { byMerit } from '#engine/ranking/ranks.ts';
import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import {
  compare,
  decimal,
  exactText,
  multiply,
  ONE,
  subtract,
  ZERO,
  type Fraction,
} from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { inFull, partText, points } from '../shared/arithmetic-text.ts';
import { showsRanks, showsScores } from '../env/publication.ts';
import { unitSentences } from '#wording/units/words.ts';

/** Targets to chase: the unit ahead, the first, the next grade and the best one, and where most points were lost. What the rules do not publish is told by none of them. */
export function gaps(env: ViewEnv, league: LeagueSheet, row: SheetRow): readonly string[] {
  const { rules } = row.result;
  if (!showsScores(rules)) return [];
  return [
    ...(showsRanks(rules) ? neighbours(env, league, row) : []),
    ...grades(league, row),
    ...weakest(row),
  ];
}

function neighbours(env: ViewEnv, league: LeagueSheet, row: SheetRow): readonly string[] {
  const { rules } = row.result;
  const words = wordsOf(rules);
  const better = byMerit(rules.total.order);
  const named = (rows: readonly SheetRow[]) =>
    rows.map((other) => unitRefIn(env, other.unit, league.period.id).name);
  const at = (total: Fraction) => named(league.rows.filter((other) => compare(other.total, total) === 0));
  const to = (other: SheetRow) => apart(rules, other.total, row.total);
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

/** To the next grade above, and to the best. A falsified report that bars grades bars both (rules.md §6). */
function grades(league: LeagueSheet, { result, total }: SheetRow): readonly string[] {
  const { rules, score } = result;
  const bands = bandsOf(rules, league.id);
  const { fullMark } = bands;
  if (fullMark === undefined) return [];
  if (score.falsified > 0 && bands.falsified?.gradeAtMost !== undefined) return [];
  const better = byMerit(rules.total.order);
  const above = bands.grades
    .map(({ name, from }) => ({ name, from: multiply(decimal(from), fullMark) }))
    .filter(({ from }) => better(total, from) > 0);
  const wanted = [...new Set([above.at(-1), above[0]])].flatMap((grade) => grade ?? []);
  return wanted.map(({ name, from }) =>
    wordsOf(rules).grade(name, exactText(from), apart(rules, from, total)),
  );
}

/** The part that lost most points of its full mark, as they go into the total; the first of equal ones. Nothing is lost where things are counted or less is better. */
function weakest({ result }: SheetRow): readonly string[] {
  const { rules, score } = result;
  if (score.method === 'linear' || rules.total.order === 'ascending') return [];
  const lost = score.parts.flatMap(({ component, factor, full, points: value }) => {
    const loss = full === undefined || value === undefined ? ZERO : multiply(factor, subtract(full, value));
    return full === undefined || value === undefined || compare(loss, ZERO) <= 0
      ? []
      : [{ name: component.name, factor, full: exactText(full), value: partText(rules, value), loss }];
  });
  const most = lost.reduce<(typeof lost)[number] | undefined>(
    (best, part) => (best === undefined || compare(part.loss, best.loss) > 0 ? part : best),
    undefined,
  );
  if (most === undefined) return [];
  const { name, full, value, factor, loss } = most;
  const { gap } = unitSentences;
  const less = points(rules, loss);
  return compare(factor, ONE) === 0
    ? [gap.part(name, full, value, less)]
    : [gap.weightedPart(name, full, value, inFull(factor), less)];
}

function wordsOf({ total }: Rules) {
  return total.order === 'ascending' ? unitSentences.gapLowFirst : unitSentences.gap;
}

/** How far apart two totals are. */
function apart(rules: Rules, a: Fraction, b: Fraction): string {
  return points(rules, compare(a, b) < 0 ? subtract(b, a) : subtract(a, b));
}
