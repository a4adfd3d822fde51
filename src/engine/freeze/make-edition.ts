import type { Edition } from '../../record/edition.ts';
import type { Ledger } from '../../record/ledger.ts';
import type { Rules } from '../../record/rules/rules.ts';
import { SOFTWARE } from '../../record/software.ts';
import { compareText } from '../../core/problem.ts';
import type { Context } from '../dossier/context.ts';
import type { Codes } from '../sheet/matter-codes.ts';
import type { MayRead } from '../sheet/may-read.ts';
import { officeCounts } from '../sheet/office-counts.ts';
import { periodSheet, rosterResults, type PeriodSheet, type RosterResult } from '../sheet/period-sheet.ts';
import { plain } from '../sheet/plain.ts';
import { rulesOf } from '../time/period-look.ts';
import type { Period } from '../time/periods.ts';
import { canonicalText, digestOf } from './canonical.ts';
import { restrictedTo } from './contexts.ts';
import { chainOf, namedRecords, type EditionEntry } from './editions.ts';
import type { Sight, UsedRecord } from './used-records.ts';

/** What people bring to a freeze; the rest is computed. */
export type FreezeActs = Pick<
  Edition,
  'version' | 'frozen' | 'written' | 'forced' | 'approval' | 'objections'
>;

/** Who may read what of the ledger: everyone, and the units of the system. */
export interface Readers {
  readonly everyone: MayRead;
  readonly inside: MayRead;
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

/** Whether an edition may name a record: everyone may read it. */
export function isOpenRecord({ kind, entry }: UsedRecord, { everyone }: Pick<Readers, 'everyone'>): boolean {
  return kind === 'calendar' || everyone(entry.path);
}

/** The edition of a period (rules.md §10); `previous` is the one frozen before it in its series, `last` the version that it corrects. */
export function makeEdition(
  whole: Ledger,
  basis: Basis,
  acts: FreezeActs,
  previous: EditionEntry | undefined,
  readers: Readers,
  last?: EditionEntry,
): Omit<Edition, 'digest' | 'correction'> {
  const { period, rules, used } = basis;
  const known = namedRecords(chainOf(whole, previous));
  const open = used.filter((record) => isOpenRecord(record, readers));
  const closed = used.filter((record) => !isOpenRecord(record, readers));
  const fresh = open.filter(({ entry, digest }) => known.get(entry.path) !== digest);
  const years = used.filter(({ kind }) => kind === 'calendar');
  const sheet = sheetFor(basis, previous, readers.everyone, codesIn(last?.value));
  const full = closed.length === 0 ? sheet : sheetFor(basis, previous, readers.inside);
  const inside = insideOf(basis, sheet, full);
  return {
    period: period.id,
    ...acts,
    software: SOFTWARE,
    rules: rules.version,
    calendar: digestOf(canonicalText(years.map(({ digest }) => digest))),
    ...(previous === undefined ? {} : { previous: linkTo(previous) }),
    records: Object.fromEntries(fresh.map(({ entry, digest }) => [entry.path, digest])),
    ...(closed.length === 0 ? {} : { withheld: closed.map(({ digest }) => digest).sort(compareText) }),
    units: [...sheet.units],
    leagues: sheet.leagues,
    ...(sheet.ahead.length === 0 ? {} : { ahead: [...sheet.ahead] }),
    ...(inside === undefined ? {} : { inside }),
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

/** What the units of the system may read beside it; undefined where that is nothing. */
function insideOf(
  { sight }: Basis,
  { units, ahead, codes }: PeriodSheet,
  full: PeriodSheet,
): Edition['inside'] {
  const open = new Set(units.map((unit) => canonicalText(unit)));
  const inside = plain({
    units: full.units.filter((unit) => !open.has(canonicalText(unit))),
    ahead: canonicalText(ahead) === canonicalText(full.ahead) ? undefined : [...full.ahead],
    matters: codes.size === 0 ? undefined : Object.fromEntries([...codes].map(([id, code]) => [code, id])),
    office: [...officeCounts(sight.context, sight.period)],
  });
  return Object.keys(inside).length === 0 ? undefined : inside;
}

function linkTo({ value }: EditionEntry): NonNullable<Edition['previous']> {
  const { period, version, digest } = value;
  return { period, version, digest };
}
