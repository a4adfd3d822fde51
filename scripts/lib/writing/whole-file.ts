import {
  closeSync,
  fsyncSync,
  linkSync,
  openSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { codeOf } from '../process/fault-code.ts';
import { makeFolder } from './make-folder.ts';

/**
 * Writes a file as a whole or not at all: into a file beside it, onto the disk, then under its name. Folders above it
 * are made. Throws the file system's error (ENOSPC, EROFS, EACCES …), and then nothing has changed.
 */
export function writeWhole(path: string, content: string | Uint8Array): void {
  throughPart(path, content, (part) => {
    renameSync(part, path);
  });
}

/**
 * As `writeWhole`, but never over a file that stands there. Returns whether it was written: of two that write the same
 * path at once, exactly one is told so.
 */
export function writeNew(path: string, content: string | Uint8Array): boolean {
  return throughPart(path, content, (part) => {
    try {
      // A second name for the same file: made only where there is none, in one step.
      linkSync(part, path);
    } catch (error) {
      if (codeOf(error) === 'EEXIST') return false;
      if (!NO_LINKS.has(codeOf(error))) throw error;
      // The name is taken first, with nothing in it: such disks have no other step that may fail for being second.
      try {
        closeSync(openSync(path, 'wx'));
      } catch (taken) {
        if (codeOf(taken) === 'EEXIST') return false;
        throw taken;
      }
      renameSync(part, path);
    }
    return true;
  });
}

/** What disks say that know no second name of a file (exFAT, some network folders). */
const NO_LINKS = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EINVAL']);

function throughPart<T>(path: string, content: string | Uint8Array, place: (part: string) => T): T {
  const folder = dirname(path);
  const made = makeFolder(folder);
  // What a killed command leaves is litter to the check and to Git, and the name is free for the next process of that number.
  const part = join(folder, `.${basename(path)}.${String(process.pid)}.tmp`);
  try {
    const file = openSync(part, 'w');
    try {
      writeFileSync(file, content);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    const placed = place(part);
    settle(folder);
    return placed;
  } catch (error) {
    remove(part);
    if (made !== undefined) takeBack(folder, made);
    // The name that was asked for tells more than that of the part.
    throw error instanceof Error ? Object.assign(error, { path }) : error;
  } finally {
    remove(part);
  }
}

function remove(part: string): void {
  try {
    rmSync(part, { force: true });
  } catch {
    // What stopped the writing is told, not what stopped the clearing up.
  }
}

/** Removes folders that were made for nothing, from the inmost to the first, as far as nobody has put anything there. */
function takeBack(folder: string, first: string): void {
  try {
    for (let empty = folder; empty.startsWith(first); empty = dirname(empty)) rmdirSync(empty);
  } catch {
    // Something stands there now.
  }
}

/** Makes the new name itself last, where the system can do so for a folder. */
function settle(folder: string): void {
  let open: number | undefined;
  try {
    open = openSync(folder, 'r');
    fsyncSync(open);
  } catch {
    // Windows opens no folder, some network disks settle none: the file is whole all the same.
  } finally {
    if (open !== undefined) closeSync(open);
  }
}
