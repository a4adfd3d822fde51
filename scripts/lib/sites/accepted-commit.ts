import { cpSync, existsSync, mkdtempSync, readdirSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { git } from '../git/git.ts';
import { projectRoot } from '../process/run-node.ts';
import { buildSites, NEAR, sitesFolder } from './six-sites.ts';

/**
 * The commit that last changed a file of the repository at `root`; undefined where git cannot tell: no repository, a
 * file not yet committed, or a history that was not fetched whole, in which the oldest commit seems to have made every file.
 */
export function commitOf(file: string, root: string): string | undefined {
  try {
    if (git(root, ['rev-parse', '--is-shallow-repository']) === 'true') return undefined;
    return git(root, ['log', '-1', '--format=%H', '--', file]) || undefined;
  } catch {
    return undefined;
  }
}

/** Writes every file of a commit into `folder`, leaving the repository as it is. */
export function writeCommit(root: string, commit: string, folder: string): void {
  const env = { GIT_INDEX_FILE: join(folder, '.index') };
  git(root, ['read-tree', commit], env);
  git(root, ['checkout-index', '--all', `--prefix=${folder}/`], env);
  rmSync(env.GIT_INDEX_FILE);
}

/**
 * The folder in which the six sites of a commit lie, built when they do not yet; what other commits left goes. They are
 * built with the libraries that are installed now. Returns what was not built as `buildSites` does.
 */
export async function sitesOfCommit(
  commit: string,
): Promise<{ readonly folder: string; readonly failed: ReadonlyMap<string, string> }> {
  const folder = sitesFolder(commit);
  if (existsSync(folder)) return { folder, failed: new Map() };
  // Outside the project: Node reads no TypeScript below node_modules.
  const tree = mkdtempSync(join(tmpdir(), 'duban-accepted-'));
  const remove = (): void => {
    rmSync(tree, { recursive: true, force: true });
  };
  process.once('exit', remove);
  try {
    writeCommit(projectRoot, commit, tree);
    symlinkSync(join(projectRoot, 'node_modules'), join(tree, 'node_modules'), 'junction');
    // Within the tree: two builds at a time that write elsewhere would meet in one folder of Astro's own.
    const built = join(tree, 'dist');
    const failed = await buildSites(tree, built, NEAR);
    if (failed.size > 0) return { folder, failed };
    for (const name of readdirSync(dirname(folder)))
      if (/^[0-9a-f]{40}/.test(name)) rmSync(join(dirname(folder), name), { recursive: true });
    cpSync(built, `${folder}-copy`, { recursive: true });
    renameSync(`${folder}-copy`, folder);
    return { folder, failed };
  } finally {
    remove();
    process.off('exit', remove);
  }
}
