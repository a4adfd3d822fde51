import { dayOf } from '../../core/calendar/moment.ts';
import type { Entry } from '../../core/entry.ts';
import { fieldsOf, holds, type Field } from '../../core/schema/fields.ts';
import type { Later } from '../../core/schema/names.ts';
import { KINDS } from '../../record/kinds.ts';
import { ledgerOf, type EntryOf, type KindName, type Ledger } from '../../record/ledger.ts';

/**
 * The ledger as it stood at a moment: records entered later are not there, and neither is what was
 * written into a standing record later (a clue's decision, a verdict, an answer, a notice of the
 * calendar). `proved` are the receipts: what the counter received later was not there, whatever
 * time it claims.
 */
export function asOfLedger(ledger: Ledger, asOf: string, proved: ReadonlyMap<string, string>): Ledger {
  return ledgerOf(<K extends KindName>(kind: K): readonly EntryOf<K>[] => {
    const { dated, schema } = KINDS[kind];
    const entries: readonly EntryOf<K>[] = ledger[kind];
    const field = fieldsOf(schema);
    const there =
      dated === 'register'
        ? entries
        : entries.filter(({ path, value }) => {
            const proof = dated === 'received' ? proved.get(path) : undefined;
            return hasCome(proof ?? textAt(value, dated === 'received' ? 'submitted' : dated.from), asOf);
          });
    return holds(field, ({ later }) => later !== undefined)
      ? there.map((entry) => entryAsOf(field, entry, asOf))
      : there;
  });
}

/** A record without what was written into it later; `at` still finds each field where it stands in the file. */
function entryAsOf<T extends object>(field: Field, entry: Entry<T>, asOf: string): Entry<T> {
  const moved: Moved[] = [];
  // Only parts that may be left out were left out.
  const value = valueAsOf(field, entry.value, asOf, [], moved) as T;
  if (value === entry.value) return entry;
  return { ...entry, value, at: (path) => entry.at(moved.reduce(inFile, path)) };
}

/** A list that lost entries: where it stands, and where each that is left stood. */
interface Moved {
  readonly list: readonly PropertyKey[];
  readonly indexes: readonly number[];
}

function inFile(path: readonly PropertyKey[], { list, indexes }: Moved): readonly PropertyKey[] {
  if (!list.every((key, depth) => path[depth] === key)) return path;
  return path.map((key, depth) => (depth === list.length ? (indexes[Number(key)] ?? key) : key));
}

function valueAsOf(
  field: Field,
  value: unknown,
  asOf: string,
  path: readonly PropertyKey[],
  moved: Moved[],
): unknown {
  const { element, members } = field;
  if (Array.isArray(value)) {
    const list: readonly unknown[] = value;
    if (element === undefined || !holds(element, ({ later }) => later !== undefined)) return list;
    const kept = list.flatMap((item, index) => (isThere(element.later, item, asOf) ? [{ item, index }] : []));
    if (kept.length < list.length) moved.push({ list: path, indexes: kept.map(({ index }) => index) });
    const items = kept.map(({ item, index }) => valueAsOf(element, item, asOf, [...path, index], moved));
    return items.length === list.length && items.every((item, index) => item === list[index]) ? list : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const rest = Object.entries(value).flatMap(([key, member]: [string, unknown]) => {
    const below = members.get(key);
    if (below === undefined || member === undefined) return [[key, member] as const];
    if (!isThere(below.later, member, asOf)) return [];
    return [[key, valueAsOf(below, member, asOf, [...path, key], moved)] as const];
  });
  const before = Object.entries(value);
  const same =
    rest.length === before.length && rest.every(([, member], index) => member === before[index]?.[1]);
  return same ? value : Object.fromEntries(rest);
}

function isThere(later: Later | undefined, part: unknown, asOf: string): boolean {
  if (later === undefined || typeof part !== 'object' || part === null) return true;
  const entered = later.entered === undefined ? undefined : textAt(part, later.entered);
  return hasCome(textAt(part, later.from), asOf) && (entered === undefined || hasCome(entered, asOf));
}

/** Whether a day has begun, or a moment come, by another. */
function hasCome(from: string | undefined, asOf: string): boolean {
  return from === undefined || (from.length > 10 ? from <= asOf : from <= dayOf(asOf));
}

function textAt(mapping: object, name: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(mapping, name)?.value;
  return typeof value === 'string' ? value : undefined;
}
