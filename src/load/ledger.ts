import type { Problem } from '#record/schema/problem.ts';
import { ledgerOf, PLACES, type EntryOf, type KindName, type Ledger } from '#record/ledger.ts';
import { loadLedger, type BrokenRecord, type FilesRead } from './load-ledger.ts';
import { decode } from './disk/decode.ts';
import { treeOf, type Root } from './disk/file-tree.ts';
import { LIMITS } from './fault/limits.ts';
import { withReadyValues } from './ready-values.ts';

/** The record as the rest of the program knows it, and everything wrong with its files. */
export interface TypedLedger {
  readonly ledger: Ledger;
  readonly problems: readonly Problem[];
  /** Records that stand in their place and could not be read. */
  readonly broken: readonly BrokenRecord[];
  /** Files at the place of a record, read or not. */
  readonly files: number;
}

/** Reads the data root as the ledger of all kinds; `before` as `loadLedger` takes it. */
export function loadTypedLedger(root: Root, before?: FilesRead): TypedLedger {
  const { entries, broken, problems, files } = loadLedger(root, PLACES, before);
  // An entry is made of what its kind's schema gave back; here alone that is told to the compiler.
  const ledger = ledgerOf(
    <K extends KindName>(kind: K) => (entries.get(kind) ?? []) as readonly EntryOf<K>[],
  );
  const tree = treeOf(root);
  const textOf = (path: string) => {
    const bytes = tree.read(path, LIMITS.fileBytes);
    return 'failed' in bytes ? undefined : decode(bytes).text;
  };
  return { ledger, problems: withReadyValues(problems, broken, ledger, textOf), broken, files };
}
