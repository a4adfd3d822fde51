import type { Ledger } from '#record/ledger.ts';

/** A record that was read and in which the check found no error, and the moment it is to be computed as of. */
export interface CheckedRecord {
  readonly ledger: Ledger;
  /** `YYYY-MM-DD HH:mm`. */
  readonly asOf: string;
}

const CHECKED: unique symbol = Symbol.for('duban.checked-record');
// Astro runs the pages in a copy of this module, so that only the process itself is common to both.
const shared = globalThis as { [CHECKED]?: CheckedRecord | undefined };

/** Lets the pages that are built by `work` have the record that was checked for them, instead of reading it again. */
export async function withCheckedRecord<T>(record: CheckedRecord, work: () => Promise<T>): Promise<T> {
  shared[CHECKED] = record;
  try {
    return await work();
  } finally {
    shared[CHECKED] = undefined;
  }
}

/** The record that was checked for the pages of this build; undefined where nobody did. */
export function checkedRecord(): CheckedRecord | undefined {
  return shared[CHECKED];
}
