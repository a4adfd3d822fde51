import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import type { LeagueMonth } from '../compute/league.ts';
import { monthHorizon, rulesOf } from '../compute/months.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';
import { cautions, footnotes, honours, plainText } from './league-notes.ts';
import { leaguesIn } from './locked-leagues.ts';
import { rankRowView, unrankedRowView } from './rank-row-view.ts';
import { barKey } from './score-bar.ts';
import { scoreScale } from './score-parts.ts';
import type { LeagueView } from './types/ranking.ts';

/** All leagues of a month, in the order of the rules; none where no rules are in force. */
export function leagueViews(env: ViewEnv, month: string): readonly LeagueView[] {
  const rules = rulesOf(env.context, month)?.value;
  if (rules === undefined) return [];
  return leaguesIn(env, month)
    .filter(hasMembers)
    .map((league) => leagueView(env, league, rules));
}

/** A league that no unit is in is no league of this office. */
export function hasMembers({ rows, unranked }: LeagueMonth): boolean {
  return rows.length + unranked.length > 0;
}

function leagueView(env: ViewEnv, league: LeagueMonth, rules: Rules): LeagueView {
  const { tie, order } = rules.ranking;
  const { lowFirst, tie: tieWords } = rankingSentences;
  return {
    id: league.id,
    name: league.name,
    rows: league.rows.map((row) => rankRowView(env, league, row)),
    unranked: league.unranked.map((row) => unrankedRowView(env, league, row)),
    footnotes: footnotes(env, league),
    plainText: plainText(env, league),
    honours: honours(env, league),
    cautions: cautions(env, league),
    cutOff: monthHorizon(env.context, league.month).day,
    tieText: `${order === 'ascending' ? lowFirst : ''}${tieWords[tie]}`,
    key: barKey(league.rows.map(({ score }) => score)),
    scale: scoreScale(rules),
  };
}
