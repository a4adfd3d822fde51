import { mkdirSync, statSync } from 'node:fs';
import { dirname } from 'node:path';
import { codeOf } from '../process/fault-code.ts';

/**
 * Makes a folder and those above it that are not there yet; returns the first one made, undefined where all were there.
 * Throws what the system says of the first one that cannot be made: asked for all at once, it says of a read-only disk
 * that something is missing.
 */
export function makeFolder(path: string): string | undefined {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory() === true) return undefined;
  const above = dirname(path);
  const first = above === path ? undefined : makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    // Another command was first.
    if (codeOf(error) !== 'EEXIST' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true)
      throw error;
    return first;
  }
  return first ?? path;
}
