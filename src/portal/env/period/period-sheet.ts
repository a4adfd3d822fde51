import { recordTier } from '#disclosure/record-tier.ts';
import { latestEdition, previousOf, type EditionEntry } from '#engine/freeze/editions.ts';
import { editionBefore, publishedTable } from '#engine/score/league-tables.ts';
import { leagueSheet, type LeagueSheet } from '#engine/sheet/league-sheet.ts';
import { periodSheet } from '#engine/sheet/period-sheet.ts';
import { unitSheet, type UnitSheet } from '#engine/sheet/unit-sheet.ts';
import { rulesOfEdition } from '#engine/time/editions.ts';
import { periodLook, rulesOf } from '#engine/time/period-look.ts';
import type { AheadNode, Edition } from '#record/freeze/edition.ts';
import type { EditionUnit } from '#record/freeze/edition-unit.ts';
import type { Rules } from '#record/rules/rules.ts';
import type { ViewEnv } from '../env.ts';
import { periodIn } from './period.ts';
import { withoutNarrowed } from '../narrowed-since.ts';

/**
 * A period as a profile is told it: of a frozen one what its edition says, nothing of it computed
 * again, else what the records say now (rules.md §10). Every page of a period is made of this alone.
 */
export interface SheetIn {
  readonly rules: Rules;
  readonly units: readonly EditionUnit[];
  readonly sheets: ReadonlyMap<string, UnitSheet>;
  readonly leagues: readonly LeagueSheet[];
  readonly ahead: readonly AheadNode[];
  /** How those who supervise met their duties; undefined where that is computed still. */
  readonly office: NonNullable<Edition['inside']>['office'] | undefined;
  /** The edition whose table came before in the series. */
  readonly before: Edition | undefined;
}

/** The sheet of a period; undefined where no rules are known for it. */
export function sheetIn(env: ViewEnv, id: string): SheetIn | undefined {
  return env.context.memo('sheet-in', `${env.profile}|${id}`, () => {
    const edition = latestEdition(env.shown, id)?.value;
    return edition === undefined ? liveSheet(env, id) : frozenSheet(env, edition);
  });
}

/** What a unit's period came to; undefined where it has no rules, or the unit was not there. */
export function resultIn(env: ViewEnv, unit: string, period: string): UnitSheet | undefined {
  return sheetIn(env, period)?.sheets.get(unit);
}

/** The rules of a period, of a frozen one those by which it was frozen; undefined before the first version. */
export function rulesIn(env: ViewEnv, period: string): Rules | undefined {
  const edition = latestEdition(env.shown, period)?.value;
  return edition === undefined
    ? rulesOf(env.context, periodIn(env, period))
    : rulesOfEdition(env.context.ledger, edition);
}

/** The tables of a period in the order of the rules; none where it has no rules. */
export function leaguesIn(env: ViewEnv, period: string): readonly LeagueSheet[] {
  return sheetIn(env, period)?.leagues ?? [];
}

/** Whether a period's ranks have no table published before to be compared with. */
export function hasNoTableBefore(env: ViewEnv, period: string): boolean {
  return sheetIn(env, period)?.before === undefined;
}

function liveSheet(env: ViewEnv, id: string): SheetIn | undefined {
  const { context, shownByPath } = env;
  const period = periodIn(env, id);
  const rules = rulesOf(context, period);
  if (rules === undefined) return undefined;
  const previous = editionBefore(context.ledger, period);
  const open = new Set(
    context.ledger.task.flatMap(({ path, value }) => (recordTier('task', value) === 'public' ? [path] : [])),
  );
  const { units, leagues, ahead } = periodSheet(context, period, rules, previous, {
    mayRead: (path) => shownByPath.has(path),
    isOpen: (path) => open.has(path),
  });
  return sheetOf(env, id, rules, { units, leagues, ahead }, previous, undefined);
}

function frozenSheet(env: ViewEnv, edition: Edition): SheetIn | undefined {
  const rules = rulesOfEdition(env.context.ledger, edition);
  if (rules === undefined) return undefined;
  const { inside, leagues, ahead = [] } = edition;
  const full = new Map(inside?.units?.map((unit) => [unit.unit, unit]));
  const units = edition.units.map((unit) => withoutNarrowed(env, full.get(unit.unit) ?? unit));
  const reported = { units, leagues, ahead: inside?.ahead ?? ahead };
  return sheetOf(env, edition.period, rules, reported, previousOf(env.shown, edition), inside?.office ?? []);
}

function sheetOf(
  env: ViewEnv,
  id: string,
  rules: Rules,
  { units, leagues, ahead }: Pick<Edition, 'leagues'> & Pick<SheetIn, 'units' | 'ahead'>,
  previous: EditionEntry | undefined,
  office: SheetIn['office'],
): SheetIn {
  const period = periodIn(env, id);
  const { day } = periodLook(env.context, period);
  const sheets = new Map(units.map((reported) => [reported.unit, unitSheet(rules, period, day, reported)]));
  return {
    rules,
    units,
    sheets,
    leagues: leagues.map((league) =>
      leagueSheet(
        league,
        rules.leagues.find((one) => one.id === league.id)?.name ?? league.id,
        period,
        sheets,
        previous && publishedTable(previous.value, league.id),
      ),
    ),
    ahead,
    office,
    before: previous?.value,
  };
}
