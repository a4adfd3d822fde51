import { git } from './git.ts';

/** The files below a folder that differ from what they were at a commit, from there; undefined where there is no such commit. */
export function changedSince(folder: string, commit: string): readonly string[] | undefined {
  try {
    const named = git(folder, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${commit}^{commit}`]);
    const out = git(folder, ['diff', '--name-only', '-z', '--no-renames', '--relative', named, '--', '.']);
    return out.split('\0').filter((path) => path !== '');
  } catch {
    return undefined;
  }
}
