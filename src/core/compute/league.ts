import { previousMonth } from '../calendar/day.ts';
import type { EntryOf } from '../ledger.ts';
import type { Rules } from '../schema/rules.ts';
import type { Context } from './context.ts';
import { leagueOf } from './league-of.ts';
import { monthsOf, rulesOf } from './months.ts';
import type { TableBefore } from './rank-change.ts';
import { rankLeague, type UnrankedReason } from './rank-league.ts';
import type { Placed } from './standings.ts';
import { unitMonth, type UnitMonth } from './unit-month.ts';

/** A ranked unit's row; `before` is its place in the month before, where ranked in this league. */
export interface RankRow extends Omit<Placed, 'id'> {
  readonly unit: EntryOf<'unit'>;
  readonly score: UnitMonth;
  /** The rank without bonus and deduction. */
  readonly plain: number;
}

export interface UnrankedRow {
  readonly unit: EntryOf<'unit'>;
  readonly score: UnitMonth | undefined;
  readonly reason: UnrankedReason;
}

/** One league's table of one month (rules-v1 §7). */
export interface LeagueMonth {
  readonly id: string;
  readonly name: string;
  readonly month: string;
  readonly rows: readonly RankRow[];
  readonly unranked: readonly UnrankedRow[];
  /** Units ranked now and not the month before, and the reverse: the set changed. */
  readonly entered: readonly EntryOf<'unit'>[];
  readonly left: readonly EntryOf<'unit'>[];
}

/** All leagues of a month, in the order of the rules. */
export function leagueMonths(context: Context, month: string): readonly LeagueMonth[] {
  const frozen = context.ofMonth(month);
  if (frozen !== undefined) return leagueMonths(frozen, month);
  return context.memo('leagues', month, () => {
    const rules = rulesOf(context, month)?.value;
    return rules === undefined
      ? []
      : rules.leagues.map(({ id, name }) => leagueMonth(context, rules, month, id, name));
  });
}

/** The scores of all members of some leagues, ranked or not. */
export function scoresOf(leagues: readonly LeagueMonth[]): readonly UnitMonth[] {
  return leagues.flatMap(({ rows, unranked }) => [...rows, ...unranked].flatMap(({ score }) => score ?? []));
}

function leagueMonth(context: Context, rules: Rules, month: string, id: string, name: string): LeagueMonth {
  const members = context.ledger.unit
    .filter((unit) => leagueOf(unit.value, month) === id)
    .map((unit) => ({ unit, score: unitMonth(context, unit.value.id, month) }));
  const byId = new Map(members.map((member) => [member.unit.value.id, member]));
  const ranking = rankLeague(
    rules,
    members.map(({ unit, score }) => ({ id: unit.value.id, order: unit.value.order, score })),
    tableBefore(context, month, id),
  );
  const unitsOf = (ids: readonly string[]) => ids.flatMap((unitId) => context.units.get(unitId) ?? []);
  return {
    id,
    name,
    month,
    rows: ranking.placed.flatMap(({ id: unitId, ...row }) => {
      const { unit, score } = byId.get(unitId) ?? {};
      const plain = ranking.plain.get(unitId) ?? row.rank;
      return unit === undefined || score === undefined ? [] : [{ ...row, plain, unit, score }];
    }),
    unranked: ranking.unranked.flatMap(({ id: unitId, reason }) => {
      const member = byId.get(unitId);
      return member === undefined ? [] : [{ ...member, reason }];
    }),
    entered: unitsOf(ranking.entered),
    left: unitsOf(ranking.left),
  };
}

function tableBefore(context: Context, month: string, id: string): TableBefore | undefined {
  if (month <= (monthsOf(context)[0] ?? month)) return undefined;
  const previous = leagueMonths(context, previousMonth(month)).find((league) => league.id === id);
  return (
    previous && {
      ranked: new Map(previous.rows.map((row) => [row.unit.value.id, { rank: row.rank, total: row.total }])),
      unranked: previous.unranked.map((row) => row.unit.value.id),
    }
  );
}
