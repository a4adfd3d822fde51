import type { Entry } from '#record/schema/entry.ts';
import type { Place } from '#record/schema/problem.ts';
import type { KindName } from '#record/ledger.ts';

/** One file of the record that a submission adds, changes or takes away. */
export interface RecordChange {
  /** Inside the data root. */
  readonly path: string;
  /** As printed to a person. */
  readonly file: string;
  readonly kind: KindName;
  /** What its path says of it, e.g. `week`, `unit`. */
  readonly names: Readonly<Record<string, string>>;
  /** As main has it; undefined where main has none, or none that can be read. */
  readonly before: Entry<object> | undefined;
  /** As it would be; undefined where it is taken away, or cannot be read. */
  readonly after: Entry<object> | undefined;
  /** `taken`: main has changed the same place since the submission began. */
  readonly sort: 'added' | 'changed' | 'removed' | 'taken';
  /** Of a kind that only a command writes: whether main's own command writes these bytes. */
  readonly isWrittenAgain: boolean;
  /** When these bytes came in, `YYYY-MM-DD HH:mm` in the office's zone. */
  readonly received: string;
  /** The accounts that pushed them, by GitHub's numbers. */
  readonly pushedBy: readonly number[];
}

/** Where a change is spoken of as a whole. */
export function placeOf({ file, after, before }: RecordChange): Place {
  return after?.at([]) ?? before?.at([]) ?? { file, line: 1, column: 1 };
}

/** What a record says in a field of its own, where that is a text. */
export function textOf(record: object, field: string): string | undefined {
  const value: unknown = Object.getOwnPropertyDescriptor(record, field)?.value;
  return typeof value === 'string' ? value : undefined;
}
