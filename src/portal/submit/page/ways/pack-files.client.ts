import type { FiledRecord } from '#form/draft/form.ts';
import { storedZip } from '../../stored-zip.ts';

/** Several files as one, each at its place in the record. */
export function packFiles(records: readonly FiledRecord[]): Uint8Array<ArrayBuffer> {
  return storedZip(records);
}
