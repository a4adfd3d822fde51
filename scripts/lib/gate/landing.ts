import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasClosingWord } from '#forge/submission/closing-words.ts';
import { git, gitBytes } from '../git/git.ts';
import type { Verdict } from './verdict.ts';

/** Main as it would be after a submission has landed, as objects of this repository alone. */
export interface Landing {
  /** A commit on top of the one that was judged; no other repository will ever see it. */
  readonly commit: string;
  /** The tree that the real commit must have too. */
  readonly tree: string;
}

/** Makes the tree of a verdict that lands, so that the next submission is judged on it. */
export function landingOf(repo: string, { base, files }: Pick<Verdict, 'base' | 'files'>): Landing {
  const folder = mkdtempSync(join(tmpdir(), 'duban-landing-'));
  const env = { GIT_INDEX_FILE: join(folder, 'index') };
  try {
    git(repo, ['read-tree', base], env);
    const entries = files.map(({ path, blob, text }) => {
      const object = blob ?? blobOf(repo, text ?? '');
      return `100644 ${object}\t${path}\0`;
    });
    gitBytes(repo, ['update-index', '-z', '--index-info'], { env, input: entries.join('') });
    const tree = git(repo, ['write-tree'], env);
    const commit = git(repo, ['commit-tree', tree, '-p', base, '-m', 'landing'], NOBODY);
    return { commit, tree };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The tree of a commit. */
export function treeOf(repo: string, commit: string): string {
  return git(repo, ['rev-parse', `${commit}^{tree}`]);
}

/** Whether a head is one commit on top of something that main has, and has no word in it that would close others' once it is on main. */
export function isOneCommit(repo: string, base: string, head: string): boolean {
  if (git(repo, ['rev-list', '--count', `${base}..${head}`]) !== '1') return false;
  return !hasClosingWord(git(repo, ['log', '-1', '--format=%B', head]));
}

const NOBODY = {
  GIT_AUTHOR_NAME: 'landing',
  GIT_AUTHOR_EMAIL: 'landing@localhost',
  GIT_COMMITTER_NAME: 'landing',
  GIT_COMMITTER_EMAIL: 'landing@localhost',
  GIT_AUTHOR_DATE: '2000-01-01T00:00:00Z',
  GIT_COMMITTER_DATE: '2000-01-01T00:00:00Z',
};

/** Writes a text as an object, and says its name. */
export function blobOf(repo: string, text: string): string {
  return gitBytes(repo, ['hash-object', '-w', '--stdin'], { input: text }).toString('utf8').trim();
}
