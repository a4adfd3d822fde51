import type { KindName } from '#record/ledger.ts';

/** A record as it would stand in a file. */
export interface PlainRecord {
  readonly kind: KindName;
  readonly path: string;
  readonly value: unknown;
}
