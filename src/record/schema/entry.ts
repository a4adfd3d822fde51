import type { Place } from './problem.ts';

/**
 * One record with where it came from. `core/` never sees a file system: `load/`
 * hands it entries, and `at` tells where a field stands in the file's text.
 */
export interface Entry<T> {
  /** Path as printed to a person, e.g. `data/tasks/2026/t2026-001/task.yaml`. */
  readonly file: string;
  /** Path inside its root, e.g. `tasks/2026/t2026-001/task.yaml`; names the record in scores wherever its root stands. */
  readonly path: string;
  /** What the names in the kind's path matched, e.g. `{ year: '2026', task: 't2026-001' }`. */
  readonly names: Readonly<Record<string, string>>;
  readonly value: T;
  /** Whether Git calls the file's bytes so, by SHA-1 or by SHA-256; what a receipt proves is held against it. Undefined of a record that was never a file. */
  readonly isBlob?: (name: string) => boolean;
  /** Place of a field; a missing field answers with the place of its nearest parent that stands there. */
  readonly at: (field: readonly PropertyKey[]) => Place;
}

/** The data root of a record as printed to a person, with its slash: `data/`; empty where the root is the current folder. */
export function rootOf({ file, path }: Entry<unknown>): string {
  return file.slice(0, file.length - path.length);
}
