import { lastDayOfMonth, previousMonth } from '../../calendar/day.ts';
import type { Entry } from '../../entry.ts';
import type { Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';
import type { Edition } from '../../schema/edition.ts';
import { inForce } from '../../schema/in-force.ts';
import type { KindName } from '../../schema/kinds.ts';
import type { Context } from '../context.ts';
import { leagueOf } from '../league-of.ts';
import { rulesOf } from '../months.ts';
import { unitMonth } from '../unit-month.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { chainOf, namedRecords, type EditionEntry } from './editions-of.ts';
import { lockedInputs, lockedResult, type LockedUnit } from './locked-inputs.ts';
import { lockedLeagues } from './locked-leagues.ts';
import { restrictedTo } from './restricted-context.ts';
import { usedRecords, type UsedRecord } from './used-records.ts';

/** What people bring to a freeze; the rest is computed. */
export type FreezeActs = Pick<
  Edition,
  'month' | 'version' | 'frozen' | 'written' | 'approval' | 'objections'
>;

/** Whether everyone may read a record and, for a task, know of it. */
export type IsPublic = (kind: KindName, entry: Entry<object>) => boolean;

/**
 * The edition of a month over a context at its freeze (rules-v1 §10). `previous` is the
 * latest edition of an earlier month. Throws RangeError where no rules were in force.
 */
export function makeEdition(
  context: Context,
  whole: Ledger,
  acts: FreezeActs,
  previous: EditionEntry | undefined,
  isPublic: IsPublic,
): Omit<Edition, 'digest' | 'correction'> {
  const { month } = acts;
  const rules = rulesOf(context, month)?.value;
  if (rules === undefined) throw new RangeError(`no rules in force in ${month}`);
  const known = namedRecords(chainOf(whole, previous));
  const used = usedRecords(context, month);
  const open = used.filter(({ kind, entry }) => isPublic(kind, entry));
  const closed = used.filter(({ kind, entry }) => !isPublic(kind, entry));
  const fresh = open.filter(({ entry, digest }) => known.get(entry.path) !== digest);
  const units = lockedUnits(restrictedTo(context, used) ?? context, month, used, isPublic);
  const before = previous?.value.month === previousMonth(month) ? previous.value.leagues : undefined;
  return {
    ...acts,
    rules: rules.version,
    calendar: digestOf(canonicalText(context.ledger.calendar.map(({ value }) => value))),
    ...(previous === undefined
      ? {}
      : {
          previous: {
            month: previous.value.month,
            version: previous.value.version,
            digest: previous.value.digest,
          },
        }),
    records: Object.fromEntries(fresh.map(({ entry, digest }) => [entry.path, digest])),
    ...(closed.length === 0 ? {} : { withheld: closed.map(({ digest }) => digest).sort() }),
    units,
    leagues: lockedLeagues(rules, units, before),
  };
}

/** The edition with the digest of everything in it. */
export function sealed(edition: Omit<Edition, 'digest'>): Edition {
  return { ...edition, digest: digestOf(canonicalText(edition)) };
}

/** Every unit of the month with its inputs and result, in the fixed order. */
export function lockedUnits(
  context: Context,
  month: string,
  used: readonly UsedRecord[],
  isPublic: IsPublic,
): LockedUnit[] {
  const nameOf = namesOf(used, isPublic);
  const last = lastDayOfMonth(month);
  return context.ledger.unit
    .filter(({ value }) => value.until === undefined || value.until >= `${month}-01`)
    .toSorted((a, b) => a.value.order - b.value.order || compareText(a.value.id, b.value.id))
    .flatMap(({ value: unit }) => {
      const score = unitMonth(context, unit.id, month);
      const name = inForce(unit.names, last)?.name;
      if (score === undefined || name === undefined) return [];
      const league = leagueOf(unit, month);
      const roster = { unit: unit.id, name, ...(league === undefined ? {} : { league }), order: unit.order };
      return [{ ...lockedInputs(roster, score, nameOf), result: lockedResult(score) }];
    });
}

/**
 * What a matter is called in an edition: its id, or, where it is withheld, the beginning of
 * its record's digest, which stays the same in a correction and tells nothing to who has not
 * the record. What no record is about goes by `w0`.
 */
function namesOf(used: readonly UsedRecord[], isPublic: IsPublic): (matter: string) => string {
  const names = new Map(
    used
      .filter(({ kind }) => MATTERS.has(kind))
      .map(({ kind, entry, digest }) => {
        const id = idOf(entry.value);
        return [id, isPublic(kind, entry) ? id : `w${digest.slice(0, DIGITS)}`];
      }),
  );
  return (matter) => names.get(matter) ?? NOBODY;
}

/** The name of what no record is about. */
export const NOBODY = 'w0';
const DIGITS = 12;

/** Whether a matter goes by another name than its id. */
export function isPseudonym(name: string): boolean {
  return name === NOBODY || (name.length === DIGITS + 1 && /^w[0-9a-f]+$/.test(name));
}

/** Kinds of records whose id a line may name. */
const MATTERS: ReadonlySet<string> = new Set(['task', 'clue', 'incoming', 'measure']);

function idOf(value: object): string {
  return 'id' in value ? String(value.id) : '';
}
