import { itemSentences } from '../../wording/zh-CN/view/item.ts';
import { itemLeagues, type ItemLeague, type ItemRow } from '../compute/item-month.ts';
import { rulesOf } from '../compute/months.ts';
import { compareText } from '../problem.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { itemTableId } from './item-table-view.ts';
import { itemHref, latestMonthOf } from './item-view.ts';
import { points } from './pencil.ts';
import { openNote } from './month-state.ts';
import type { ItemIndexView, ItemSummaryLeagueView } from './types/item.ts';

/** All single items, each with its latest frozen month. */
export function itemIndexView(env: ViewEnv): ItemIndexView {
  const items = env.shown.items.flatMap(({ value }) => value.items);
  const latest = items
    .flatMap(({ id }) => latestMonthOf(env, id) ?? [])
    .toSorted(compareText)
    .at(-1);
  return {
    month: latest ?? null,
    items: items.map(({ id, name }) => {
      const month = latestMonthOf(env, id);
      const leagues = month === undefined ? [] : itemLeagues(env.context, id, month);
      return {
        id,
        name,
        href: itemHref(id),
        earlier: month === undefined || month === latest ? null : month,
        leagues: leagues.flatMap((league) => leagueView(env, id, month ?? '', league)),
      };
    }),
    candidateText: itemSentences.choose,
    openNote: openNote(env),
  };
}

function leagueView(
  env: ViewEnv,
  item: string,
  month: string,
  { id, name, rows }: ItemLeague,
): ItemSummaryLeagueView[] {
  const [best] = rows;
  const rules = rulesOf(env.context, month)?.value;
  if (best === undefined || rules === undefined) return [];
  const refs = (some: readonly ItemRow[]) =>
    some.map(({ work }) => unitRefIn(env, work.unit.value.id, month));
  const of = (kind: ItemRow['candidate']) => rows.filter(({ candidate }) => candidate === kind);
  const href = `${itemHref(item)}#${itemTableId(month, id)}`;
  const tops = of('top').length;
  return [
    {
      name,
      first: refs(rows.filter(({ rank }) => rank === best.rank)),
      score: { text: points(rules, best.total), reason: null, href },
      countText: itemSentences.units(rows.length),
      top: tops === 0 ? null : { text: itemSentences.tops(tops), href },
      rise: refs(of('rise')),
    },
  ];
}
