// Plain JavaScript: two first starts at once meet here before anything is installed, on the oldest Node that starts a command.
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { holderHere, holderText, isAtWork, readHolder } from './holder.mjs';

/** @typedef {import('./holder.mjs').Holder} Holder */

/**
 * A lock that this process holds. `release` gives it back; whoever is killed before is found out by the next one.
 * @typedef {{ readonly release: () => void }} Lock
 */

/**
 * How a lock is waited for: at most `wait` ms; `waiting` is told once who has it, where it has to be waited for.
 * @typedef {{ readonly wait: number, readonly waiting?: (holder: Holder) => void }} Patience
 */

/** The file in the lock's folder that names its holder: litter to the check of a record, which tells of no folder that holds nothing else. */
const NAME = 'holder.tmp';

/** How often a lock that is held is asked for again, in ms. */
const PAUSE = 100;

/** How old a lock that names nobody, or the taking away of one, is before it counts as left behind, in ms. */
const LEFT_BEHIND = 60_000;

/** What a rename says where a folder with something in it stands at the name; the others may mean so on Windows. */
const TAKEN = new Set(['ENOTEMPTY', 'EEXIST']);
const MAYBE_TAKEN = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Takes a lock, a folder at `path` in a folder that is there, waiting while another process is at work under it.
 * Resolves with the lock, or with the holder who still had it when the wait was over. Rejects with the file system's
 * error where no folder can be made.
 * @param {string} path
 * @param {Patience} patience
 * @returns {Promise<Lock | { readonly heldBy: Holder }>}
 */
export async function takeLock(path, { wait, waiting }) {
  const until = performance.now() + wait;
  let told = false;
  for (;;) {
    const taken = tryLock(path);
    if (taken === undefined) {
      // Its holder is just gone: once more at once.
      await pause(1);
      continue;
    }
    if ('release' in taken || performance.now() >= until) return taken;
    if (!told) waiting?.(taken.heldBy);
    told = true;
    await pause(PAUSE);
  }
}

/**
 * @param {string} path
 * @returns {Lock | { readonly heldBy: Holder } | undefined} undefined where it is worth asking again
 */
function tryLock(path) {
  const text = holderText(holderHere(new Date()));
  // The holder is named before the folder gets the name that counts, so that no lock is ever seen without one.
  const fresh = mkdtempSync(`${path}-`);
  try {
    writeFileSync(join(fresh, NAME), text);
    renameSync(fresh, path);
  } catch (error) {
    rmSync(fresh, { recursive: true, force: true });
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    const holder = holderOf(path);
    if (!TAKEN.has(code) && !(MAYBE_TAKEN.has(code) && holder !== undefined)) throw error;
    if (holder === undefined) return undefined;
    return isAtWork(holder, new Date()) || !takeAway(path) ? { heldBy: holder } : undefined;
  }
  return {
    release: () => {
      if (textIn(path) === text) drop(path);
    },
  };
}

/**
 * Who holds the lock; undefined where nobody does. A folder that names nobody stands for somebody elsewhere while it is new.
 * @param {string} path
 * @returns {Holder | undefined}
 */
function holderOf(path) {
  const named = readHolder(textIn(path) ?? '');
  const made = statSync(path, { throwIfNoEntry: false })?.mtime;
  if (named !== undefined || made === undefined) return named;
  const nobody = { ...holderHere(made), process: 0, started: 'nobody' };
  return Date.now() - made.getTime() < LEFT_BEHIND ? { ...nobody, machine: '' } : nobody;
}

/**
 * Takes away a lock whose holder is gone. One process does so at a time, and looks again first, or it would take away
 * what another has taken meanwhile. Returns whether the lock is worth asking for again at once.
 * @param {string} path
 */
function takeAway(path) {
  const guard = `${path}-gone`;
  try {
    mkdirSync(guard);
  } catch {
    const made = statSync(guard, { throwIfNoEntry: false })?.mtimeMs;
    if (made !== undefined && Date.now() - made > LEFT_BEHIND)
      rmSync(guard, { recursive: true, force: true });
    return false;
  }
  try {
    const holder = holderOf(path);
    if (holder !== undefined && !isAtWork(holder, new Date())) drop(path);
    return true;
  } finally {
    rmdirSync(guard);
  }
}

/**
 * The folder gives up its name in one step: nobody sees half a lock.
 * @param {string} path
 */
function drop(path) {
  const grave = mkdtempSync(`${path}-`);
  try {
    renameSync(path, join(grave, 'lock'));
  } finally {
    rmSync(grave, { recursive: true, force: true });
  }
}

/** @param {string} path */
function textIn(path) {
  try {
    return readFileSync(join(path, NAME), 'utf8');
  } catch {
    return undefined;
  }
}
