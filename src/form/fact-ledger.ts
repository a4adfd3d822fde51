import { ledgerOf, type EntryOf, type KindName, type Ledger } from '#record/ledger.ts';
import type { Entry } from '#record/schema/entry.ts';
import { compareText } from '#record/schema/problem.ts';
import type { FactRecord } from './facts.ts';

/** A record beside those that stand. */
export interface FreshRecord {
  readonly kind: KindName;
  readonly entry: Entry<unknown>;
}

/** The records that a form's page knows as a ledger, with new ones among them. */
export function factLedger(standing: readonly FactRecord[], fresh: readonly FreshRecord[] = []): Ledger {
  const all = [
    ...standing.map(({ kind, path, names, value }): FreshRecord => {
      const at = () => ({ file: path, line: 1, column: 1 });
      return { kind, entry: { file: path, path, names, value, at } };
    }),
    ...fresh,
  ].toSorted((a, b) => compareText(a.entry.path, b.entry.path));
  return ledgerOf(<K extends KindName>(kind: K) =>
    // What stands was read when the page was made, what is new just now, each by the schema of its kind.
    all.filter((one) => one.kind === kind).map(({ entry }) => entry as EntryOf<K>),
  );
}
