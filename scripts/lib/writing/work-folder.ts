import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../process/run-node.ts';
import { holderHere, holderText, isAtWork, readHolder } from './holder.mjs';

/** The file in a work folder that names the process it is for. */
const NAME = '.holder';

/** How old a work folder that names nobody is before it counts as left behind, in ms. */
const LEFT_BEHIND = 24 * 60 * 60 * 1000;

/** A folder of a command's own, which nobody else writes in. */
export interface WorkFolder {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * A new folder among the engine's files, named `name-…`, for what a command makes on its way. Those that killed
 * commands left behind go. Throws the file system's error where none can be made.
 */
export function workFolder(name: string, cache = join(projectRoot, 'node_modules', '.cache')): WorkFolder {
  mkdirSync(cache, { recursive: true });
  for (const entry of readdirSync(cache))
    if (entry.startsWith(`${name}-`) && isLeft(join(cache, entry))) remove(join(cache, entry));
  const path = mkdtempSync(join(cache, `${name}-`));
  try {
    writeFileSync(join(path, NAME), holderText(holderHere(new Date())));
  } catch (error) {
    remove(path);
    throw error;
  }
  return {
    path,
    remove: () => {
      remove(path);
    },
  };
}

function isLeft(folder: string): boolean {
  try {
    const holder = readHolder(readFileSync(join(folder, NAME), 'utf8'));
    if (holder !== undefined) return !isAtWork(holder, new Date());
  } catch {
    // It names nobody, or not yet.
  }
  const made = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
  return Date.now() - made > LEFT_BEHIND;
}

function remove(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // The next command tries again.
  }
}
