import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { leagueMonths, type LeagueMonth } from '../compute/league.ts';
import { monthHorizon, rulesOf } from '../compute/months.ts';
import type { ViewEnv } from './env.ts';
import { cautions, footnotes, honours } from './league-notes.ts';
import { rankRowView, unrankedRowView } from './rank-row-view.ts';
import type { LeagueView } from './types/ranking.ts';

/** All leagues of a month, in the order of the rules; none where no rules are in force. */
export function leagueViews(env: ViewEnv, month: string): readonly LeagueView[] {
  return leagueMonths(env.context, month)
    .filter(hasMembers)
    .map((league) => leagueView(env, league));
}

/** A league that no unit is in is no league of this office. */
export function hasMembers({ rows, unranked }: LeagueMonth): boolean {
  return rows.length + unranked.length > 0;
}

function leagueView(env: ViewEnv, league: LeagueMonth): LeagueView {
  const tie = rulesOf(env.context, league.month)?.value.ranking.tie ?? 'competition';
  return {
    id: league.id,
    name: league.name,
    rows: league.rows.map((row) => rankRowView(env, league, row)),
    unranked: league.unranked.map((row) => unrankedRowView(env, league, row)),
    footnotes: footnotes(env, league),
    honours: honours(env, league),
    cautions: cautions(env, league),
    cutOff: monthHorizon(env.context, league.month).day,
    tieText: rankingSentences.tie[tie],
  };
}
