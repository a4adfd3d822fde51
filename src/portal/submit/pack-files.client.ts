import { strToU8, zipSync } from 'fflate';
import type { FiledRecord } from '#form/draft/form.ts';

/** Several files as one, each at its place in the record. */
export function packFiles(records: readonly FiledRecord[]): Uint8Array<ArrayBuffer> {
  const files = Object.fromEntries(records.map(({ path, text }) => [path, strToU8(text)]));
  // The first day that the format knows: when it was packed says nothing of the records.
  return zipSync(files, { mtime: new Date(1980, 0, 1) });
}
