import { exactValue } from '#exact/fraction.ts';
import { compareText } from '#record/schema/problem.ts';
import type { Edition, UnrankedReason } from '#record/freeze/edition.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { rankLeague, type RankedUnit } from '../ranking/rank-league.ts';
import type { TableBefore } from '../ranking/ranks.ts';
import type { Context } from '../dossier/context.ts';
import { rulesOf } from '../time/period-look.ts';
import { periodNamed, sameSeries, type Period } from '../time/periods.ts';
import { leagueOn, unitResult, type UnitResult } from './unit-result.ts';

/** A ranked unit's row; `before` is its place in the table published before, where ranked in this league. */
interface TableRow extends Omit<RankedUnit, 'id'> {
  readonly unit: EntryOf<'unit'>;
  readonly result: UnitResult;
}

/** A member below the table. */
interface UnrankedRow {
  readonly unit: EntryOf<'unit'>;
  readonly result: UnitResult;
  readonly reason: UnrankedReason;
}

/** One league's table of one period (rules.md §7). */
export interface LeagueTable {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
  readonly rows: readonly TableRow[];
  readonly unranked: readonly UnrankedRow[];
}

/** All leagues of a period, in the order of the rules. */
export function leagueTables(context: Context, period: Period): readonly LeagueTable[] {
  return context.memo('league-tables', period.id, () => {
    const rules = rulesOf(context, period);
    return rules?.leagues.map((league) => leagueTable(context, rules, period, league)) ?? [];
  });
}

function leagueTable(
  context: Context,
  rules: Rules,
  period: Period,
  { id, name }: Rules['leagues'][number],
): LeagueTable {
  const members = context.ledger.unit
    .filter(({ value }) => leagueOn(value, period.to) === id)
    .flatMap((unit) => {
      const result = unitResult(context, unit.value.id, period);
      return result === undefined ? [] : [{ unit, result }];
    });
  const byId = new Map(members.map((member) => [member.unit.value.id, member]));
  const ranking = rankLeague(
    rules,
    id,
    members.map(({ unit: { value }, result: { score, awardIneligible } }) => ({
      id: value.id,
      order: value.order,
      score,
      awardIneligible: awardIneligible !== undefined,
    })),
    tableBefore(context.ledger, period, id),
  );
  return {
    id,
    name,
    period,
    rows: ranking.ranked.flatMap(({ id: unit, ...place }) => {
      const member = byId.get(unit);
      return member === undefined ? [] : [{ ...place, ...member }];
    }),
    unranked: ranking.unranked.flatMap(({ id: unit, reason }) => {
      const member = byId.get(unit);
      return member === undefined ? [] : [{ ...member, reason }];
    }),
  };
}

/** The latest version of the period frozen before one in its series; `undefined` for the first (rules.md §7). */
export function editionBefore(ledger: Ledger, period: Period): EntryOf<'edition'> | undefined {
  const earlier = ledger.edition.flatMap((entry) => {
    const own = periodNamed(ledger, entry.value.period);
    return own !== undefined && sameSeries(own, period) && own.to < period.from ? [{ entry, own }] : [];
  });
  return earlier
    .toSorted((a, b) => compareText(a.own.to, b.own.to) || a.entry.value.version - b.entry.value.version)
    .at(-1)?.entry;
}

/** A league's table as published before a period. */
export function tableBefore(ledger: Ledger, period: Period, league: string): TableBefore | undefined {
  const before = editionBefore(ledger, period)?.value;
  return before && publishedTable(before, league);
}

/** A league's table as an edition publishes it; `undefined` where it has none. */
export function publishedTable(
  { leagues }: Pick<Edition, 'leagues'>,
  league: string,
): TableBefore | undefined {
  const table = leagues.find(({ id }) => id === league);
  return (
    table && {
      ranked: new Map(
        table.ranked.map(({ unit, rank, total }) => [unit, { rank, total: exactValue(total) }]),
      ),
      unranked: table.unranked.map(({ unit }) => unit),
    }
  );
}
