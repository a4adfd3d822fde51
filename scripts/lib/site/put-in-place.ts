import { existsSync } from 'node:fs';
import { mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join, sep } from 'node:path';
import { SITE_MARK } from './out-folder.ts';

/** A new folder beside `target`, in which its next site is built. For whoever holds the turn of `target`, and has cleared up. */
export async function freshFolder(target: string): Promise<string> {
  const { fresh } = besides(target);
  await mkdir(fresh);
  return fresh;
}

/**
 * Puts the site in the fresh folder at `target` in one step, an earlier one there giving way. It is on the disk before
 * it counts, but for the files in `settled`, which are already; where anything fails, the earlier one stands again.
 */
export async function putInPlace(target: string, settled: ReadonlySet<string>): Promise<void> {
  const { fresh, old } = besides(target);
  await settle(fresh, settled);
  const stood = existsSync(target);
  if (stood) await rename(target, old);
  try {
    await rename(fresh, target);
  } catch (error) {
    if (stood) await rename(old, target);
    throw error;
  }
  await rm(old, { recursive: true, force: true });
}

/** What a command that was killed left beside `target`: the earlier site, between two names, stands again. For whoever holds the turn. */
export async function clearUp(target: string): Promise<void> {
  const { fresh, old } = besides(target);
  if (!existsSync(target) && existsSync(join(old, SITE_MARK.name))) await rename(old, target);
  for (const left of [fresh, old]) await rm(left, { recursive: true, force: true });
}

function besides(target: string): { readonly fresh: string; readonly old: string } {
  const beside = (state: string) => join(dirname(target), `.dist-${state}-${basename(target)}`);
  return { fresh: beside('new'), old: beside('old') };
}

/** Waits until the files of a folder are on the disk. */
async function settle(folder: string, settled: ReadonlySet<string>): Promise<void> {
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (
      !entry.isFile() ||
      settled.has(
        path
          .slice(folder.length + 1)
          .split(sep)
          .join('/'),
      )
    )
      continue;
    const file = await open(path, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
  }
}
