import type { EntryOf, Ledger } from '../../ledger.ts';

export type EditionEntry = EntryOf<'edition'>;

/** The versions of each frozen month, first to last; months in order. */
export function editionsOf({ edition }: Ledger): ReadonlyMap<string, readonly EditionEntry[]> {
  const months = new Map<string, EditionEntry[]>();
  const ordered = edition.toSorted(
    (a, b) =>
      (a.value.month < b.value.month ? -1 : a.value.month > b.value.month ? 1 : 0) ||
      a.value.version - b.value.version,
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

/** An edition and those before it on which it builds, oldest first; ends where one named is not there. */
export function chainOf(ledger: Ledger, last: EditionEntry): readonly EditionEntry[] {
  const chain = [last];
  for (let { previous } = last.value; previous !== undefined;) {
    const { month, version } = previous;
    const found = ledger.edition.find(({ value }) => value.month === month && value.version === version);
    // A chain leads back in time, whatever a file says.
    if (found === undefined || found.value.month >= (chain[0]?.value.month ?? '')) break;
    chain.unshift(found);
    ({ previous } = found.value);
  }
  return chain;
}

/** Path → digest of the public records that an edition stands on: its own list over those of its chain. */
export function namedRecords(chain: readonly EditionEntry[]): ReadonlyMap<string, string> {
  return new Map(chain.flatMap(({ value }) => Object.entries(value.records)));
}
