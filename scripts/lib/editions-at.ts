import { execFileSync } from 'node:child_process';
import type { EarlierEdition } from '../../src/core/checks/check-index.ts';

/** The frozen periods of a data root as they stood at a commit; `undefined` where Git does not know the commit, or there is no Git. */
export function editionsAt(root: string, ref: string): readonly EarlierEdition[] | undefined {
  // A name that begins with a dash would be read as an option.
  if (ref.startsWith('-')) return undefined;
  // An edition of a large office takes more than the megabyte that is kept unasked.
  const git = (...args: readonly string[]) =>
    execFileSync('git', ['-C', root, ...args], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: Number.POSITIVE_INFINITY,
    });
  try {
    const names = git('ls-tree', '-r', '-z', '--name-only', ref, '--', 'editions').split('\0');
    return names
      .filter((path) => /^editions\/[^/]+\/v[0-9]+\.yaml$/.test(path))
      .map((path) => ({
        path,
        digest: /^digest: ([0-9a-f]{64})$/mu.exec(git('show', `${ref}:./${path}`))?.[1] ?? '',
      }));
  } catch {
    return undefined;
  }
}
