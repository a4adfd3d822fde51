import { partWords } from '../../wording/zh-CN/portal/ranking.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { LeagueMonth, RankRow, UnrankedRow } from '../compute/league.ts';
import type { UnitMonth } from '../compute/unit-month.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { lightCounts } from './light-counts.ts';
import { isTold } from './part-x-view.ts';
import { points } from './pencil.ts';
import { ruleRef } from './rule-ref.ts';
import { barPieces, partFigures } from './score-bar.ts';
import { rankChangeView, unitMonthHref } from './standing.ts';
import { trendPoints } from './trend.ts';
import type { RankRowView, UnrankedRowView } from './types/ranking.ts';
import { countNodes, earnedText } from './unit-month-facts.ts';
import { lightsInMonth } from './unit-lights.ts';

const TREND_MONTHS = 12;

/** A ranked unit's row (rules-v1 §7). */
export function rankRowView(env: ViewEnv, league: LeagueMonth, row: RankRow): RankRowView {
  const { score } = row;
  const { id } = row.unit.value;
  const page = unitMonthHref(id, league.month);
  const { nodes, pending } = countNodes(score);
  return {
    rank: String(row.rank),
    tied: row.tied,
    rankText: rankingSentences.rank(row.rank, row.tied),
    unit: unitRefIn(env, id, league.month),
    total: { text: points(score.rules, row.total), reason: null, href: page },
    grade: row.grade,
    change: rankChangeView(env, { league, row }),
    bar: barPieces(score),
    trend: trendPoints(env, id, league.month, TREND_MONTHS),
    lights: lightCounts(lightsInMonth(env.context, id, league.month)),
    facts: {
      parts: partFigures(score, page),
      earned: earnedText(score),
      workload: points(score.rules, score.workload),
      nodeCount: nodes,
      pendingCount: pending,
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
  const empty = (['A', 'B', 'C1', 'C2'] as const).filter((code) => score.parts[code].points === undefined);
  const hidden = withheldCount(env, score);
  return [
    ...(honour ? [words.honour] : []),
    ...(caution ? [words.caution] : []),
    ...empty.map((code) => words.empty(partWords[code])),
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
