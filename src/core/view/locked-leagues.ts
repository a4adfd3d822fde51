import type { Context } from '../compute/context.ts';
import { tablesBefore } from '../compute/edition/examine-edition.ts';
import { latestEdition } from '../compute/edition/editions-of.ts';
import { tableOf } from '../compute/edition/locked-leagues.ts';
import { leagueMonths, type LeagueMonth, type RankRow } from '../compute/league.ts';
import { onCautionList } from '../compute/lists.ts';
import { monthsOf, rulesOf } from '../compute/months.ts';
import type { RankChange, TableBefore } from '../compute/rank-change.ts';
import { setChange } from '../compute/standings.ts';
import type { Edition } from '../schema/edition.ts';
import type { Rules } from '../schema/rules.ts';
import type { ViewEnv } from './env.ts';

/**
 * The tables of a month as they are printed. What moved in a frozen month is what its edition says,
 * against the table of the month before as it stood then: a later correction of that month moves
 * nothing here (rules-v1 §7, §10).
 */
export function leaguesIn(env: ViewEnv, month: string): readonly LeagueMonth[] {
  const { context } = env;
  const leagues = leagueMonths(context, month);
  const edition = latestEdition(context.ledger, month)?.value;
  const rules = rulesOf(context, month)?.value;
  if (edition === undefined || rules === undefined) return leagues;
  return context.memo('leagues-as-locked', month, () => {
    const before = tablesBefore(context.ledger, edition);
    return leagues.map((league) => asLocked(context, rules, league, edition, tableOf(before, league.id)));
  });
}

/** Whether a month's ranks have none of the month before to be compared with. */
export function hasNoTableBefore({ context }: ViewEnv, month: string): boolean {
  const edition = latestEdition(context.ledger, month)?.value;
  if (edition !== undefined) return tablesBefore(context.ledger, edition) === undefined;
  return month === monthsOf(context)[0];
}

/** A locked change, `up 2`, `down 3*`, as it is computed. */
export function changeOf(text: string): RankChange {
  const [kind = '', places = '0'] = text.replace('*', '').split(' ');
  const known = (['up', 'down', 'same', 'new'] as const).find((name) => name === kind);
  return { kind: known ?? 'none', places: Number(places), onlyBySet: text.endsWith('*') };
}

function asLocked(
  { units }: Context,
  rules: Rules,
  league: LeagueMonth,
  edition: Edition,
  before: TableBefore | undefined,
): LeagueMonth {
  const locked = edition.leagues.find(({ id }) => id === league.id)?.ranked ?? [];
  const byUnit = new Map(locked.map((row) => [row.unit, row]));
  const rows = league.rows.map((row): RankRow => {
    const { id } = row.unit.value;
    const old = before?.ranked.get(id);
    const own = byUnit.get(id);
    return {
      ...row,
      before: old,
      caution: onCautionList(rules, row, old),
      ...(own === undefined ? {} : { change: changeOf(own.change), plain: own.plain }),
    };
  });
  const { entered, left } = setChange(
    rows.map((row) => ({ ...row, id: row.unit.value.id })),
    before,
  );
  const named = (ids: readonly string[]) => ids.flatMap((id) => units.get(id) ?? []);
  return { ...league, rows, entered: named(entered), left: named(left) };
}
