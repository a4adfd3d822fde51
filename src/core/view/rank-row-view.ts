import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { withheldWords } from '../../wording/zh-CN/view/withheld.ts';
import type { LeagueTable, TableRow, UnrankedRow } from '../../engine/score/league-tables.ts';
import type { UnitResult } from '../../engine/score/unit-result.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { isShown, unitRefIn, type ViewEnv } from './env.ts';
import { listNames } from './league-notes.ts';
import { lightCounts } from './light-counts.ts';
import { isTold } from './part-x-view.ts';
import { points } from './pencil.ts';
import { besideColumns, besideFigures } from './beside-view.ts';
import { sumTerms, termColumns, termFigures } from './row-terms-view.ts';
import { ruleRef } from './rule-ref.ts';
import { barPieces } from './score-bar.ts';
import { showsRanks, showsScores } from './shows-table.ts';
import { rankChangeView, unrankedText } from './standing.ts';
import { toldScore } from './told-score.ts';
import { trendPoints } from './trend.ts';
import type { LightCountView } from './types/light.ts';
import type { RankColumnView, RankRowView, UnrankedRowView } from './types/ranking.ts';
import { lightsInPeriod } from './unit-lights.ts';
import { unitPeriodPage } from './unit-pages.ts';

const TREND_PERIODS = 12;

/** A ranked unit's row (rules.md §7). */
export function rankRowView(env: ViewEnv, league: LeagueTable, row: TableRow): RankRowView {
  const { result } = row;
  const { rules } = result;
  const score = toldScore(env, result);
  const { id } = row.unit.value;
  const period = league.period.id;
  const page = unitPeriodPage(env, id, period);
  const [scores, ranks] = [showsScores(rules), showsRanks(rules)];
  return {
    rank: ranks ? String(row.rank) : null,
    tied: ranks && row.tied,
    rankText: ranks ? rankingSentences.rank(row.rank, row.tied) : null,
    unit: unitRefIn(env, id, period),
    terms: scores ? termFigures(leagueColumns(rules, league), rules, score, page) : [],
    sum: scores ? sumTerms(score) : [],
    total: scores ? { text: points(rules, row.total), reason: null, href: page } : null,
    grade: row.grade ?? null,
    change: ranks ? rankChangeView(env, { league, row }) : null,
    beside: besideFigures(besideColumns(rules), score),
    bar: scores ? barPieces(result) : [],
    trend: trendPoints(env, id, period, TREND_PERIODS),
    lights: lightsOf(env, rules, id, period),
    remarks: remarks(env, league, row),
  };
}

/** A unit below the table, with its reason and facts (rules.md §1). */
export function unrankedRowView(
  env: ViewEnv,
  league: LeagueTable,
  { unit, result, reason }: UnrankedRow,
): UnrankedRowView {
  const { id } = unit.value;
  const period = league.period.id;
  return {
    unit: unitRefIn(env, id, period),
    reason: unrankedText(reason, league.period),
    rule: ruleRef('who', result.rules.version),
    lights: lightsOf(env, result.rules, id, period),
    href: unitPeriodPage(env, id, period),
  };
}

/** The columns of a league's table between unit and total. */
export function leagueColumns(rules: Rules, { id, rows }: LeagueTable): readonly RankColumnView[] {
  return termColumns(
    rules,
    id,
    rows.map(({ result }) => result.score),
  );
}

function lightsOf(
  env: ViewEnv,
  { lights }: Rules,
  unit: string,
  period: string,
): readonly LightCountView[] | null {
  return lights === undefined ? null : lightCounts(lightsInPeriod(env.context, unit, period));
}

function remarks(env: ViewEnv, league: LeagueTable, row: TableRow): readonly string[] {
  const hidden = withheldCount(env, row.result);
  return [
    ...listNames(row.result.rules, league, row),
    ...(hidden === 0 ? [] : [withheldWords.matters(hidden)]),
  ];
}

/** Withheld matters that some line of the score rests on. */
function withheldCount(env: ViewEnv, { lines }: UnitResult): number {
  const { completion, quality, plans, weeks, deductions } = lines;
  const dossiers = [
    ...[...completion, ...quality, ...plans].map((line) => line.dossier),
    ...weeks.flatMap((week) => week.matters.map((matter) => matter.dossier)),
  ];
  return new Set([
    ...dossiers.filter((dossier) => !isShown(env, dossier)).map((dossier) => dossier.id),
    ...deductions.filter((line) => !isTold(env, line)).map((line) => line.matter),
  ]).size;
}
