import { compareText } from '../../core/problem.ts';
import { inForce } from '../../core/schema/in-force.ts';
import type { Edition } from '../../record/edition.ts';
import type { EditionUnit } from '../../record/edition-unit.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { publishedTable } from '../score/league-tables.ts';
import { unitResult, type UnitResult } from '../score/unit-result.ts';
import type { Context } from '../dossier/context.ts';
import { rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { restrictedTo } from './contexts.ts';
import { chainOf, namedRecords, type EditionEntry } from './editions.ts';
import { lockedLeagues } from './locked-leagues.ts';
import { lockedUnit, type Roster } from './locked-unit.ts';
import { matterNames, type IsPublic, type NameOf } from './matter-names.ts';
import type { Sight, UsedRecord } from './used-records.ts';

/** What people bring to a freeze; the rest is computed. */
export type FreezeActs = Pick<
  Edition,
  'version' | 'frozen' | 'written' | 'forced' | 'approval' | 'objections'
>;

/** A unit of a period with its result. */
export interface RosterResult extends Roster {
  readonly result: UnitResult;
}

/** What an edition is made of: a period's rules, the records it used and every unit's result over them alone. */
export interface Basis {
  /** Over the used records alone. */
  readonly context: Context;
  readonly period: Period;
  readonly rules: Rules;
  readonly used: readonly UsedRecord[];
  readonly results: readonly RosterResult[];
}

/** Reckons a period over some records alone; `undefined` where there is no office, or no rules were in force. */
export function basisOf(
  sight: Sight,
  used: readonly UsedRecord[],
  previous: EditionEntry | undefined,
): Basis | undefined {
  const { period } = sight;
  const context = restrictedTo(sight, used, previous);
  const rules = context && rulesOf(context, period);
  if (context === undefined || rules === undefined) return undefined;
  return { context, period, rules, used, results: rosterResults(context, period) };
}

/** Whether an edition may name a record: everyone may read it. */
export function isOpenRecord({ kind, entry }: UsedRecord, isPublic: IsPublic): boolean {
  return kind === 'calendar' || isPublic(kind, entry);
}

/** The edition of a period (rules.md §10); `previous` is the one frozen before it in its series. */
export function makeEdition(
  whole: Ledger,
  { period, rules, used, results }: Basis,
  acts: FreezeActs,
  previous: EditionEntry | undefined,
  isPublic: IsPublic,
): Omit<Edition, 'digest' | 'correction'> {
  const known = namedRecords(chainOf(whole, previous));
  const open = used.filter((record) => isOpenRecord(record, isPublic));
  const closed = used.filter((record) => !isOpenRecord(record, isPublic));
  const fresh = open.filter(({ entry, digest }) => known.get(entry.path) !== digest);
  const years = used.filter(({ kind }) => kind === 'calendar');
  const units = lockedUnits(results, matterNames(used, isPublic), isPublic);
  return {
    period: period.id,
    ...acts,
    rules: rules.version,
    calendar: digestOf(canonicalText(years.map(({ digest }) => digest))),
    ...(previous === undefined ? {} : { previous: linkTo(previous) }),
    records: Object.fromEntries(fresh.map(({ entry, digest }) => [entry.path, digest])),
    ...(closed.length === 0 ? {} : { withheld: closed.map(({ digest }) => digest).sort(compareText) }),
    units,
    leagues: tablesOf(rules, period, units, previous),
  };
}

function linkTo({ value }: EditionEntry): NonNullable<Edition['previous']> {
  const { period, version, digest } = value;
  return { period, version, digest };
}

/** The tables of a period from its locked inputs, held against the edition before. */
export function tablesOf(
  rules: Rules,
  period: Period,
  units: readonly EditionUnit[],
  previous: EditionEntry | undefined,
): Edition['leagues'] {
  return lockedLeagues(
    rules,
    period.id,
    units,
    (league) => previous && publishedTable(previous.value, league),
  );
}

/** Every unit of a period with its result, in the fixed order: those that were there on one of its days. */
function rosterResults(context: Context, period: Period): readonly RosterResult[] {
  return context.ledger.unit
    .filter(({ value }) => value.until === undefined || value.until >= period.from)
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
    .flatMap(({ value: { id: unit, names, order } }) => {
      const result = unitResult(context, unit, period);
      const name = inForce(names, period.to)?.name;
      if (result === undefined || name === undefined) return [];
      const { league } = result;
      return [{ unit, name, ...(league === undefined ? {} : { league }), order, result }];
    });
}

/** The units as an edition holds them. */
export function lockedUnits(
  results: readonly RosterResult[],
  nameOf: NameOf,
  isPublic: IsPublic,
): EditionUnit[] {
  return results.map(({ result, ...roster }) => lockedUnit(roster, result, nameOf, isPublic));
}
