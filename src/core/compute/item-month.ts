import { previousMonth } from '../calendar/day.ts';
import { divide, fraction, multiply, round, sum, type Fraction } from '../exact/fraction.ts';
import type { EntryOf } from '../ledger.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import { placeItem, type ItemPlaced } from './item-standings.ts';
import { leagueMonths, type LeagueMonth } from './league.ts';
import { monthsOf, rulesOf } from './months.ts';
import type { TableBefore } from './rank-change.ts';
import { unitMonth } from './unit-month.ts';
import type { CompletionLine } from './workload.ts';

/** What a unit did in a single item in a month, before the 协办 limit (rules-v1 §11). */
export interface ItemWork {
  readonly unit: EntryOf<'unit'>;
  /** Its lines of the item; of some nothing may count yet. */
  readonly lines: readonly CompletionLine[];
  /** Σ w of what counts. */
  readonly weight: Fraction;
  /** Σ w·c. */
  readonly earned: Fraction;
  /** 100 × Σ w·c / Σ w as printed, 0…100; undefined where nothing counts. */
  readonly score: Fraction | undefined;
}

/** A unit's row in the table of a single item. */
export interface ItemRow extends Omit<ItemPlaced, 'id'> {
  readonly work: ItemWork;
}

/** One league's table of a single item in a month. */
export interface ItemLeague {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ItemRow[];
  /** Members without a score in fixed order, most of them without a line. */
  readonly unscored: readonly ItemWork[];
}

/**
 * The tables of a single item in a month, in the order of the rules; none before there are any.
 * Ranks never cross leagues; what makes a unit ranked in the month (rules-v1 §1) is not asked here.
 */
export function itemLeagues(context: Context, item: string, month: string): readonly ItemLeague[] {
  return context.memo('item-leagues', `${item}|${month}`, () => {
    const rules = rulesOf(context, month)?.value;
    return rules === undefined
      ? []
      : leagueMonths(context, month).map((league) => itemLeague(context, rules, item, league));
  });
}

function itemLeague(context: Context, rules: Rules, item: string, league: LeagueMonth): ItemLeague {
  const { id, name, month } = league;
  const works = [...league.rows, ...league.unranked]
    .map(({ unit }) => itemWork(context, rules, item, unit, month))
    .toSorted((a, b) => a.unit.value.order - b.unit.value.order);
  const standings = works.flatMap(({ unit: { value }, score }) =>
    score === undefined ? [] : [{ id: value.id, order: value.order, score }],
  );
  const placed = placeItem(rules, standings, tableBefore(context, item, id, month));
  return {
    id,
    name,
    rows: placed.flatMap(({ id: unit, ...place }) => {
      const work = works.find((one) => one.unit.value.id === unit);
      return work === undefined ? [] : [{ ...place, work }];
    }),
    unscored: works.filter(({ score }) => score === undefined),
  };
}

function itemWork(
  context: Context,
  rules: Rules,
  item: string,
  unit: EntryOf<'unit'>,
  month: string,
): ItemWork {
  const all = unitMonth(context, unit.value.id, month)?.completion ?? [];
  const lines = all.filter((line) => line.task.dossier.task.value.item === item);
  const weight = sum(lines.map((line) => line.weight));
  const earned = sum(lines.map((line) => line.unlimited));
  return { unit, lines, weight, earned, score: scoreOf(rules, earned, weight) };
}

function scoreOf({ ranking }: Rules, earned: Fraction, weight: Fraction): Fraction | undefined {
  if (weight.n === 0n) return undefined;
  return round(multiply(fraction(100), divide(earned, weight)), ranking.decimals);
}

function tableBefore(context: Context, item: string, league: string, month: string): TableBefore | undefined {
  if (month <= (monthsOf(context)[0] ?? month)) return undefined;
  const previous = itemLeagues(context, item, previousMonth(month)).find(({ id }) => id === league);
  return (
    previous && {
      ranked: new Map(previous.rows.map(({ work, rank, total }) => [work.unit.value.id, { rank, total }])),
      unranked: previous.unscored.map(({ unit }) => unit.value.id),
    }
  );
}
