import type { Entry } from '#record/schema/entry.ts';
import { fieldsOf, type Field } from '#record/schema/fields.ts';
import { KINDS } from '#record/kinds.ts';
import { mayGrow } from '#record/later-parts.ts';
import { ledgerOf, type EntryOf, type KindName, type Ledger } from '#record/ledger.ts';
import { liveLook, type Look } from './look.ts';

/**
 * The ledger as it stood at a moment: records entered later are not there, and neither is what was
 * written into a standing record later. `proved` are the receipts: what the counter received later
 * was not there, whatever time it claims.
 */
export function asOfLedger(ledger: Ledger, asOf: string, proved: ReadonlyMap<string, string>): Ledger {
  const look = liveLook(asOf);
  return ledgerOf(<K extends KindName>(kind: K): readonly EntryOf<K>[] => {
    const entries: readonly EntryOf<K>[] = ledger[kind];
    const entered = entries.filter((entry) => isEntered(kind, entry, look, proved));
    return mayGrow(fieldsOf(KINDS[kind].schema))
      ? entered.map((entry) => entrySeen(kind, entry, look))
      : entered;
  });
}

/** Whether a record stood in the ledger by a look. */
function isEntered(
  kind: KindName,
  { path, value }: Entry<object>,
  look: Look,
  proved: ReadonlyMap<string, string>,
): boolean {
  const { dated } = KINDS[kind];
  if (dated === 'register') return true;
  if (dated !== 'received') return hasCome(textAt(value, dated.from), look);
  const registered = proved.get(path) ?? textAt(value, 'submitted');
  return registered === undefined || registered <= look.entered;
}

const NONE: ReadonlySet<string> = new Set();

/**
 * A record as a look sees it: without what was written into it later (a clue's decision, a verdict, an
 * answer, a commendation, a notice of the calendar). `inTime` names parts, `path#id`, that count as
 * entered when they say that they were known. `at` still finds each field where it stands in the file.
 */
export function entrySeen<K extends KindName>(
  kind: K,
  entry: EntryOf<K>,
  look: Look,
  inTime: ReadonlySet<string> = NONE,
): EntryOf<K> {
  const field = fieldsOf(KINDS[kind].schema);
  if (!mayGrow(field)) return entry;
  const seeing: Seeing = { look, isInTime: (id) => inTime.has(`${entry.path}#${id}`), moved: [] };
  const value = valueSeen(seeing, field, entry.value, []);
  if (value === entry.value) return entry;
  const { moved } = seeing;
  // Only parts that may be left out were left out.
  return { ...entry, value, at: (path) => entry.at(moved.reduce(inFile, path)) } as EntryOf<K>;
}

/** How one record is looked at. */
interface Seeing {
  readonly look: Look;
  readonly isInTime: (id: string) => boolean;
  /** The lists that lost entries. */
  readonly moved: Moved[];
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

function valueSeen(seeing: Seeing, field: Field, value: unknown, path: readonly PropertyKey[]): unknown {
  if (typeof value !== 'object' || value === null || !mayGrow(field)) return value;
  return Array.isArray(value)
    ? listSeen(seeing, field, value, path)
    : mappingSeen(seeing, field, value, path);
}

function listSeen(
  seeing: Seeing,
  { element }: Field,
  list: readonly unknown[],
  path: readonly PropertyKey[],
): readonly unknown[] {
  if (element === undefined) return list;
  const kept = list.flatMap((item, index) => (isThere(seeing, element, item) ? [{ item, index }] : []));
  if (kept.length < list.length) seeing.moved.push({ list: path, indexes: kept.map(({ index }) => index) });
  const items = kept.map(({ item, index }) => valueSeen(seeing, element, item, [...path, index]));
  return items.length === list.length && items.every((item, index) => item === list[index]) ? list : items;
}

function mappingSeen(
  seeing: Seeing,
  { members }: Field,
  mapping: object,
  path: readonly PropertyKey[],
): object {
  const before = Object.entries(mapping);
  const seen = before.flatMap(([key, member]: [string, unknown]) => {
    const below = members.get(key);
    if (below === undefined || member === undefined) return [[key, member] as const];
    if (!isThere(seeing, below, member)) return [];
    return [[key, valueSeen(seeing, below, member, [...path, key])] as const];
  });
  const isWhole =
    seen.length === before.length && seen.every(([, member], index) => member === before[index]?.[1]);
  return isWhole ? mapping : Object.fromEntries(seen);
}

function isThere({ look, isInTime }: Seeing, { later }: Field, part: unknown): boolean {
  if (later === undefined || typeof part !== 'object' || part === null) return true;
  if (!hasCome(textAt(part, later.from), look)) return false;
  const entered = later.entered === undefined ? undefined : textAt(part, later.entered);
  return entered === undefined || entered <= look.entered || isInTime(textAt(part, 'id') ?? '');
}

/** Whether a day has begun, or a moment come, by a look. */
function hasCome(from: string | undefined, { until, day }: Look): boolean {
  return from === undefined || (from.length > 10 ? from <= until : from <= day);
}

function textAt(mapping: object, name: string): string | undefined {
  const value = isMapping(mapping) && Object.hasOwn(mapping, name) ? mapping[name] : undefined;
  return typeof value === 'string' ? value : undefined;
}

function isMapping(value: object): value is Readonly<Record<string, unknown>> {
  return !Array.isArray(value);
}
