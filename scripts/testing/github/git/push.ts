import { noReplyAddress } from '../shapes/account-shapes.ts';
import { readCommit, writeCommit } from './commits.ts';
import { moveRef } from '../moves.ts';
import { writeObject } from './objects.ts';
import { readRef } from './refs.ts';
import { changedTree, type TreeEntry } from './trees.ts';
import type { Account, Repository, World } from '../world.ts';

/** A link's target, a program's text, a module's commit. */
interface OddFile {
  readonly mode: '120000' | '100755' | '160000';
  readonly content: string;
}

/** What somebody pushes from their own machine. */
export interface Push {
  /** The branch, e.g. `main`; made where there is none. */
  readonly branch: string;
  /** Path → text, null for a file that goes, something else than a plain file: of a module the content is its commit. In one commit. */
  readonly files: Readonly<Record<string, string | Uint8Array | OddFile | null>>;
  /** What the commit stands on: a commit, or several for a merge. Default: the branch, else the default branch. */
  readonly onto?: readonly string[];
  readonly message?: string;
  /** When it says it was made; default now. GitHub believes it, as it does the author. */
  readonly madeAt?: string;
  readonly force?: boolean;
}

/** Commits and pushes as somebody does from their own machine, and returns the commit. Throws where GitHub would refuse the push. */
export function push(world: World, repository: Repository, by: Account, given: Push): string {
  const { branch, files, message = 'Change the record', madeAt = world.now, force = false } = given;
  const { folder, objects, defaultBranch } = repository;
  const ref = `refs/heads/${branch}`;
  const tip = readRef(folder, ref) ?? readRef(folder, `refs/heads/${defaultBranch}`);
  const parents = given.onto ?? (tip === undefined ? [] : [tip]);
  const [first] = parents;
  const changes = Object.entries(files).map(([path, text]): [string, TreeEntry | null] => [
    path,
    text === null ? null : entryOf(objects, text),
  ]);
  const base = first === undefined ? undefined : readCommit(objects, first)?.tree;
  const who = { name: by.login, email: noReplyAddress(by), date: madeAt };
  const sha = writeCommit(objects, {
    tree: changedTree(objects, base, new Map(changes)),
    parents,
    author: who,
    committer: who,
    message: `${message}\n`,
    signature: undefined,
  });
  moveRef(world, repository, { ref, after: sha, by, force });
  return sha;
}

function entryOf(objects: Repository['objects'], file: string | Uint8Array | OddFile): TreeEntry {
  if (typeof file === 'string' || file instanceof Uint8Array)
    return { mode: '100644', sha: writeObject(objects, 'blob', Buffer.from(file)) };
  const { mode, content } = file;
  return { mode, sha: mode === '160000' ? content : writeObject(objects, 'blob', Buffer.from(content)) };
}
