import { clauses, disputedMark } from '../../score/disputed.ts';
import { listNames } from '../league/league-notes.ts';
import { rankingSentences } from '#wording/ranking/sentences.ts';
import { withheldWords } from '#wording/shared/withheld.ts';
import type { LeagueSheet, SheetRow, UnrankedSheet } from '#engine/sheet/league-sheet.ts';
import type { UnitSheet } from '#engine/sheet/unit-sheet.ts';
import type { Rules } from '#record/rules/rules.ts';
import { deductionText, groundsOf } from '../../score/deduction-text.ts';
import { unitRefIn, type ViewEnv } from '../../env/env.ts';
import { lightsCounted, type LightCountView } from '../../lights/light-counts.ts';
import { lightAtEndHref } from '../../lights/lights-at-end.ts';
import { points } from '../../shared/arithmetic-text.ts';
import { besideColumns, besideFigures, type RankColumnView } from './beside-view.ts';
import { sumTerms, termColumns, termFigures, type SumTermView } from './row-terms-view.ts';
import { ruleRef } from '../../env/rule-ref.ts';
import { barPieces } from './score-bar.ts';
import { rankChangeView, unrankedText } from '../../score/standing.ts';
import { trendPoints } from './trend.ts';
import { isTaskShown } from '../../env/period/sheet-words.ts';
import { rowReasons, type RowReasonView } from '../../score/row-reasons.ts';
import { unitPeriodPage } from '../../score/unit-pages.ts';
import type { ScoreRowView } from '../replaced-version-view.ts';
import type { RuleRef, UnitRef } from '../../shared/types.ts';
import type { BarPiece, TrendPoint } from '../../score/score-parts.ts';
import { showsRanks, showsScores } from '../../env/publication.ts';

/** A row of the ranking. */
export interface RankRowView extends ScoreRowView {
  /** The printed terms as one sum, as one would note it with a pencil. */
  readonly sum: readonly SumTermView[];
  /** What each part lost; empty where scores are not published. */
  readonly reasons: readonly RowReasonView[];
  /** Empty where a part is negative: it has no length. */
  readonly bar: readonly BarPiece[];
  /** Last periods up to this one, oldest first, at most 12. */
  readonly trend: readonly TrendPoint[];
  /** The unit's tasks by light at the cut-off; lights with 0 left out. Null where the rules have no lights. */
  readonly lights: readonly LightCountView[] | null;
  /** 备注, short: `红榜`, `提醒`, `另有1项不予公开`. */
  readonly remarks: readonly string[];
}

export interface UnrankedRowView {
  readonly unit: UnitRef;
  /** `本月无主办计分事项，不参加排名`, `没有可评内容，不参加排名`. */
  readonly reason: string;
  readonly rule: RuleRef;
  readonly lights: readonly LightCountView[] | null;
  /** The facts page of the period; null where it has none. */
  readonly href: string | null;
}

const TREND_PERIODS = 12;

/** A ranked unit's row (rules.md §7). */
export function rankRowView(env: ViewEnv, league: LeagueSheet, row: SheetRow): RankRowView {
  const { result } = row;
  const { rules, score } = result;
  const id = row.unit;
  const period = league.period.id;
  const page = unitPeriodPage(env, id, period);
  const mark = disputedMark(env, { unit: id, period });
  const [scores, ranks] = [showsScores(rules), showsRanks(rules)];
  return {
    rank: ranks ? String(row.rank) : null,
    tied: ranks && row.tied,
    rankText: ranks ? rankingSentences.rank(row.rank, row.tied) : null,
    unit: unitRefIn(env, id, period),
    terms: scores ? termFigures(leagueColumns(rules, league), rules, score, page) : [],
    sum: scores ? sumTerms(score) : [],
    reasons: scores ? rowReasons(env, result) : [],
    total: scores ? { text: points(rules, row.total), reason: mark, href: page } : null,
    grade: row.grade ?? null,
    change: ranks ? rankChangeView(env, { league, row }) : null,
    beside: besideFigures(besideColumns(rules), score),
    bar: scores ? barPieces(result) : [],
    trend: trendPoints(env, id, period, TREND_PERIODS),
    lights: lightsOf(env, id, period, result),
    remarks: remarks(env, league, row, mark),
  };
}

/** A unit below the table, with its reason and facts (rules.md §1). */
export function unrankedRowView(
  env: ViewEnv,
  league: LeagueSheet,
  { unit, result, reason }: UnrankedSheet,
): UnrankedRowView {
  const id = unit;
  const period = league.period.id;
  return {
    unit: unitRefIn(env, id, period),
    reason: clauses(unrankedText(reason, league.period), disputedMark(env, { unit: id, period })) ?? '',
    rule: ruleRef('who', result.rules.version),
    lights: lightsOf(env, id, period, result),
    href: unitPeriodPage(env, id, period),
  };
}

/** The columns of a league's table between unit and total. */
export function leagueColumns(rules: Rules, { id, rows }: LeagueSheet): readonly RankColumnView[] {
  return termColumns(
    rules,
    id,
    rows.map(({ result }) => result.score),
  );
}

function lightsOf(
  env: ViewEnv,
  unit: string,
  period: string,
  { rules, facts: { lights } }: UnitSheet,
): readonly LightCountView[] | null {
  if (rules.lights === undefined || lights === undefined) return null;
  return lightsCounted(lights, lightAtEndHref(env, unit, period));
}

function remarks(env: ViewEnv, league: LeagueSheet, row: SheetRow, mark: string | null): readonly string[] {
  const hidden = withheldCount(env, row.result);
  return [
    ...listNames(row.result.rules, league, row),
    ...(hidden === 0 ? [] : [withheldWords.matters(hidden)]),
    ...(mark === null ? [] : [mark]),
  ];
}

/** Withheld matters that some line of the score rests on. */
function withheldCount(env: ViewEnv, result: UnitSheet): number {
  const { completion, quality, plans, weeks } = result.lines;
  const tasks = [
    ...[...completion, ...quality, ...plans].map(({ task }) => task),
    ...weeks.flatMap(({ own = [], others = [] }) => [...own.map(({ task }) => task), ...others]),
  ];
  const grounds = groundsOf(result).filter((ground) => deductionText(env, ground) === undefined);
  return new Set([
    ...tasks.filter((task) => !isTaskShown(env, task)),
    ...grounds.map(({ line }) => line.matter),
  ]).size;
}
