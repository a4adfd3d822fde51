import { exactValue, type Fraction } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { itemScore, placeItem, type ItemPlaced } from '../ranking/items.ts';
import { rankStandings, type TableBefore } from '../ranking/ranks.ts';
import type { CompletionFact } from '../scheme/facts.ts';
import { workOf } from '../scheme/parts.ts';
import { editionBefore } from '../score/league-tables.ts';
import { completionFact, counts } from '../sheet/locked-unit.ts';
import { rulesOfEdition } from '../time/editions.ts';
import type { Period } from '../time/periods.ts';

/** A task of a single item for one unit. */
export interface ItemLine extends CompletionFact {
  readonly task: string;
  /** Those that count. */
  readonly nodes: readonly { readonly id: string; readonly c: Fraction }[];
  /** Nothing counts because the matter rests (暂缓办理). */
  readonly resting: boolean;
}

/** What a unit did in a single item in a period (rules.md §11). */
export interface ItemWork {
  readonly unit: string;
  /** Fixed unit order. */
  readonly order: number;
  /** Its lines of the item; of some nothing may count yet. */
  readonly lines: readonly ItemLine[];
  /** Σ w·c and Σ w of what counts. */
  readonly earned: Fraction;
  readonly weight: Fraction;
  /** 100 × Σ w·c / Σ w as printed, 0…100; undefined where nothing counts. */
  readonly score: Fraction | undefined;
}

/** A unit's row in the table of a single item. */
export interface ItemRow extends Omit<ItemPlaced, 'id'> {
  readonly work: ItemWork;
}

/** One league's table of a single item in a period. */
export interface ItemTable {
  readonly id: string;
  readonly name: string;
  readonly rows: readonly ItemRow[];
  /** Members without a score in fixed order, most of them without a line. */
  readonly unscored: readonly ItemWork[];
}

/**
 * The tables of a single item in a period by what is told of its units, in the order of the rules'
 * leagues; none where the rules know no single items. Ranks never cross leagues; what makes a unit
 * ranked in the period (rules.md §1) is not asked here. A matter that is not public says no item: it
 * stands in no table.
 */
export function itemTables(
  ledger: Ledger,
  rules: Rules,
  item: string,
  period: Period,
  units: readonly EditionUnit[],
): readonly ItemTable[] {
  if (rules.items === undefined) return [];
  const works = worksOf(rules, item, units);
  const before = tablesBefore(ledger, item, period);
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
function tablesBefore(ledger: Ledger, item: string, period: Period): ReadonlyMap<string, TableBefore> {
  const edition: Edition | undefined = editionBefore(ledger, period)?.value;
  const rules = edition && rulesOfEdition(ledger, edition);
  if (edition === undefined || rules?.items === undefined) return new Map();
  return new Map(
    [...worksOf(rules, item, edition.units)].map(([league, own]): [string, TableBefore] => {
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

/** What the units did in an item, by league. */
function worksOf(
  rules: Rules,
  item: string,
  units: readonly EditionUnit[],
): ReadonlyMap<string, readonly ItemWork[]> {
  const works = new Map<string, ItemWork[]>(rules.leagues.map(({ id }) => [id, []]));
  for (const { unit, league = '', order, completion = [] } of units) {
    const lines = completion.filter((line) => line.item === item).flatMap((line) => lineOf(rules, line));
    works.get(league)?.push({ unit, order, lines, ...workOf(lines), score: itemScore(rules, lines) });
  }
  return works;
}

function lineOf({ tasks }: Rules, line: NonNullable<EditionUnit['completion']>[number]): readonly ItemLine[] {
  const fact = tasks && completionFact(tasks, line);
  if (fact === undefined) return [];
  return [
    {
      ...fact,
      task: line.task,
      nodes: line.nodes.filter(counts).map(({ id, c }) => ({ id, c: exactValue(c) })),
      resting: line.nodes.every(({ state }) => state === 'suspended'),
    },
  ];
}
