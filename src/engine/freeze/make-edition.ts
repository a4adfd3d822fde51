import type { Edition } from '#record/freeze/edition.ts';
import type { Ledger } from '#record/ledger.ts';
import type { Rules } from '#record/rules/rules.ts';
import { SOFTWARE } from '#record/schema/software.ts';
import type { Context } from '../dossier/context.ts';
import type { Codes } from '../sheet/task-codes.ts';
import type { MayRead } from '../sheet/may-read.ts';
import { officeCounts } from '../sheet/office-counts.ts';
import {
  periodSheet,
  rosterResults,
  type PeriodSheet,
  type RosterResult,
  type SheetReaders,
} from '../sheet/period-sheet.ts';
import { plain } from '../sheet/plain.ts';
import { rulesOfEdition } from '../time/editions.ts';
import { rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { canonicalText, digestOf } from '#exact/canonical.ts';
import { restrictedTo } from './contexts.ts';
import type { UnsealedEdition } from './edition-seal.ts';
import { freshRecords, heldNow, withheldIn, yearsOf, type Readers } from './edition-records.ts';
import { chainOf, recordsOf, type EditionEntry } from './editions.ts';
import type { PeriodSight, UsedRecord } from './used-records.ts';

/** What people bring to a freeze; the rest is computed. */
export type FreezeActs = Pick<
  Edition,
  'version' | 'frozen' | 'written' | 'forced' | 'approval' | 'objections'
>;

/** What an edition is made of: a period's rules, the records it used and every unit's result over them alone. */
export interface Basis {
  /** Over the used records alone. */
  readonly context: Context;
  /** Over all. */
  readonly sight: PeriodSight;
  readonly period: Period;
  readonly rules: Rules;
  readonly used: readonly UsedRecord[];
  readonly results: readonly RosterResult[];
}

/** Reckons a period over some records alone; `undefined` where there is no office, or no rules were in force. */
export function basisOf(
  sight: PeriodSight,
  used: readonly UsedRecord[],
  previous: EditionEntry | undefined,
): Basis | undefined {
  const { period } = sight;
  const context = restrictedTo(sight, used, previous);
  const rules = context && rulesOf(context, period);
  if (context === undefined || rules === undefined) return undefined;
  return { context, sight, period, rules, used, results: rosterResults(context, period) };
}

/** The edition of a period (rules.md §10); `previous` is the one frozen before it in its series, `last` the version that it corrects. */
export function makeEdition(
  whole: Ledger,
  basis: Basis,
  acts: FreezeActs,
  previous: EditionEntry | undefined,
  readers: Readers,
  last?: EditionEntry,
): Omit<UnsealedEdition, 'correction'> {
  const { period, rules, used } = basis;
  const held = heldNow(used, readers);
  const { records, more } = freshRecords(held, recordsOf(chainOf(whole, previous)));
  const withheld = withheldIn(held);
  const everyone: MayRead = (path) => readers.openPart(path) !== undefined;
  const sheet = sheetFor(basis, previous, { mayRead: everyone, known: codesIn(last?.value) });
  const full =
    withheld.length === 0 ? sheet : sheetFor(basis, previous, { mayRead: () => true, isOpen: everyone });
  // In a public repository nothing is inside: whoever reads it has everything.
  const isLinkTold = readers.isRepositoryPublic || previous === undefined || isPublished(whole, previous);
  const inside = readers.isRepositoryPublic
    ? {}
    : plain({
        previous: isLinkTold ? undefined : previous.value.digest,
        before: previous?.value.inside?.digest,
        replaced: last?.value.inside?.digest,
        records: more,
        withheld,
        ...beside(sheet, full),
      });
  return {
    period: period.id,
    ...acts,
    software: SOFTWARE,
    rules: rules.version,
    calendar: digestOf(canonicalText(yearsOf(held))),
    ...(previous === undefined ? {} : { previous: linkTo(previous, isLinkTold) }),
    records,
    units: [...sheet.units],
    leagues: sheet.leagues,
    ...(sheet.ahead.length === 0 ? {} : { ahead: [...sheet.ahead] }),
    ...(Object.keys(inside).length === 0 ? {} : { inside }),
  };
}

/** The same with how those who supervise met their duties of the period; it is no part of what two versions differ in, and takes a look at the whole ledger. */
export function withOffice<E extends Omit<UnsealedEdition, 'correction'>>(
  { sight }: Basis,
  made: E,
  readers: Readers,
): E {
  if (readers.isRepositoryPublic) return made;
  const office = [...officeCounts(sight.context, sight.period)];
  return office.length === 0 ? made : { ...made, inside: { ...made.inside, office } };
}

/** The sheet of a period for some readers. */
export function sheetFor(
  { context, period, rules, results }: Basis,
  previous: EditionEntry | undefined,
  readers: SheetReaders,
): PeriodSheet {
  return periodSheet(context, period, rules, previous, readers, results);
}

/** The codes of an edition's withheld matters, by matter. */
export function codesIn(edition: Edition | undefined): Codes {
  return new Map(Object.entries(edition?.inside?.matters ?? {}).map(([code, matter]) => [matter, code]));
}

/** What the units of the system may read beside the sheet for everyone. */
function beside(
  { units, ahead, codes }: PeriodSheet,
  full: PeriodSheet,
): Pick<NonNullable<UnsealedEdition['inside']>, 'units' | 'ahead' | 'matters'> {
  const open = new Set(units.map((unit) => canonicalText(unit)));
  return {
    units: full.units.filter((unit) => !open.has(canonicalText(unit))),
    ahead: canonicalText(ahead) === canonicalText(full.ahead) ? undefined : [...full.ahead],
    matters: codes.size === 0 ? undefined : Object.fromEntries([...codes].map(([id, code]) => [code, id])),
  };
}

/** The edition before, with its digest where everyone may read all that it covers. */
function linkTo({ value }: EditionEntry, isTold: boolean): NonNullable<Edition['previous']> {
  const { period, version, digest } = value;
  return { period, version, ...(isTold ? { digest } : {}) };
}

/** Whether everyone may read an edition: its rules publish the scores that it holds (rules.md §7). */
function isPublished(whole: Ledger, { value }: EditionEntry): boolean {
  return rulesOfEdition(whole, value)?.total.show !== 'ranks';
}
