import type { Buffer } from 'node:buffer';
import { gitObjects } from '../git/git-objects.ts';
import { git, gitBytes } from '../git/git.ts';

/** A file as Git holds it. */
export interface GitFile {
  /** From the root of the repository, with forward slashes. */
  readonly path: string;
  /** The object's name. */
  readonly blob: string;
  /** As Git writes it: `100644` a file, `100755` a program, `120000` a link, `160000` a module. */
  readonly mode: string;
}

/** What became of a file between two trees; `undefined` where it was not, or is not. */
export interface GitChange {
  readonly path: string;
  readonly before: GitFile | undefined;
  readonly after: GitFile | undefined;
}

/** The full name of a commit; undefined where there is none. */
export function commitOf(repo: string, name: string): string | undefined {
  try {
    return git(repo, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`]);
  } catch {
    return undefined;
  }
}

/** The commit from which both came; undefined where there is none. */
export function mergeBase(repo: string, one: string, other: string): string | undefined {
  try {
    return git(repo, ['merge-base', one, other]);
  } catch {
    return undefined;
  }
}

/** Every file below a folder of a commit. */
export function filesOf(repo: string, commit: string, folder: string): readonly GitFile[] {
  const out = gitBytes(repo, ['ls-tree', '-r', '-z', '--full-tree', commit, '--', `${folder}/`]);
  return fields(out).map((entry) => {
    const [, mode = '', blob = '', path = ''] = /^(\d+) \S+ ([0-9a-f]+)\t([^]*)$/u.exec(entry) ?? [];
    return { path, blob, mode };
  });
}

/** What differs between two commits. Names are compared as bytes, nothing is taken for a move. */
export function changesBetween(repo: string, from: string, to: string): readonly GitChange[] {
  const args = ['diff-tree', '-r', '-z', '--raw', '--no-renames', '--no-abbrev', from, to];
  const out = fields(gitBytes(repo, args));
  const changes: GitChange[] = [];
  for (let at = 0; at + 1 < out.length; at += 2) {
    const path = out[at + 1] ?? '';
    const [, was = '', is = '', old = '', blob = ''] =
      /^:(\d+) (\d+) ([0-9a-f]+) ([0-9a-f]+) [A-Z]/u.exec(out[at] ?? '') ?? [];
    changes.push({
      path,
      before: isNone(was) ? undefined : { path, blob: old, mode: was },
      after: isNone(is) ? undefined : { path, blob, mode: is },
    });
  }
  return changes;
}

/** How many bytes each object has. */
export function sizesOf(repo: string, blobs: readonly string[]): readonly number[] {
  if (blobs.length === 0) return [];
  const out = gitBytes(repo, ['cat-file', '--batch-check=%(objectsize)'], { input: `${blobs.join('\n')}\n` });
  return out.toString('latin1').trimEnd().split('\n').map(Number);
}

/** The bytes of objects, by name. */
export function contentsOf(repo: string, blobs: readonly string[]): ReadonlyMap<string, Buffer> {
  const contents = new Map<string, Buffer>();
  let n = 0;
  for (const bytes of gitObjects(repo, blobs)) {
    const blob = blobs[n];
    if (blob !== undefined && bytes !== undefined) contents.set(blob, bytes);
    n += 1;
  }
  return contents;
}

function fields(out: Buffer): readonly string[] {
  const text = out.toString('utf8');
  return text === '' ? [] : text.replace(/\0$/u, '').split('\0');
}

function isNone(mode: string): boolean {
  return /^0*$/u.test(mode);
}
