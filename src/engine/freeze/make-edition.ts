import type { Edition } from '../../record/edition.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { SOFTWARE } from '../../record/software.ts';
import type { Context } from '../dossier/context.ts';
import type { Codes } from '../sheet/matter-codes.ts';
import type { MayRead } from '../sheet/may-read.ts';
import { officeCounts } from '../sheet/office-counts.ts';
import { periodSheet, rosterResults, type PeriodSheet, type RosterResult } from '../sheet/period-sheet.ts';
import { plain } from '../sheet/plain.ts';
import { rulesOfEdition } from '../time/editions.ts';
import { rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { restrictedTo } from './contexts.ts';
import type { UnsealedEdition } from './edition-seal.ts';
import { chainOf, recordsOf, type EditionEntry, type NamedRecords } from './editions.ts';
import type { Sight, UsedRecord } from './used-records.ts';

/** What people bring to a freeze; the rest is computed. */
export type FreezeActs = Pick<
  Edition,
  'version' | 'frozen' | 'written' | 'forced' | 'approval' | 'objections'
>;

/** What everyone may read of the ledger; the units of the system may read all of it. */
export interface Readers {
  /** What everyone may read of the record at a path; undefined where that is nothing. */
  readonly openPart: (path: string) => object | undefined;
  /** Whether everyone may read the repository: then an edition holds nothing that they may not. */
  readonly isPublic: boolean;
}

/** What an edition is made of: a period's rules, the records it used and every unit's result over them alone. */
export interface Basis {
  /** Over the used records alone. */
  readonly context: Context;
  /** Over all. */
  readonly sight: Sight;
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
  const { period, rules, used, sight } = basis;
  const held = heldNow(used, readers);
  const { records, inside } = freshRecords(held, recordsOf(chainOf(whole, previous)));
  const withheld = held.filter(({ open }) => open === undefined).map(({ path }) => path);
  const sheet = sheetFor(
    basis,
    previous,
    (path) => readers.openPart(path) !== undefined,
    codesIn(last?.value),
  );
  const full = withheld.length === 0 ? sheet : sheetFor(basis, previous, () => true);
  const isLinkTold = previous === undefined || isPublished(whole, previous);
  const link = isLinkTold ? {} : { previous: previous.value.digest };
  const closed = readers.isPublic ? {} : { ...inside, withheld, ...beside(sheet, full) };
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
    inside: plain({ ...link, ...closed, office: [...officeCounts(sight.context, sight.period)] }),
  };
}

/** A used record as it may be told: the digest of its whole, and of what everyone may read of it. */
interface HeldRecord extends Pick<UsedRecord, 'kind' | 'digest'> {
  readonly path: string;
  readonly open: string | undefined;
}

/** The used records apart by who may read them. Years of the calendar are for everyone. */
export function heldNow(used: readonly UsedRecord[], { openPart }: Readers): readonly HeldRecord[] {
  return used.map(({ kind, entry, digest, digestOf: digestAs }) => {
    const { path, value } = entry;
    const part = kind === 'calendar' ? value : openPart(path);
    return { kind, path, digest, open: part === value ? digest : part && digestAs(part) };
  });
}

/** The digests of the years of the calendar, in their order. */
export function yearsOf(held: readonly HeldRecord[]): readonly string[] {
  return held.filter(({ kind }) => kind === 'calendar').map(({ digest }) => digest);
}

/** What an edition lists of its records: those that those before it hold otherwise or not at all. */
function freshRecords(
  held: readonly HeldRecord[],
  known: NamedRecords,
): { readonly records: Edition['records']; readonly inside: { readonly records?: Edition['records'] } } {
  const isFresh = ({ path, open, digest }: HeldRecord) =>
    open !== undefined && (known.open.get(path) !== open || (open === digest && known.inside.has(path)));
  const records = held.flatMap((record) =>
    isFresh(record) && record.open !== undefined ? [[record.path, record.open] as const] : [],
  );
  const more = held
    .filter(({ open, digest }) => open !== digest)
    .filter((record) => isFresh(record) || known.inside.get(record.path) !== record.digest)
    .map(({ path, digest }) => [path, digest] as const);
  return {
    records: Object.fromEntries(records),
    inside: more.length === 0 ? {} : { records: Object.fromEntries(more) },
  };
}

/** The sheet of a period for some readers. */
export function sheetFor(
  { context, period, rules, results }: Basis,
  previous: EditionEntry | undefined,
  mayRead: MayRead,
  known?: Codes,
): PeriodSheet {
  return periodSheet(context, period, rules, previous, mayRead, known, results);
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
