import { exactValue } from '#exact/fraction.ts';
import type { Edition, UnrankedReason } from '#record/freeze/edition.ts';
import type { RankedUnit } from '../ranking/rank-league.ts';
import type { RankChange, TableBefore } from '../ranking/ranks.ts';
import type { Period } from '../time/periods.ts';
import type { UnitSheet } from './unit-sheet.ts';

/** A ranked unit's row; `before` is its place in the table published before, where ranked in this league. */
export interface SheetRow extends Omit<RankedUnit, 'id'> {
  readonly unit: string;
  readonly result: UnitSheet;
}

/** A member below the table. */
export interface UnrankedSheet {
  readonly unit: string;
  readonly result: UnitSheet;
  readonly reason: UnrankedReason;
}

/** One league's table of one period as people see it (rules.md §7). */
export interface LeagueSheet {
  readonly id: string;
  readonly name: string;
  readonly period: Period;
  readonly rows: readonly SheetRow[];
  readonly unranked: readonly UnrankedSheet[];
}

/** A league's table as it is told, its rows with their units' sheets. */
export function leagueSheet(
  { id, ranked, unranked }: Edition['leagues'][number],
  name: string,
  period: Period,
  units: ReadonlyMap<string, UnitSheet>,
  before: TableBefore | undefined,
): LeagueSheet {
  const tied = (rank: number) => ranked.filter((row) => row.rank === rank).length > 1;
  const members = <R extends { readonly unit: string }>(rows: readonly R[]) =>
    rows.flatMap((row) => {
      const result = units.get(row.unit);
      return result === undefined ? [] : [{ row, result }];
    });
  return {
    id,
    name,
    period,
    rows: members(ranked).map(({ row, result }) => ({
      unit: row.unit,
      result,
      rank: row.rank,
      total: exactValue(row.total),
      tied: tied(row.rank),
      grade: row.grade,
      change: changeOf(row.change),
      before: before?.ranked.get(row.unit),
      lists: row.lists ?? [],
    })),
    unranked: members(unranked).map(({ row, result }) => ({ unit: row.unit, result, reason: row.reason })),
  };
}

/** The sheets of all members of some leagues, ranked or not. */
export function sheetsOf(leagues: readonly LeagueSheet[]): readonly UnitSheet[] {
  return leagues.flatMap(({ rows, unranked }) => [...rows, ...unranked].map(({ result }) => result));
}

/** A move as it is written, `up 2`, `down 3`, `same`, `new`, `none`. */
export function changeOf(text: string): RankChange {
  const [kind = '', places = '0'] = text.split(' ');
  const known = (['up', 'down', 'same', 'new'] as const).find((name) => name === kind);
  return { kind: known ?? 'none', places: Number(places) };
}
