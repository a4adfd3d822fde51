import { git } from '../../../lib/git/git.ts';
import type { JsonObject } from '../json.ts';
import type { ObjectStore } from './objects.ts';
import { apiUrl, htmlUrl } from '../shapes/repository-shapes.ts';
import type { Repository, World } from '../world.ts';

/** A file that differs between two commits. */
export interface FileChange {
  readonly status: 'added' | 'removed' | 'modified' | 'renamed';
  readonly path: string;
  /** Where it stood before, if it was moved. */
  readonly before: string | undefined;
  /** The blob that it is now, or was before it went. */
  readonly sha: string;
  /** Lines; 0 in what is no text. */
  readonly additions: number;
  readonly deletions: number;
}

/** What differs from one commit to another, by path; from nothing where `from` is undefined. */
export function fileChanges(store: ObjectStore, from: string | undefined, to: string): readonly FileChange[] {
  // Commits never change: git is asked once.
  const asked = known.get(store) ?? new Map<string, readonly FileChange[]>();
  known.set(store, asked);
  const name = `${from ?? EMPTY_TREE} ${to}`;
  const changes = asked.get(name) ?? changesByGit(store, from ?? EMPTY_TREE, to);
  asked.set(name, changes);
  return changes;
}

function changesByGit({ folder }: ObjectStore, from: string, to: string): FileChange[] {
  const said = git(folder, ['diff-tree', '-r', '-z', '-M', '--raw', '--numstat', from, to]);
  const words = said.split('\0').filter((word) => word !== '');
  const changes: { letter: string; sha: string; path: string; before: string | undefined }[] = [];
  const lines = new Map<string, readonly [number, number]>();
  while (words.length > 0) {
    const word = words.shift() ?? '';
    if (word.startsWith(':')) {
      const [, , before = '', after = '', letter = ''] = word.split(' ');
      const old = letter.startsWith('R') ? words.shift() : undefined;
      const sha = letter === 'D' ? before : after;
      changes.push({ letter: letter.slice(0, 1), sha, path: words.shift() ?? '', before: old });
      continue;
    }
    const [added = '', deleted = '', path = ''] = word.split('\t');
    // Of a file that was moved both paths follow.
    const moved = path === '' ? [words.shift(), words.shift()] : [];
    lines.set(moved[1] ?? path, [Number(added) || 0, Number(deleted) || 0]);
  }
  return changes.map(({ letter, sha, path, before }) => {
    const [additions, deletions] = lines.get(path) ?? [0, 0];
    return { status: STATUSES.get(letter) ?? 'modified', path, before, sha, additions, deletions };
  });
}

/** A change as GitHub tells it. Without the patch: GitHub too leaves it out where it is long. */
export function diffEntry(world: World, repository: Repository, at: string, change: FileChange): JsonObject {
  const { path, before, sha, status, additions, deletions } = change;
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  return {
    sha,
    filename: path,
    status,
    additions,
    deletions,
    changes: additions + deletions,
    blob_url: `${htmlUrl(repository)}/blob/${at}/${encoded}`,
    raw_url: `${htmlUrl(repository)}/raw/${at}/${encoded}`,
    contents_url: `${apiUrl(world, repository)}/contents/${encoded}?ref=${at}`,
    ...(before === undefined ? {} : { previous_filename: before }),
  };
}

const known = new WeakMap<ObjectStore, Map<string, readonly FileChange[]>>();

const STATUSES: ReadonlyMap<string, FileChange['status']> = new Map([
  ['A', 'added'],
  ['D', 'removed'],
  ['M', 'modified'],
  ['R', 'renamed'],
]);

/** The tree that holds nothing has the same name in every repository. */
const EMPTY_TREE = '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
