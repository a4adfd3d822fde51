import type { EntryOf, Ledger } from '../../ledger.ts';
import { compareText } from '../../problem.ts';

export type EditionEntry = EntryOf<'edition'>;

/** The versions of each frozen month, first to last; months in order. */
export function editionsOf({ edition }: Ledger): ReadonlyMap<string, readonly EditionEntry[]> {
  const months = new Map<string, EditionEntry[]>();
  const ordered = edition.toSorted(
    (a, b) => compareText(a.value.month, b.value.month) || a.value.version - b.value.version,
  );
  for (const entry of ordered) {
    const versions = months.get(entry.value.month);
    if (versions === undefined) months.set(entry.value.month, [entry]);
    else versions.push(entry);
  }
  return months;
}

/** The last version of a month; `undefined` where it was not frozen. */
export function latestEdition(ledger: Ledger, month: string): EditionEntry | undefined {
  return editionsOf(ledger).get(month)?.at(-1);
}

/** The last version of each frozen month, months in order. */
export function latestEditions(ledger: Ledger): readonly EditionEntry[] {
  return [...editionsOf(ledger).values()].flatMap((versions) => versions.slice(-1));
}

/** One version of a month; `undefined` where it is not there. */
export function editionNamed(ledger: Ledger, month: string, version: number): EditionEntry | undefined {
  return ledger.edition.find(({ value }) => value.month === month && value.version === version);
}

/** An edition and those before it on which it builds, oldest first; ends where one named is not there. */
export function chainOf(ledger: Ledger, last: EditionEntry | undefined): readonly EditionEntry[] {
  const chain: EditionEntry[] = [];
  for (let entry = last; entry !== undefined; entry = editionBefore(ledger, entry)) chain.unshift(entry);
  return chain;
}

function editionBefore(ledger: Ledger, { value }: EditionEntry): EditionEntry | undefined {
  const { month, previous } = value;
  // A chain leads back in time, whatever a file says.
  if (previous === undefined || previous.month >= month) return undefined;
  return editionNamed(ledger, previous.month, previous.version);
}

/** Path → digest of the public records that an edition stands on: its own list over those of its chain. */
export function namedRecords(chain: readonly EditionEntry[]): ReadonlyMap<string, string> {
  return new Map(chain.flatMap(({ value }) => Object.entries(value.records)));
}
