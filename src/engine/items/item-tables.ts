import type { Fraction } from '../../core/exact/fraction.ts';
import { compareText } from '../../core/problem.ts';
import type { Edition } from '../../record/edition.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { itemScore, placeItem, type ItemPlaced } from '../ranking/items.ts';
import { rankStandings, type TableBefore } from '../ranking/ranks.ts';
import type { CompletionFact } from '../scheme/facts.ts';
import { workOf } from '../scheme/parts.ts';
import { editionBefore } from '../score/league-tables.ts';
import type { TaskLine } from '../score/task-period.ts';
import { leagueOn, unitResult } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import { rulesOfEdition } from '../time/editions.ts';
import { rulesOf } from '../time/period-look.ts';
import { periodNamed, type Period } from '../time/periods.ts';
import { frozenLines, type FrozenLine } from './edition-lines.ts';

/** What a unit did in a single item in a period (rules.md §11). */
export interface ItemWork<L extends CompletionFact = TaskLine> {
  readonly unit: string;
  /** Fixed unit order. */
  readonly order: number;
  /** Its lines of the item; of some nothing may count yet. */
  readonly lines: readonly L[];
  /** Σ w·c and Σ w of what counts. */
  readonly earned: Fraction;
  readonly weight: Fraction;
  /** 100 × Σ w·c / Σ w as printed, 0…100; undefined where nothing counts. */
  readonly score: Fraction | undefined;
}

/** A unit's row in the table of a single item. */
export interface ItemRow<L extends CompletionFact = TaskLine> extends Omit<ItemPlaced, 'id'> {
  readonly work: ItemWork<L>;
}

/** One league's table of a single item in a period. */
export interface ItemTable<L extends CompletionFact = TaskLine> {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ItemRow<L>[];
  /** Members without a score in fixed order, most of them without a line. */
  readonly unscored: readonly ItemWork<L>[];
}

/**
 * The tables of a single item in a period by the ledger, in the order of the rules' leagues; none
 * where the rules know no single items. Ranks never cross leagues; what makes a unit ranked in the
 * period (rules.md §1) is not asked here. Matters that are not public are left out: they stand in no
 * published table, so a table is the same before and after its freeze.
 */
export function itemTables(context: Context, item: string, period: Period): readonly ItemTable[] {
  return context.memo('item-tables', `${item}|${period.id}`, () => {
    const rules = rulesOf(context, period);
    if (rules?.items === undefined) return [];
    const units = context.ledger.unit.map(({ value }) => value);
    const works = new Map(rules.leagues.map(({ id }) => [id, [] as ItemWork[]]));
    for (const unit of units) {
      const league = leagueOn(unit, period.to) ?? '';
      const lines = (unitResult(context, unit.id, period)?.lines.completion ?? []).filter(
        ({ dossier: { task } }) => task.value.item === item && isPublic(task.value.disclosure),
      );
      works.get(league)?.push(workIn(rules, unit.id, unit.order, lines));
    }
    return tablesOf(context, rules, item, period, works);
  });
}

/**
 * The tables of a single item as a frozen period has them: its lines and leagues from the edition,
 * their items from the ledger. A withheld matter goes by another name in an edition (`w` and twelve
 * hexadecimal digits), which no task bears: it is left out.
 */
export function frozenItemTables(
  context: Context,
  item: string,
  edition: Edition,
): readonly ItemTable<FrozenLine>[] {
  const rules = rulesOfEdition(context.ledger, edition);
  const period = periodNamed(context.ledger, edition.period);
  if (rules?.items === undefined || period === undefined) return [];
  return tablesOf(context, rules, item, period, frozenWorks(context, rules, item, edition));
}

function tablesOf<L extends CompletionFact>(
  context: Context,
  rules: Rules,
  item: string,
  period: Period,
  works: ReadonlyMap<string, readonly ItemWork<L>[]>,
): readonly ItemTable<L>[] {
  const before = tablesBefore(context, item, period);
  return rules.leagues.map(({ id, name }) => {
    const own = (works.get(id) ?? []).toSorted((a, b) => a.order - b.order || compareText(a.unit, b.unit));
    const byUnit = new Map(own.map((work) => [work.unit, work]));
    const standings = own.flatMap(({ unit, order, score }) =>
      score === undefined ? [] : [{ id: unit, order, score }],
    );
    return {
      id,
      name,
      rows: placeItem(rules, standings, before.get(id)).flatMap(({ id: unit, ...place }) => {
        const work = byUnit.get(unit);
        return work === undefined ? [] : [{ ...place, work }];
      }),
      unscored: own.filter(({ score }) => score === undefined),
    };
  });
}

/** The tables of an item in the period published before in the series, rebuilt from its latest edition, by league. */
function tablesBefore(context: Context, item: string, period: Period): ReadonlyMap<string, TableBefore> {
  const edition = editionBefore(context.ledger, period)?.value;
  const rules = edition && rulesOfEdition(context.ledger, edition);
  if (edition === undefined || rules?.items === undefined) return new Map();
  const works = frozenWorks(context, rules, item, edition);
  return new Map(
    [...works].map(([league, own]): [string, TableBefore] => {
      const standings = own.flatMap(({ unit, order, score }) =>
        score === undefined ? [] : [{ id: unit, order, total: score }],
      );
      const ranked = rankStandings({ order: 'descending', tie: rules.total.tie }, standings);
      return [
        league,
        {
          ranked: new Map(ranked.map(({ id, rank, total }) => [id, { rank, total }])),
          unranked: own.filter(({ score }) => score === undefined).map(({ unit }) => unit),
        },
      ];
    }),
  );
}

/** What the units of an edition did in an item, by league. */
function frozenWorks(
  context: Context,
  rules: Rules,
  item: string,
  edition: Edition,
): ReadonlyMap<string, readonly ItemWork<FrozenLine>[]> {
  const works = new Map<string, ItemWork<FrozenLine>[]>(edition.leagues.map(({ id }) => [id, []]));
  for (const unit of edition.units) {
    const lines = rules.tasks === undefined ? [] : frozenLines(rules.tasks, unit);
    const own = lines.filter(({ task }) => context.dossiers.get(task)?.task.value.item === item);
    works.get(unit.league ?? '')?.push(workIn(rules, unit.unit, unit.order, own));
  }
  return works;
}

function workIn<L extends CompletionFact>(
  rules: Rules,
  unit: string,
  order: number,
  lines: readonly L[],
): ItemWork<L> {
  return { unit, order, lines, ...workOf(lines), score: itemScore(rules, lines) };
}

function isPublic(disclosure: string | undefined): boolean {
  return disclosure === undefined || disclosure === '公开';
}
