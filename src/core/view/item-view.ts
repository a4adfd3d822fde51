import { itemSentences } from '../../wording/zh-CN/view/item.ts';
import { itemLeagues } from '../compute/item-month.ts';
import { rulesOf } from '../compute/months.ts';
import { exactText, decimal } from '../exact/fraction.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';
import { itemPlaceView } from './item-row-view.ts';
import { itemTableViews } from './item-table-view.ts';
import { frozenMonths, rulesLink, shownMonths, shownOpenMonths } from './shown-months.ts';
import type { FieldView } from './types/common.ts';
import type { ItemHistoryView, ItemView } from './types/item.ts';

/** The page of every single item, in the order of `items.yaml`. */
export function itemViews(env: ViewEnv): readonly ItemView[] {
  return env.shown.items.flatMap(({ value }) => value.items.map((item) => itemView(env, item)));
}

/** The page of a single item. */
export function itemHref(item: string): string {
  return `/items/${item}/`;
}

/** The latest frozen month in which a unit has a score in the item. */
export function latestMonthOf(env: ViewEnv, item: string): string | undefined {
  return frozenMonths(env).findLast((month) => isScored(env, item, month));
}

function itemView(
  env: ViewEnv,
  { id, name, about }: { readonly id: string; readonly name: string; readonly about?: string | undefined },
): ItemView {
  const latest = latestMonthOf(env, id);
  const whole = [...(latest === undefined ? [] : [latest]), ...shownOpenMonths(env)];
  const tables = whole.flatMap((month) => itemTableViews(env, id, month));
  const first = latest ?? whole[0];
  const rules = first === undefined ? undefined : rulesOf(env.context, first)?.value;
  return {
    id,
    name,
    about: about ?? null,
    tables,
    conditions: rules === undefined ? [] : conditions(rules),
    rule: first === undefined ? null : rulesLink(env, first),
    history: shownMonths(env)
      .filter((month) => !whole.includes(month) && isScored(env, id, month))
      .map((month) => historyView(env, id, month))
      .toReversed(),
  };
}

function isScored(env: ViewEnv, item: string, month: string): boolean {
  return itemLeagues(env.context, item, month).some(({ rows }) => rows.length > 0);
}

function historyView(env: ViewEnv, item: string, month: string): ItemHistoryView {
  const rules = rulesOf(env.context, month)?.value;
  return {
    month,
    leagues: itemLeagues(env.context, item, month)
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, rows }) => ({
        name,
        places: rules === undefined ? [] : rows.map((row) => itemPlaceView(env, rules, month, row)),
      })),
  };
}

/** How a score comes about and when a unit is a candidate, with the figures of the rules (rules-v1 §11). */
function conditions({ lists }: Rules): readonly FieldView[] {
  const { conditions: words } = itemSentences;
  const line = (label: string, text: string) => ({ label, text, href: null });
  const exact = (value: string | number) => exactText(decimal(value));
  return [
    line(words.score, words.scoreText),
    line(words.top, words.topText(exact(lists.honourRank), exact(lists.honourScore))),
    line(words.rise, words.riseText(exact(lists.riseScore), exact(lists.riseRank))),
  ];
}
