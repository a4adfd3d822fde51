import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { LeagueMonth, RankRow, UnrankedRow } from '../compute/league.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { decimal } from '../exact/fraction.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { lightCounts } from './light-counts.ts';
import { isTold } from './part-x-view.ts';
import { inFull, points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { barPieces, partFigures } from './score-bar.ts';
import { hasHandicaps } from './score-parts.ts';
import { rankChangeView, unitMonthHref } from './standing.ts';
import { trendPoints } from './trend.ts';
import type { RankRowView, UnrankedRowView } from './types/ranking.ts';
import { countNodes, earnedText } from './unit-month-facts.ts';
import { lightsInMonth } from './unit-lights.ts';

const TREND_MONTHS = 12;

/** A ranked unit's row (rules-v1 §7). */
export function rankRowView(env: ViewEnv, league: LeagueMonth, row: RankRow): RankRowView {
  const { score } = row;
  const { rules } = score;
  const { start } = rules.ranking;
  const { id } = row.unit.value;
  const page = unitMonthHref(id, league.month);
  const { nodes, pending } = countNodes(score);
  return {
    rank: String(row.rank),
    tied: row.tied,
    rankText: rankingSentences.rank(row.rank, row.tied),
    unit: unitRefIn(env, id, league.month),
    total: { text: points(rules, row.total), reason: null, href: page },
    grade: row.grade,
    change: rankChangeView(env, { league, row }),
    bar: barPieces(score),
    handicap: hasHandicaps(rules)
      ? { text: points(rules, score.handicap), reason: null, href: `${page}#part-h` }
      : null,
    trend: trendPoints(env, id, league.month, TREND_MONTHS),
    lights: lightCounts(lightsInMonth(env.context, id, league.month)),
    facts: {
      start: start === undefined ? null : inFull(decimal(start)),
      parts: partFigures(score, page),
      earned: earnedText(score),
      workload: points(rules, score.workload),
      nodeCount: nodes,
      pendingCount: pending,
      plainRank: row.plain === row.rank ? null : rankingSentences.rank(row.plain, false),
    },
    remarks: remarks(env, row),
  };
}

/** A unit below the table, with its reason and facts (rules-v1 §1). */
export function unrankedRowView(
  env: ViewEnv,
  league: LeagueMonth,
  { unit, score, reason }: UnrankedRow,
): UnrankedRowView {
  const { id } = unit.value;
  return {
    unit: unitRefIn(env, id, league.month),
    reason: rankingSentences.unranked[reason],
    rule: ruleRef('who', score?.rules.version),
    lights: lightCounts(lightsInMonth(env.context, id, league.month)),
    workload: score === undefined ? null : points(score.rules, score.workload),
    href: score === undefined ? null : unitMonthHref(id, league.month),
  };
}

function remarks(env: ViewEnv, { honour, caution, score }: RankRow): readonly string[] {
  const { remarks: words } = rankingSentences;
  const empty = score.parts.filter((part) => part.points === undefined);
  const hidden = withheldCount(env, score);
  return [
    ...(honour ? [words.honour] : []),
    ...(caution ? [words.caution] : []),
    ...empty.map(({ component }) => words.empty(component.name)),
    ...(hidden === 0 ? [] : [withheldWords.matters(hidden)]),
  ];
}

/** Withheld matters that some line of the score rests on. */
function withheldCount(env: ViewEnv, { completion, quality, plans, weeks, deductions }: UnitMonth): number {
  const dossiers = [
    ...completion.map((line) => line.task.dossier),
    ...quality.map((line) => line.dossier),
    ...plans.map((line) => line.dossier),
    ...weeks.flatMap((week) => week.matters.map((matter) => matter.dossier)),
  ];
  return new Set([
    ...dossiers.filter((dossier) => !isShown(env, dossier)).map((dossier) => dossier.id),
    ...deductions.filter((line) => !isTold(env, line)).map((line) => line.matter),
  ]).size;
}
