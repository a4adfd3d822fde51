import { lastDayOfMonth, previousMonth } from '../calendar/day.ts';
import { add, compare, decimal, type Fraction } from '../exact/fraction.ts';
import type { EntryOf } from '../ledger.ts';
import { compareText } from '../problem.ts';
import { inForce } from '../schema/in-force.ts';
import type { Context } from './context.ts';
import { monthsOf, rulesOf } from './months.ts';
import type { TableBefore } from './rank-change.ts';
import { placeStandings, setChange, type Placed } from './standings.ts';
import { unitMonth, type UnitMonth } from './unit-month.ts';

/** Why a unit stands below the table (rules-v1 §1). */
export type UnrankedReason = 'too-few' | 'pending' | 'no-data';

/** A ranked unit's row; `before` is its place in the month before, where ranked in this league. */
export interface RankRow extends Omit<Placed, 'id'> {
  readonly unit: EntryOf<'unit'>;
  readonly score: UnitMonth;
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
  return context.memo('leagues', month, () => {
    const leagues = rulesOf(context, month)?.value.leagues ?? [];
    return leagues.map(({ id, name }) => leagueMonth(context, month, id, name));
  });
}

/** The league a unit is in on the last day of a month; `undefined` outside all. */
export function leagueOf(unit: EntryOf<'unit'>['value'], month: string): string | undefined {
  const last = lastDayOfMonth(month);
  if (unit.until !== undefined && unit.until < last) return undefined;
  const entry = inForce(unit.leagues, last);
  return entry === undefined || entry.league === '不参评' ? undefined : entry.league;
}

function leagueMonth(context: Context, month: string, id: string, name: string): LeagueMonth {
  const members = context.ledger.unit
    .filter((unit) => leagueOf(unit.value, month) === id)
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id));
  const scored = new Map<string, { unit: EntryOf<'unit'>; score: UnitMonth; total: Fraction }>();
  const unranked: UnrankedRow[] = [];
  for (const unit of members) {
    const score = unitMonth(context, unit.value.id, month);
    const reason = unrankedReason(score);
    if (score?.total !== undefined && reason === undefined) {
      scored.set(unit.value.id, { unit, score, total: score.total });
    } else unranked.push({ unit, score, reason: reason ?? 'no-data' });
  }
  const rules = rulesOf(context, month)?.value;
  const before = tableBefore(context, month, id);
  const standings = [...scored].map(([unitId, { unit, score, total }]) => ({
    id: unitId,
    order: unit.value.order,
    total,
    falsified: score.falsified > 0,
  }));
  const placed = rules === undefined ? [] : placeStandings(rules, standings, before);
  const { entered, left } = setChange(placed, before);
  const unitsOf = (ids: readonly string[]) => ids.flatMap((unitId) => context.units.get(unitId) ?? []);
  return {
    id,
    name,
    month,
    rows: placed.flatMap(({ id: unitId, ...row }) => {
      const own = scored.get(unitId);
      return own === undefined ? [] : [{ ...row, unit: own.unit, score: own.score }];
    }),
    unranked,
    entered: unitsOf(entered),
    left: unitsOf(left),
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

/** 任务不足, or 核验未完 where the 已报待核 shares would suffice; undefined for a unit that is ranked (rules-v1 §1). */
export function unrankedReason(score: UnitMonth | undefined): UnrankedReason | undefined {
  if (score === undefined) return 'no-data';
  const { ranking } = score.rules;
  const enough = (tasks: number, workload: Fraction) =>
    tasks >= ranking.leadTasks && compare(workload, decimal(ranking.workload)) >= 0;
  if (enough(score.leadTasks, score.workload)) return score.total === undefined ? 'no-data' : undefined;
  const pendingTasks = score.leadTasks + score.pendingLeadTasks;
  return enough(pendingTasks, add(score.workload, score.pendingWorkload)) ? 'pending' : 'too-few';
}
