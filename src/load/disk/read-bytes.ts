import { Buffer } from 'node:buffer';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { LIMITS } from '../fault/limits.ts';

// One byte more than the limit tells that there is more. Used again for every file: the caller decodes before the next read.
const usual = Buffer.allocUnsafe(LIMITS.fileBytes + 1);

// A link put in place of a file after the folder was listed is not followed, a pipe not waited for. Windows has neither flag: undefined counts as 0.
const FLAGS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK;

/** The bytes of a file, at most one more than the limit; valid until the next call. An error of the file system comes as its code, e.g. `EACCES`. */
export function readBytes(
  path: string,
  limit: number = LIMITS.fileBytes,
): Buffer | { readonly failed: string } {
  const buffer = limit === LIMITS.fileBytes ? usual : Buffer.allocUnsafe(limit + 1);
  let handle: number | undefined;
  try {
    handle = openSync(path, FLAGS);
    let length = 0;
    for (;;) {
      const asked = buffer.length - length;
      const read = readSync(handle, buffer, length, asked, null);
      length += read;
      // A short read of a regular file is its end.
      if (read < asked || length === buffer.length) return buffer.subarray(0, length);
    }
  } catch (error) {
    return { failed: errorCode(error) };
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}

/** `ENOENT`, `EACCES`, …; what has no code answers with its message. */
export function errorCode(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}
