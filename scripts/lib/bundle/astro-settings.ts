import { join } from 'node:path';
import type { AstroInlineConfig } from 'astro';
import { projectRoot } from '../process/run-node.ts';

/** How Astro is run in a work folder, so that nothing it keeps on the way is shared with another run. */
export function astroIn(work: string): AstroInlineConfig & { readonly root: string } {
  return {
    root: projectRoot,
    logLevel: 'warn',
    cacheDir: join(work, 'astro'),
    vite: {
      cacheDir: join(work, 'vite'),
      // Where the project is reached by a link, because its own name cannot stand in an address, its files are called by that.
      resolve: { preserveSymlinks: process.execArgv.includes('--preserve-symlinks') },
    },
  };
}

/**
 * Runs the work in the project's folder, called as `projectRoot` calls it: Astro puts what it writes on the way where
 * it is run, and compares the names.
 */
export async function inProject<T>(work: () => Promise<T>): Promise<T> {
  const called = process.cwd();
  const cwd = process.cwd.bind(process);
  process.chdir(projectRoot);
  if (process.cwd() !== join(projectRoot, '.')) process.cwd = () => join(projectRoot, '.');
  try {
    return await work();
  } finally {
    process.cwd = cwd;
    process.chdir(called);
  }
}
