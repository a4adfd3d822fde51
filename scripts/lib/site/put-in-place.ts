import { existsSync } from 'node:fs';
import { copyFile, mkdir, open, readdir, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { SITE_MARK } from './out-folder.ts';
import { codeOf } from '../process/fault-code.ts';

/**
 * Puts a built site at `target` in one step, an earlier one there giving way. It is brought beside it first and is on
 * the disk before it counts; where anything fails, the earlier one stands again. `site` is gone afterwards or not.
 * For whoever holds the turn of `target`.
 */
export async function putInPlace(site: string, target: string): Promise<void> {
  const { fresh, old } = besides(target);
  await clearUp(target);
  try {
    await bring(site, fresh);
    const stood = existsSync(target);
    if (stood) await rename(target, old);
    try {
      await rename(fresh, target);
    } catch (error) {
      if (stood) await rename(old, target);
      throw error;
    }
  } finally {
    await rm(fresh, { recursive: true, force: true });
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

/** Moves a folder, or copies it where it lies on another disk, and waits until its files are on the disk. */
async function bring(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error;
    await mkdir(to);
    for (const { path, isFolder } of await contents(from))
      await (isFolder ? mkdir(join(to, path)) : copyFile(join(from, path), join(to, path)));
  }
  const files = (await contents(to)).filter(({ isFolder }) => !isFolder);
  await Promise.all(
    Array.from({ length: AT_A_TIME }, (_, lane) => settle(files.filter((__, at) => at % AT_A_TIME === lane))),
  );

  async function settle(some: readonly { readonly path: string }[]): Promise<void> {
    for (const { path } of some) {
      const file = await open(join(to, path), 'r+');
      try {
        await file.sync();
      } finally {
        await file.close();
      }
    }
  }
}

const AT_A_TIME = 8;

/** What lies in a folder, at any depth, a folder before what lies in it. */
async function contents(folder: string, below = ''): Promise<{ path: string; isFolder: boolean }[]> {
  const found: { path: string; isFolder: boolean }[] = [];
  for (const entry of await readdir(join(folder, below), { withFileTypes: true })) {
    const path = join(below, entry.name);
    found.push({ path, isFolder: entry.isDirectory() });
    if (entry.isDirectory()) found.push(...(await contents(folder, path)));
  }
  return found;
}
