import type { KindName, RecordOf } from '../ledger.ts';

/** One short record as an office writes it, with what is usually written and nothing else. */
export interface ShortExample {
  readonly kind: KindName;
  /** Where it stands inside a data root. */
  readonly path: string;
  readonly record: object;
}

/** A short example, typed by its kind. */
export function example<K extends KindName>(kind: K, path: string, record: RecordOf<K>): ShortExample {
  return { kind, path, record };
}
