import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { tablesBefore } from '../compute/edition/examine-edition.ts';
import { latestEdition } from '../compute/edition/editions-of.ts';
import { tableOf } from '../compute/edition/locked-leagues.ts';
import { scoresOf, type LeagueMonth } from '../compute/league.ts';
import { meanTotal, monthTally, type MonthTally } from '../compute/month-tally.ts';
import { compare, subtract, type Fraction } from '../exact/fraction.ts';
import { previousMonth } from '../calendar/day.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';
import { leaguesIn } from './locked-leagues.ts';
import { points } from './pencil.ts';

/** 一、总体情况: who was ranked, the means, the nodes, what was filed and checked (mechanism row 76). */
export function overview(
  env: ViewEnv,
  rules: Rules,
  month: string,
  leagues: readonly LeagueMonth[],
): readonly string[] {
  const tally = monthTally(scoresOf(leagues));
  const { plans, weeks, checks } = tally;
  const filed = bulletinSentences.filed(
    [plans.all, plans.good],
    [weeks.all, weeks.good],
    [checks.all, checks.good],
  );
  return [
    ...leagues.map((league) => leagueText(rules, league, totalsBefore(env, month, league.id))),
    ...nodesText(rules, tally),
    ...(filed === null ? [] : [filed]),
  ];
}

function leagueText(
  rules: Rules,
  { name, rows, unranked }: LeagueMonth,
  before: readonly Fraction[],
): string {
  const words = bulletinSentences;
  const mean = meanTotal(
    rules,
    rows.map(({ total }) => total),
  );
  if (mean === undefined) return words.nobody(name);
  const grades = rules.grades
    .map((grade) => ({ name: grade.name, count: rows.filter((row) => row.grade === grade.name).length }))
    .filter(({ count }) => count > 0)
    .map((grade) => words.grade(grade.name, grade.count));
  const change = meanText(rules, mean, meanTotal(rules, before));
  return words.ranked(name, rows.length, unranked.length, points(rules, mean), change, grades);
}

function meanText(rules: Rules, now: Fraction, before: Fraction | undefined): string | null {
  if (before === undefined) return null;
  const { meanMore, meanLess, meanSame } = bulletinSentences;
  const sign = compare(now, before);
  if (sign === 0) return meanSame;
  return sign > 0
    ? meanMore(points(rules, subtract(now, before)))
    : meanLess(points(rules, subtract(before, now)));
}

/** Totals of the month before: as a frozen month found them, otherwise as they stand. */
function totalsBefore(env: ViewEnv, month: string, league: string): readonly Fraction[] {
  const { ledger } = env.context;
  const edition = latestEdition(ledger, month)?.value;
  if (edition === undefined)
    return leaguesIn(env, previousMonth(month))
      .filter(({ id }) => id === league)
      .flatMap(({ rows }) => rows.map(({ total }) => total));
  const table = tableOf(tablesBefore(ledger, edition), league);
  return [...(table?.ranked.values() ?? [])].map(({ total }) => total);
}

function nodesText({ completion }: Rules, { nodes, onTime, late }: MonthTally): readonly string[] {
  const { node, nodes: sentence } = bulletinSentences;
  const said = (count: number, words: (count: number) => string) => (count === 0 ? [] : [words(count)]);
  const counted = [
    ...said(onTime, node.onTime),
    ...said(late, node.late),
    ...said(nodes.unfinished, node.unfinished),
  ];
  const aside = [
    ...said(nodes['missing-plan'], node.plan),
    ...said(nodes.claimed, node.claimed),
    ...said(nodes.waiting, (count) => node.waiting(completion.wait, count)),
  ];
  if (counted.length + aside.length === 0) return [];
  return [sentence(nodes.finished + nodes.unfinished, counted, aside)];
}
