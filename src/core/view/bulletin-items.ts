import { bulletinSentences } from '../../wording/zh-CN/view/bulletin.ts';
import { rankingSentences } from '../../wording/zh-CN/view/ranking.ts';
import { itemLeagues, type ItemLeague, type ItemRow } from '../compute/item-month.ts';
import { isFrozen } from '../compute/months.ts';
import { subtract } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import { bulletinGroup } from './bulletin-group.ts';
import { unitRefIn, type ViewEnv } from './env.ts';
import { completionHref } from './item-links.ts';
import { itemHref } from './item-view.ts';
import { points } from './pencil.ts';
import type { BulletinGroupView, BulletinLineView } from './types/bulletin.ts';
import { itemSentences } from '../../wording/zh-CN/view/item.ts';

interface Item {
  readonly id: string;
  readonly name: string;
}

/** 经验推介: the units 靠前 and 进步最大 in a single item, proposed to people, who choose; of frozen months alone (mechanism row 79; rules-v1 §11). */
export function itemGroups(env: ViewEnv, rules: Rules, month: string): readonly BulletinGroupView[] {
  const { groups } = bulletinSentences;
  const frozen = isFrozen(env.context, month);
  const items = frozen ? env.shown.items.flatMap(({ value }) => value.items) : [];
  const lines = (wanted: ItemRow['candidate']) =>
    items.flatMap((item) =>
      itemLeagues(env.context, item.id, month).flatMap((league) => {
        const rows = league.rows.filter(({ candidate }) => candidate === wanted);
        const ranks = [...new Set(rows.map(({ rank }) => rank))];
        return ranks.flatMap((rank) =>
          itemLine(
            env,
            rules,
            month,
            item,
            league,
            rows.filter((row) => row.rank === rank),
          ),
        );
      }),
    );
  return [
    bulletinGroup(
      groups.tops,
      groups.noTops,
      lines('top'),
      frozen ? itemSentences.choose : itemSentences.provisional,
    ),
    bulletinGroup(groups.riseInItem, groups.noRiseInItem, lines('rise')),
  ];
}

/** Candidates of one rank in one line; 进步最大 with what it gained. */
function itemLine(
  env: ViewEnv,
  rules: Rules,
  month: string,
  item: Item,
  league: ItemLeague,
  same: readonly ItemRow[],
): readonly BulletinLineView[] {
  const [row] = same;
  if (row === undefined) return [];
  const { candidate, rank, tied, total, before, change } = row;
  const { inItem, riseInItem } = bulletinSentences;
  return [
    {
      head: { text: item.name, href: itemHref(item.id) },
      text:
        candidate === 'rise' && before !== undefined
          ? riseInItem(league.name, change.places, points(rules, subtract(total, before.total)))
          : inItem(league.name, rankingSentences.rank(rank, tied), points(rules, total)),
      href: null,
      who: same.map(({ work: { unit } }) => ({
        text: unitRefIn(env, unit.value.id, month).name,
        href: completionHref(rules, unit.value.id, month),
      })),
    },
  ];
}
