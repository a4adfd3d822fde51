import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import type { LeagueMonth, RankRow } from '../compute/league.ts';
import { reaches } from '../compute/better.ts';
import { compare, decimal, exactText, subtract } from '../exact/fraction.ts';
import type { EntryOf } from '../ledger.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { points } from './pencil.ts';
import { unitMonthHref } from './standing.ts';
import type { FootnoteView, ListedUnitView } from './types/ranking.ts';

/** Who entered or left the ranked set, and for whom that alone moved the rank (rules-v1 §7). Empty where the set is the same. */
export function footnotes(env: ViewEnv, league: LeagueMonth): readonly FootnoteView[] {
  const { footnote } = rankingSentences;
  const names = (units: readonly EntryOf<'unit'>[]) =>
    units.map((unit) => unitRefIn(env, unit.value.id, league.month).name);
  const below = new Set(league.unranked.map((row) => row.unit.value.id));
  const out = names(league.left.filter((unit) => below.has(unit.value.id)));
  const gone = names(league.left.filter((unit) => !below.has(unit.value.id)));
  const entered = names(league.entered);
  const still = names(league.rows.filter((row) => row.change.onlyBySet).map((row) => row.unit));
  const clauses = [
    ...(out.length === 0 ? [] : [footnote.left(out)]),
    ...(gone.length === 0 ? [] : [footnote.gone(gone)]),
    ...(entered.length === 0 ? [] : [footnote.entered(entered)]),
    ...(still.length === 0 ? [] : [footnote.still(still)]),
  ];
  return clauses.length === 0
    ? []
    : [{ mark: still.length === 0 ? footnote.mark : '*', text: footnote.join(clauses) }];
}

/** How the table would stand without bonus and deduction; null where nobody is ranked. */
export function plainText(env: ViewEnv, { rows, month }: LeagueMonth): string | null {
  if (rows.length === 0) return null;
  const moved = rows.filter(({ plain, rank }) => plain !== rank);
  const { plain: words } = rankingSentences;
  return moved.length === 0
    ? words.same
    : words.moved(
        moved.map(({ unit, plain, rank }) =>
          words.one(unitRefIn(env, unit.value.id, month).name, plain, rank),
        ),
      );
}

/** 红榜, each with rank and total. */
export function honours(env: ViewEnv, league: LeagueMonth): readonly ListedUnitView[] {
  return league.rows
    .filter((row) => row.honour)
    .map((row) =>
      listed(
        env,
        league,
        row,
        rankingSentences.honour(
          rankingSentences.rank(row.rank, row.tied),
          points(row.score.rules, row.total),
        ),
      ),
    );
}

/** 提醒, each with what put it there. */
export function cautions(env: ViewEnv, league: LeagueMonth): readonly ListedUnitView[] {
  return league.rows.filter((row) => row.caution).map((row) => listed(env, league, row, cautionText(row)));
}

function cautionText({ score, total, rank, before }: RankRow): string {
  const { rules } = score;
  const { cautionBelow, cautionFall, cautionLoss } = rules.lists;
  const lowFirst = rules.ranking.order === 'ascending';
  const beyond = lowFirst ? rankingSentences.above : rankingSentences.below;
  const bound = decimal(cautionBelow);
  const poor = reaches(rules, total, bound) ? [] : [beyond(points(rules, total), exactText(bound))];
  if (before === undefined) return poor.join('；');
  const loss = lowFirst ? subtract(total, before.total) : subtract(before.total, total);
  const places = rank - before.rank;
  const fell = places >= cautionFall && compare(loss, decimal(cautionLoss)) >= 0;
  const fall = lowFirst ? rankingSentences.fellByMore : rankingSentences.fell;
  return [...poor, ...(fell ? [fall(places, points(rules, loss))] : [])].join('；');
}

function listed(env: ViewEnv, league: LeagueMonth, row: RankRow, text: string): ListedUnitView {
  const { id } = row.unit.value;
  return { unit: unitRefIn(env, id, league.month), text, href: unitMonthHref(id, league.month) };
}
