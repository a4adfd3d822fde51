import { itemSentences } from '#wording/items/words.ts';
import { unitRefIn, type ViewEnv } from '../env/env.ts';
import { itemTableId } from './item-table-id.ts';
import { itemsOf, itemTablesIn, type ItemLeague, type ItemLeagueRow } from './item-tables-in.ts';
import { itemHref, latestPeriodOf } from './item-view.ts';
import { disputedMark } from '../score/disputed.ts';
import { partText } from '../shared/arithmetic-text.ts';
import { allPeriods, periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { openNote } from '../freeze/period-state.ts';
import type { FigureView, LinkView, UnitRef } from '../shared/types.ts';
import { showsScores } from '../env/publication.ts';

/** /items/ */
export interface ItemIndexView {
  /** The latest frozen period with a score in any item, in words; null before the first. */
  readonly period: string | null;
  /** In the order of `items.yaml`; empty where no rules know single items. */
  readonly items: readonly ItemSummaryView[];
  /** Who chooses among the candidates. */
  readonly candidateText: string;
  /** On the periods that are not frozen yet; null if none. */
  readonly openNote: string | null;
}

export interface ItemSummaryView {
  readonly id: string;
  readonly name: string;
  readonly href: string;
  /** Its own latest frozen period with a score, in words; null before the first. */
  readonly period: string | null;
  /** The same that is an earlier one than that of the page; else null. */
  readonly earlier: string | null;
  /** The leagues of its latest period with a score. */
  readonly leagues: readonly ItemSummaryLeagueView[];
}

export interface ItemSummaryLeagueView {
  readonly name: string;
  /** Units at rank 1, several if tied. */
  readonly first: readonly UnitRef[];
  /** Their score; leads to the table. Null where scores are not published. */
  readonly score: FigureView | null;
  /** How many units have a score, and as `7个单位`. */
  readonly count: number;
  readonly countText: string;
  /** How many are 靠前, `5个`; null without one. */
  readonly top: LinkView | null;
  /** The same as a number; null likewise. */
  readonly topCount: number | null;
  readonly rise: readonly UnitRef[];
}

/** All single items, each with its latest frozen period; none where no rules know single items. */
export function itemIndexView(env: ViewEnv): ItemIndexView {
  const items = itemsOf(env);
  const found = new Set(items.flatMap(({ id }) => latestPeriodOf(env, id) ?? []));
  const latest = allPeriods(env).findLast((period) => found.has(period));
  return {
    period: latest === undefined ? null : periodName(env, latest),
    items: items.map(({ id, name }) => {
      const period = latestPeriodOf(env, id);
      const leagues = period === undefined ? [] : itemTablesIn(env, id, period);
      return {
        id,
        name,
        href: itemHref(id),
        period: period === undefined ? null : periodName(env, period),
        earlier: period === undefined || period === latest ? null : periodName(env, period),
        leagues: leagues.flatMap((league) => leagueView(env, id, period ?? '', league)),
      };
    }),
    candidateText: itemSentences.choose,
    openNote: openNote(env),
  };
}

function leagueView(
  env: ViewEnv,
  item: string,
  period: string,
  { id, name, rows }: ItemLeague,
): ItemSummaryLeagueView[] {
  const [best] = rows;
  const rules = rulesIn(env, period);
  if (best === undefined || rules === undefined) return [];
  const refs = (some: readonly ItemLeagueRow[]) => some.map(({ work }) => unitRefIn(env, work.unit, period));
  const of = (kind: ItemLeagueRow['candidate']) => rows.filter(({ candidate }) => candidate === kind);
  const href = `${itemHref(item)}#${itemTableId(period, id)}`;
  const tops = of('top').length;
  const first = rows.filter(({ rank }) => rank === best.rank);
  const marks = first.map(({ work: { unit } }) => disputedMark(env, { unit, period }));
  const disputed = marks.find((mark) => mark !== null) ?? null;
  return [
    {
      name,
      first: refs(first),
      score: showsScores(rules) ? { text: partText(rules, best.total), reason: disputed, href } : null,
      count: rows.length,
      countText: itemSentences.units(rows.length),
      top: tops === 0 ? null : { text: itemSentences.tops(tops), href },
      topCount: tops === 0 ? null : tops,
      rise: refs(of('rise')),
    },
  ];
}
