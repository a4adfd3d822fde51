import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { git } from '../../../lib/git/git.ts';

// Refs of a bare repository, as the files that git keeps them in.

/** What stands for none: before a branch begins and after it ends. */
export const NO_COMMIT = '0'.repeat(40);

/** What a ref points to; undefined where there is none. `ref` in full, e.g. `refs/heads/main`. */
export function readRef(folder: string, ref: string): string | undefined {
  try {
    return readFileSync(join(folder, ref), 'utf8').trim();
  } catch {
    return undefined;
  }
}

/** The refs below a prefix, e.g. `refs/heads/`, in git's order. */
export function refsBelow(folder: string, prefix: string): { ref: string; sha: string }[] {
  const inFolder = readdirSync(join(folder, 'refs'), { recursive: true, withFileTypes: true });
  return inFolder
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) =>
      join(parentPath, name)
        .slice(folder.length + 1)
        .replaceAll('\\', '/'),
    )
    .filter((ref) => ref.startsWith(prefix))
    .sort()
    .map((ref) => ({ ref, sha: readRef(folder, ref) ?? '' }));
}

/** Points a ref to a commit, or takes it away. Throws where another is in the way: `a` and `a/b` cannot both be. */
export function writeRef(folder: string, ref: string, sha: string | undefined): void {
  const path = join(folder, ref);
  if (sha === undefined) {
    rmSync(path);
    return;
  }
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `${sha}\n`);
}

/** Whether git takes this as the name of a ref. */
export function isRefName(folder: string, ref: string): boolean {
  // So are nearly all, and git need not be started for them.
  if (/^refs(\/[a-z0-9_-]+)+$/iu.test(ref)) return true;
  try {
    git(folder, ['check-ref-format', ref]);
    return true;
  } catch {
    return false;
  }
}
