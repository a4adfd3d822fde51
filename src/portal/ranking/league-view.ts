import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import { periodLook } from '#engine/time/period-look.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import { barredNotes, rankLists } from './league-notes.ts';
import { leaguesIn, rulesIn } from '../env/period-sheet.ts';
import { besideColumns } from './beside-view.ts';
import { leagueColumns, rankRowView, unrankedRowView } from './rank-row-view.ts';
import { barKey } from './score-bar.ts';
import { scoreScale } from '../score/score-parts.ts';
import { showsRanks, showsScores } from '../env/shows-table.ts';
import type { LeagueView } from './types.ts';

/** All leagues of a period, in the order of the rules; none where no rules are in force. */
export function leagueViews(env: ViewEnv, period: string): readonly LeagueView[] {
  const rules = rulesIn(env, period);
  if (rules === undefined) return [];
  return leaguesIn(env, period)
    .filter(hasMembers)
    .map((league) => leagueView(env, league, rules));
}

/** A league that no unit is in is no league of this office. */
export function hasMembers({ rows, unranked }: LeagueSheet): boolean {
  return rows.length + unranked.length > 0;
}

function leagueView(env: ViewEnv, league: LeagueSheet, rules: Rules): LeagueView {
  const scores = showsScores(rules);
  return {
    id: league.id,
    name: league.name,
    rows: inOrder(rules, league.rows).map((row) => rankRowView(env, league, row)),
    unranked: league.unranked.map((row) => unrankedRowView(env, league, row)),
    terms: scores ? leagueColumns(rules, league) : [],
    beside: besideColumns(rules),
    lists: rankLists(env, rules, league),
    barred: barredNotes(env, league),
    cutOff: periodLook(env.context, league.period).day,
    tieText: showsRanks(rules) ? tieText(rules) : '',
    key: scores ? barKey(league.rows.map(({ result }) => result)) : [],
    scale: scoreScale(rules, league.id),
  };
}

/** Where ranks are not published the order tells none either. */
function inOrder(rules: Rules, rows: readonly SheetRow[]): readonly SheetRow[] {
  return showsRanks(rules) ? rows : rows.toSorted((a, b) => a.result.facts.order - b.result.facts.order);
}

function tieText({ total, components, columns = [] }: Rules): string {
  const { lowFirst, tie, tieBreak } = rankingSentences;
  const second = [...components, ...columns].find(({ id }) => id === total.tieBreak);
  return [
    total.order === 'ascending' ? lowFirst : '',
    second === undefined ? '' : tieBreak(second.name),
    tie[total.tie],
  ].join('');
}
