import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { git, gitBytes } from '../../lib/git.ts';

/** What stands for none: before a branch begins and after it ends. */
export const NO_COMMIT = '0'.repeat(40);

/** What a ref of the bare repository points to; undefined where there is none. `ref` in full, e.g. `refs/heads/main`. */
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

/** Points refs anew, all or none; undefined takes one away. Throws where git refuses a name. */
export function writeRefs(folder: string, refs: ReadonlyMap<string, string | undefined>): void {
  const lines = [...refs].map(([ref, sha]) => (sha === undefined ? `delete ${ref}` : `update ${ref} ${sha}`));
  if (lines.length > 0) gitBytes(folder, ['update-ref', '--stdin'], { input: `${lines.join('\n')}\n` });
}

/** Whether git takes this as the name of a ref. */
export function isRefName(folder: string, ref: string): boolean {
  try {
    git(folder, ['check-ref-format', ref]);
    return true;
  } catch {
    return false;
  }
}
