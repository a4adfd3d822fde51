import { itemSentences } from '#wording/items/words.ts';
import { lastPeriod } from '#wording/shared/period.ts';
import { decimal, exactText, fraction, multiply } from '#exact/fraction.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env/env.ts';
import { itemPlaceView } from './item-row-view.ts';
import { itemTableViews, type ItemTableView } from './item-table-view.ts';
import { itemsOf, itemTablesIn } from './item-tables-in.ts';
import { periodIn, periodName } from '../env/period/period.ts';
import { rulesIn } from '../env/period/period-sheet.ts';
import { shownOpenPeriods, frozenPeriods, rulesLink, shownPeriods } from '../env/period/shown-periods.ts';
import type { DataSet } from '../table/data-set.ts';
import type { Addressed } from '../table/table-files.ts';
import { publishedRules } from '../env/rules-in-force.ts';
import { showsScores } from '../env/publication.ts';
import { ITEM_PLACES, itemPlaceSet, type ItemHistoryView } from './item-table.ts';
import type { FieldView, LinkView } from '../shared/types.ts';

/** /items/<id>/ */
export interface ItemView {
  readonly id: string;
  readonly name: string;
  readonly about: string | null;
  /** Tables of the latest frozen period, then of the 暂定 ones. */
  readonly tables: readonly ItemTableView[];
  /** What score and candidates rest on, by the rules of the first table's period; empty without tables. */
  readonly conditions: readonly FieldView[];
  readonly rule: LinkView | null;
  /** Every other shown period with a score, newest first. */
  readonly history: readonly ItemHistoryView[];
  /** Where all of it can be taken along, with the places in all other items. */
  readonly set: Addressed;
}

/** The page of every single item, in the order of `items.yaml`; none where no rules know single items. */
export function itemViews(env: ViewEnv): readonly ItemView[] {
  return itemsOf(env).map((item) => itemView(env, item));
}

/** The page of a single item. */
export function itemHref(item: string): string {
  return `/items/${item}/`;
}

/** The latest frozen period in which a unit has a score in the item. */
export function latestPeriodOf(env: ViewEnv, item: string): string | undefined {
  return frozenPeriods(env).findLast((period) => isScored(env, item, period));
}

function itemView(
  env: ViewEnv,
  { id, name, about }: { readonly id: string; readonly name: string; readonly about?: string | undefined },
): ItemView {
  const latest = latestPeriodOf(env, id);
  const whole = [...(latest === undefined ? [] : [latest]), ...shownOpenPeriods(env)];
  const tables = whole.flatMap((period) => itemTableViews(env, id, period));
  const first = latest ?? whole[0];
  return {
    id,
    name,
    about: about ?? null,
    tables,
    conditions: first === undefined ? [] : conditionsOf(env, first),
    rule: first === undefined ? null : rulesLink(env, first),
    history: shownPeriods(env)
      .filter((period) => !whole.includes(period) && isScored(env, id, period))
      .map((period) => historyView(env, id, period))
      .toReversed(),
    set: ITEM_PLACES,
  };
}

/** The places in all single items, of every shown period; none before the first score. */
export function itemPlaceSets(env: ViewEnv, views: readonly ItemView[]): readonly DataSet[] {
  if (!views.some(({ tables, history }) => history.length > 0 || tables.some(({ rows }) => rows.length > 0)))
    return [];
  const scored = publishedRules(env).some(({ value }) => showsScores(value));
  return [
    itemPlaceSet(ITEM_PLACES, scored, function* () {
      for (const { id, name } of views)
        for (const period of shownPeriods(env))
          for (const { league, rows } of itemTableViews(env, id, period))
            for (const row of rows)
              yield { ...row, item: { id, name }, period: periodName(env, period), league };
    }),
  ];
}

function isScored(env: ViewEnv, item: string, period: string): boolean {
  return itemTablesIn(env, item, period).some(({ rows }) => rows.length > 0);
}

function historyView(env: ViewEnv, item: string, period: string): ItemHistoryView {
  const rules = rulesIn(env, period);
  return {
    period,
    name: periodName(env, period),
    leagues: itemTablesIn(env, item, period)
      .filter(({ rows }) => rows.length > 0)
      .map(({ name, rows }) => ({
        name,
        places: rules === undefined ? [] : rows.map((row) => itemPlaceView(env, rules, period, row)),
      })),
  };
}

/** How a score comes about and when a unit is a candidate, with the figures of the rules (rules.md §11). */
export function conditionsOf(env: ViewEnv, period: string): readonly FieldView[] {
  const items: Rules['items'] = rulesIn(env, period)?.items;
  if (items === undefined) return [];
  const { conditions: words } = itemSentences;
  const before = lastPeriod(periodIn(env, period).kind);
  const line = (label: string, text: string) => ({ label, text, href: null });
  const topScore = exactText(multiply(fraction(100), decimal(items.topShare)));
  return [
    line(words.score, words.scoreText),
    line(words.top, words.topText(items.least, items.topRank, topScore)),
    line(words.rise, words.riseText(before, exactText(decimal(items.riseScore)), items.riseRank)),
  ];
}
