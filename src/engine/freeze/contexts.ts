import type { EntryOf, Ledger } from '#record/ledger.ts';
import { buildContext, type Context } from '../dossier/context.ts';
import { periodNamed, type Period } from '../time/periods.ts';
import { chainOf, editionNamed, namedRecords, type EditionEntry } from './editions.ts';
import { usedRecords, type PeriodSight, type UsedRecord } from './used-records.ts';

/** A period of a ledger as of a moment after its close. */
export function sightAt(whole: Ledger, period: Period, asOf: string): PeriodSight | undefined {
  const context = buildContext(whole, asOf);
  return context && { context, period };
}

/**
 * A frozen period as its edition could see it: the ledger as of its writing with the years of the
 * calendar and the objections that it names. A year entered later, or an objection upheld later, calls
 * for nothing or for a correction; it is no fault of the records.
 */
export function sightOf(whole: Ledger, last: EditionEntry): PeriodSight | undefined {
  const { value } = last;
  const period = periodNamed(whole, value.period);
  if (period === undefined) return undefined;
  const named = namedRecords(chainOf(whole, last));
  const then: Ledger = {
    ...whole,
    calendar: whole.calendar.filter(({ path }) => named.has(path)),
    objection: objectionsNamed(whole, last),
  };
  return sightAt(then, period, value.written);
}

/** The upheld objections behind a correction: those that a version names and the version before it did not (rules.md §10). */
export function objectionsOf(whole: Ledger, entry: EditionEntry): readonly EntryOf<'objection'>[] {
  const { period, version } = entry.value;
  const before = editionNamed(whole, period, version - 1);
  if (before === undefined) return [];
  const known = new Set(objectionsNamed(whole, before));
  return objectionsNamed(whole, entry).filter((objection) => !known.has(objection));
}

/** The objections that an edition stands on. */
function objectionsNamed(whole: Ledger, entry: EditionEntry): readonly EntryOf<'objection'>[] {
  const named = namedRecords(chainOf(whole, entry));
  return whole.objection.filter(({ path }) => named.has(path));
}

/** The records that a frozen period can see now, apart by whether its edition names them as they are. */
export function heldRecords(
  whole: Ledger,
  last: EditionEntry,
  sight: PeriodSight,
): { readonly held: readonly UsedRecord[]; readonly strange: readonly UsedRecord[] } {
  const named = namedRecords(chainOf(whole, last));
  const held: UsedRecord[] = [];
  const strange: UsedRecord[] = [];
  for (const record of usedRecords(sight)) {
    const isNamed = named.get(record.entry.path) === record.digest;
    (isNamed ? held : strange).push(record);
  }
  return { held, strange };
}

/** A context over some records alone, as of the same moment, with the edition whose table came before. */
export function restrictedTo(
  { context: { ledger, asOf } }: PeriodSight,
  records: readonly Pick<UsedRecord, 'kind' | 'entry'>[],
  previous: EditionEntry | undefined,
): Context | undefined {
  const lists = Object.keys(ledger).map((kind) => [
    kind,
    records.flatMap((record) => (record.kind === kind ? [record.entry] : [])),
  ]);
  // Each record stands under the kind whose list it came from.
  const only = Object.fromEntries(lists) as Ledger;
  const edition = previous === undefined ? [] : [previous];
  return buildContext({ ...only, office: ledger.office, edition }, asOf);
}
