import { bulletinSentences } from '#wording/bulletin/sentences.ts';
import { lastPeriod, nextPeriod, thisPeriod } from '#wording/shared/period.ts';
import { bandsOf } from '#engine/ranking/bands.ts';
import { meanTotal } from '#engine/ranking/rank-league.ts';
import { sheetsOf, type LeagueSheet } from '#engine/sheet/league-sheet.ts';
import { periodTally, type PeriodTally } from '#engine/sheet/period-tally.ts';
import { periodBefore } from '#engine/time/period-look.ts';
import type { Period } from '#engine/time/periods.ts';
import { compare, exactValue, subtract, type Fraction } from '#exact/fraction.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import { periodName } from '../env/period/period.ts';
import { sheetIn } from '../env/period/period-sheet.ts';
import { points } from '../shared/arithmetic-text.ts';
import { showsScores } from '../env/publication.ts';

const words = bulletinSentences;

/** 总体情况: who was ranked, the means, the nodes, what was filed and checked (mechanisms.md row 76). */
export function overview(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueSheet[],
): readonly string[] {
  const tally = periodTally(sheetsOf(leagues).map(({ facts }) => facts));
  const before = sheetIn(env, period.id)?.before;
  return [
    ...leagues.map((league) => leagueText(env, rules, league, before)),
    ...nodesText(rules, period, tally),
    ...filedText(rules, tally),
  ];
}

/** The month in two sentences, for whoever reads no further: the means, and what became of the nodes. The figures are those of 总体情况. */
export function headlines(
  env: ViewEnv,
  rules: Rules,
  period: Period,
  leagues: readonly LeagueSheet[],
): readonly string[] {
  const before = sheetIn(env, period.id)?.before;
  const clauses = leagues.map((league) => leagueClause(env, rules, league, before));
  const tally = periodTally(sheetsOf(leagues).map(({ facts }) => facts));
  return [
    ...(clauses.length === 0 ? [] : [words.headline(clauses)]),
    ...nodesText(rules, period, { ...tally, waiting: 0, missingPlans: 0 }),
  ];
}

function leagueClause(
  env: ViewEnv,
  rules: Rules,
  { id, name, period, rows }: LeagueSheet,
  before: Edition | undefined,
): string {
  const mean = meanTotal(
    rules,
    rows.map(({ total }) => total),
  );
  if (mean === undefined) return words.nobodyShort(name, thisPeriod(period.kind));
  if (!showsScores(rules)) return words.rankedShort(name, rows.length);
  return words.clause(name, [
    words.mean(points(rules, mean)),
    ...changeText(env, rules, { id, period }, mean, before),
  ]);
}

function leagueText(
  env: ViewEnv,
  rules: Rules,
  { id, name, period, rows, unranked }: LeagueSheet,
  before: Edition | undefined,
): string {
  const mean = meanTotal(
    rules,
    rows.map(({ total }) => total),
  );
  if (mean === undefined) return words.nobody(name, thisPeriod(period.kind));
  const grades = bandsOf(rules, id)
    .grades.map((grade) => ({
      name: grade.name,
      count: rows.filter((row) => row.grade === grade.name).length,
    }))
    .filter(({ count }) => count > 0)
    .map((grade) => words.grade(grade.name, grade.count));
  const means = showsScores(rules)
    ? [words.mean(points(rules, mean)), ...changeText(env, rules, { id, period }, mean, before)]
    : [];
  return words.ranked(name, [rows.length, unranked.length], means, grades);
}

function changeText(
  env: ViewEnv,
  rules: Rules,
  { id, period }: Pick<LeagueSheet, 'id' | 'period'>,
  now: Fraction,
  before: Edition | undefined,
): readonly string[] {
  const ranked = before?.leagues.find((league) => league.id === id)?.ranked ?? [];
  const mean = meanTotal(
    rules,
    ranked.map(({ total }) => exactValue(total)),
  );
  if (before === undefined || mean === undefined) return [];
  const adjacent = periodBefore(env.context, period)?.id === before.period;
  const then = adjacent ? lastPeriod(period.kind) : periodName(env, before.period);
  const sign = compare(now, mean);
  if (sign === 0) return [words.meanSame(then)];
  return sign > 0
    ? [words.meanMore(then, points(rules, subtract(now, mean)))]
    : [words.meanLess(then, points(rules, subtract(mean, now)))];
}

function nodesText({ tasks }: Rules, { kind }: Period, tally: PeriodTally): readonly string[] {
  if (tasks === undefined) return [];
  const { onTime, late, open, waiting, missingPlans } = tally;
  const { node, nodes } = words;
  const said = (count: number, phrase: (count: number) => string) => (count === 0 ? [] : [phrase(count)]);
  const counted = [...said(onTime, node.onTime), ...said(late, node.late), ...said(open, node.open)];
  const aside = [
    ...said(missingPlans, node.plan),
    ...said(waiting, (count) => node.waiting(tasks.wait, nextPeriod(kind), count)),
  ];
  if (counted.length + aside.length === 0) return [];
  return [nodes(thisPeriod(kind), onTime + late + open, counted, aside)];
}

function filedText(rules: Rules, { plans, weeks, checks }: PeriodTally): readonly string[] {
  const { filed } = words;
  const clauses = [
    ...(rules.plans === undefined || plans.all === 0 ? [] : [filed.plans(plans.all, plans.good)]),
    ...(rules.weekly === undefined || weeks.all === 0 ? [] : [filed.weeks(weeks.all, weeks.good)]),
    ...(checks.all === 0 ? [] : [filed.checks(checks.all, checks.good, checks.improvable)]),
  ];
  return clauses.length === 0 ? [] : [`${clauses.join('；')}。`];
}
