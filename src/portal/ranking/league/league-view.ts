import { rankingSentences } from '#wording/ranking/sentences.ts';
import type { LeagueSheet, SheetRow } from '#engine/sheet/league-sheet.ts';
import { periodLook } from '#engine/time/period-look.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../../env/env.ts';
import { barredNotes, rankLists, type RankListView } from './league-notes.ts';
import { leaguesIn, rulesIn } from '../../env/period/period-sheet.ts';
import { periodName } from '../../env/period/period.ts';
import { besideColumns } from '../row/beside-view.ts';
import {
  leagueColumns,
  rankRowView,
  unrankedRowView,
  type RankRowView,
  type UnrankedRowView,
} from '../row/rank-row-view.ts';
import { barKey } from '../row/score-bar.ts';
import { scoreScale, type BarKeyView, type ScoreScale } from '../../score/score-parts.ts';
import { addressed, type Addressed } from '../../table/table-files.ts';
import type { ScoreTableView } from '../replaced-version-view.ts';
import type { DayText } from '../../shared/types.ts';
import { showsRanks, showsScores } from '../../env/publication.ts';

export interface LeagueView extends ScoreTableView {
  /** By rank, then the fixed unit order inside a tie; in the fixed order where ranks are not published. Empty if nobody was ranked. */
  readonly rows: readonly RankRowView[];
  readonly unranked: readonly UnrankedRowView[];
  /** Whether these are all. */
  readonly unrankedWhole: boolean;
  /** Where they can be taken along. */
  readonly unrankedSet: Addressed;
  /** 红榜, 提醒: the lists of the rules, in their order. */
  readonly lists: readonly RankListView[];
  /** `乙县取消评先选优资格，不列入红榜。`: units that a measure keeps off lists which they would be on. */
  readonly barred: readonly string[];
  /** The day whose lights the rows show. */
  readonly cutOff: DayText;
  /** e.g. `同分并列，并列之后的名次顺延；并列单位按固定顺序排列。`; empty where ranks are not published. */
  readonly tieText: string;
  /** What the pieces of the bars are; empty where no row has a bar. */
  readonly key: readonly BarKeyView[];
  readonly scale: ScoreScale;
}

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
    set: leagueSet(env, league),
    rows: inOrder(rules, league.rows).map((row) => rankRowView(env, league, row)),
    unranked: league.unranked.map((row) => unrankedRowView(env, league, row)),
    unrankedSet: unrankedSet(env, league),
    whole: true,
    unrankedWhole: true,
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

/** Where the rows of a league's table can be taken along: `/ranking/2026-05/counties`. */
export function leagueSet(env: ViewEnv, { id, name, period }: LeagueSheet): Addressed {
  return addressed(`/ranking/${period.id}/${id}`, rankingSentences.set(periodName(env, period.id), name));
}

function unrankedSet(env: ViewEnv, { id, name, period }: LeagueSheet): Addressed {
  const title = rankingSentences.unrankedSet(periodName(env, period.id), name);
  return addressed(`/ranking/${period.id}/${id}/unranked`, title);
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
