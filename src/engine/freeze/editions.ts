import { compareText } from '#record/schema/problem.ts';
import type { Edition } from '#record/freeze/edition.ts';
import type { EntryOf, Ledger } from '#record/ledger.ts';
import { periodNamed } from '../time/periods.ts';

export type EditionEntry = EntryOf<'edition'>;

type Editions = Pick<Ledger, 'edition' | 'rules'>;

/** The versions of each frozen period, first to last; periods in the order of their last days. */
export function editionsOf(ledger: Editions): ReadonlyMap<string, readonly EditionEntry[]> {
  // A period that no rules know any more keeps its place by its name.
  const ends = new Map(
    ledger.edition.map(({ value: { period } }) => [period, periodNamed(ledger, period)?.to ?? period]),
  );
  const endOf = ({ value }: EditionEntry) => ends.get(value.period) ?? '';
  const ordered = ledger.edition.toSorted(
    (a, b) =>
      compareText(endOf(a), endOf(b)) ||
      compareText(a.value.period, b.value.period) ||
      a.value.version - b.value.version,
  );
  const periods = new Map<string, EditionEntry[]>();
  for (const entry of ordered) {
    const versions = periods.get(entry.value.period);
    if (versions === undefined) periods.set(entry.value.period, [entry]);
    else versions.push(entry);
  }
  return periods;
}

/** The last version of a period; `undefined` where it was not frozen. */
export function latestEdition(ledger: Editions, period: string): EditionEntry | undefined {
  return editionsOf(ledger).get(period)?.at(-1);
}

/** The last version of each frozen period, in order. */
export function latestVersions(ledger: Editions): readonly EditionEntry[] {
  return [...editionsOf(ledger).values()].flatMap((versions) => versions.slice(-1));
}

/** One version of a period; `undefined` where it is not there. */
export function editionNamed(
  { edition }: Pick<Ledger, 'edition'>,
  period: string,
  version: number,
): EditionEntry | undefined {
  return edition.find(({ value }) => value.period === period && value.version === version);
}

/** The edition that an edition builds on, as it names it. */
export function previousOf(ledger: Editions, { previous }: Edition): EditionEntry | undefined {
  return previous && editionNamed(ledger, previous.period, previous.version);
}

/** An edition and those before it on which it builds, oldest first; ends where one named is not there, or not before it, whatever a file says. */
export function chainOf(ledger: Editions, last: EditionEntry | undefined): readonly EditionEntry[] {
  const chain: EditionEntry[] = [];
  for (let entry = last; entry !== undefined;) {
    chain.unshift(entry);
    const before = previousOf(ledger, entry.value);
    const leads = before !== undefined && !chain.includes(before);
    entry = leads && leadsBack(ledger, before.value, entry.value) ? before : undefined;
  }
  return chain;
}

/** Whether an edition may build on another: that of a period which ended before its own began. Where the rules of either are gone, nobody can say. */
export function leadsBack(ledger: Editions, before: Edition, after: Edition): boolean {
  const [a, b] = [periodNamed(ledger, before.period), periodNamed(ledger, after.period)];
  return a === undefined || b === undefined ? before.period !== after.period : a.to < b.from;
}

/** What an edition and its chain hold of the records that they stand on. */
export interface NamedRecords {
  /** Path → digest of the part that everyone may read. */
  readonly open: ReadonlyMap<string, string>;
  /** Path → digest of the whole, where that is more. */
  readonly inside: ReadonlyMap<string, string>;
}

/** The records of a chain: the list of each edition over those before it. */
export function recordsOf(chain: readonly EditionEntry[]): NamedRecords {
  const open = new Map<string, string>();
  const inside = new Map<string, string>();
  for (const { value } of chain) {
    for (const [path, digest] of Object.entries(value.records)) {
      open.set(path, digest);
      // Named anew, it has no other part unless the edition says so.
      inside.delete(path);
    }
    for (const [path, digest] of Object.entries(value.inside?.records ?? {})) inside.set(path, digest);
  }
  return { open, inside };
}

/** Path → digest of the whole of each record that an edition stands on. */
export function namedRecords(chain: readonly EditionEntry[]): ReadonlyMap<string, string> {
  const { open, inside } = recordsOf(chain);
  return new Map([...open, ...inside]);
}
