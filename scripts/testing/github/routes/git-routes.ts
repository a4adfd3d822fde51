import { nodeId } from '../shapes/account-shapes.ts';
import { created, invalid, NO_CONTENT, notFound, ok, unprocessable } from '../answers.ts';
import { gitCommit } from '../shapes/commit-shapes.ts';
import { makeCommit } from '../git/make-commit.ts';
import { readCommit } from '../git/commits.ts';
import type { JsonObject } from '../json.ts';
import { moveRef } from '../moves.ts';
import { readObject, writeObject } from '../git/objects.ts';
import { readRef, refsBelow } from '../git/refs.ts';
import { apiUrl } from '../shapes/repository-shapes.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import { allEntries, changedTree, isFolder, NothingThere, readTree, type TreeEntry } from '../git/trees.ts';

// The Git data API: blobs, trees, commits, refs.

/** Its operations by id. */
export const GIT_ROUTES: Readonly<Record<string, Route>> = {
  'git/create-blob': on<'git', 'createBlob'>(({ world, repository }, { content, encoding = 'utf-8' }) => {
    if (encoding !== 'utf-8' && encoding !== 'base64')
      throw unprocessable('encoding must be utf-8 or base64');
    const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
    const sha = writeObject(repository.objects, 'blob', bytes);
    return created({ sha, url: `${apiUrl(world, repository)}/git/blobs/${sha}` });
  }),

  'git/get-blob': on<'git', 'getBlob'>(({ world, repository }, { file_sha: sha }) => {
    const data = readObject(repository.objects, sha, 'blob');
    if (!data) throw notFound();
    return ok({
      sha,
      node_id: nodeId('Blob', sha),
      url: `${apiUrl(world, repository)}/git/blobs/${sha}`,
      size: data.length,
      content: inLines(data.toString('base64')),
      encoding: 'base64',
    });
  }),

  'git/create-tree': on<'git', 'createTree'>((call, { tree, base_tree: given }) => {
    const { objects } = call.repository;
    const base = given === undefined ? undefined : (readCommit(objects, given)?.tree ?? given);
    if (base !== undefined && !readTree(objects, base))
      throw unprocessable('base_tree is not a valid tree oid');
    const changes = new Map(
      tree.map((entry): [string, TreeEntry | null] => [pathOf(entry), entryOf(call, entry)]),
    );
    try {
      return created(treeShape(call, changedTree(objects, base, changes), false));
    } catch (error) {
      if (error instanceof NothingThere) throw unprocessable('GitRPC::BadObjectState');
      throw error;
    }
  }),

  'git/get-tree': on<'git', 'getTree'>((call, { tree_sha: given, recursive }) => {
    const { objects, folder } = call.repository;
    const sha = readRef(folder, `refs/heads/${given}`) ?? given;
    const tree = readCommit(objects, sha)?.tree ?? sha;
    if (!readTree(objects, tree)) throw notFound();
    return ok(treeShape(call, tree, recursive !== undefined));
  }),

  'git/create-commit': on<'git', 'createCommit'>((call, given) => {
    const { world, repository } = call;
    const { tree, parents = [], message, author, committer, signature } = given;
    if (!readTree(repository.objects, tree)) throw unprocessable('Tree SHA does not exist');
    if (!parents.every((parent) => readCommit(repository.objects, parent))) {
      throw unprocessable('Parent SHA does not exist or is not a commit object');
    }
    if (message === '') throw invalid({ resource: 'Commit', field: 'message', code: 'missing_field' });
    if (signature !== undefined) throw new Error("the tests' GitHub reads no signatures of others");
    return created(
      gitCommit(
        world,
        repository,
        makeCommit(world, repository, callerOf(call), { tree, parents, message, author, committer }),
      ),
    );
  }),

  'git/get-commit': on<'git', 'getCommit'>(({ world, repository }, { commit_sha: sha }) =>
    ok(gitCommit(world, repository, sha)),
  ),

  'git/get-ref': on<'git', 'getRef'>((call, { ref }) => {
    const sha = readRef(call.repository.folder, `refs/${ref}`);
    if (sha === undefined) throw notFound();
    return ok(refShape(call, `refs/${ref}`, sha));
  }),

  'git/list-matching-refs': on<'git', 'listMatchingRefs'>((call, { ref }) =>
    ok(refsBelow(call.repository.folder, `refs/${ref}`).map((found) => refShape(call, found.ref, found.sha))),
  ),

  'git/create-ref': on<'git', 'createRef'>((call, { ref, sha }) => {
    if (!/^refs\/(heads|tags)\/./u.test(ref)) throw unprocessable("Reference name must start with 'refs'.");
    if (readRef(call.repository.folder, ref) !== undefined) throw unprocessable('Reference already exists');
    moveRef(call.world, call.repository, { ref, after: sha, by: callerOf(call) });
    return created(refShape(call, ref, sha));
  }),

  'git/update-ref': on<'git', 'updateRef'>((call, { ref, sha, force = false }) => {
    if (readRef(call.repository.folder, `refs/${ref}`) === undefined)
      throw unprocessable('Reference does not exist');
    moveRef(call.world, call.repository, { ref: `refs/${ref}`, after: sha, force, by: callerOf(call) });
    return ok(refShape(call, `refs/${ref}`, sha));
  }),

  'git/delete-ref': on<'git', 'deleteRef'>((call, { ref }) => {
    moveRef(call.world, call.repository, { ref: `refs/${ref}`, after: undefined, by: callerOf(call) });
    return NO_CONTENT;
  }),
};

interface NewEntry {
  readonly path?: string;
  readonly mode?: string;
  readonly sha?: string | null;
  readonly content?: string;
}

function pathOf({ path = '' }: NewEntry): string {
  const names = path.split('/');
  if (names.some((name) => name === '' || name === '.' || name === '..' || name.toLowerCase() === '.git')) {
    throw unprocessable('tree.path contains a malformed path component');
  }
  return path;
}

function entryOf({ repository: { objects } }: RepositoryCall, entry: NewEntry): TreeEntry | null {
  const { mode, sha, content } = entry;
  if (sha === null) return null;
  if (mode === undefined) throw unprocessable('tree.mode is missing');
  if ((sha === undefined) === (content === undefined))
    throw unprocessable('Must supply either tree.sha or tree.content');
  if (content !== undefined) return { mode, sha: writeObject(objects, 'blob', Buffer.from(content)) };
  const isThere =
    sha !== undefined && (readObject(objects, sha, 'blob') ?? readTree(objects, sha)) !== undefined;
  if (!isThere) throw unprocessable('GitRPC::BadObjectState');
  return { mode: mode.replace(/^0/u, ''), sha };
}

function treeShape({ world, repository }: RepositoryCall, sha: string, isDeep: boolean): JsonObject {
  const { objects } = repository;
  const api = `${apiUrl(world, repository)}/git`;
  const entries = isDeep
    ? allEntries(objects, sha)
    : [...(readTree(objects, sha) ?? [])].map(([path, entry]) => ({ ...entry, path }));
  return {
    sha,
    url: `${api}/trees/${sha}`,
    tree: entries.map((entry) => ({
      path: entry.path,
      mode: entry.mode.padStart(6, '0'),
      sha: entry.sha,
      ...(isFolder(entry)
        ? { type: 'tree', url: `${api}/trees/${entry.sha}` }
        : {
            type: 'blob',
            size: readObject(objects, entry.sha, 'blob')?.length ?? 0,
            url: `${api}/blobs/${entry.sha}`,
          }),
    })),
    truncated: false,
  };
}

function refShape({ world, repository }: RepositoryCall, ref: string, sha: string): JsonObject {
  const api = `${apiUrl(world, repository)}/git`;
  return {
    ref,
    node_id: nodeId('Ref', ref),
    url: `${api}/${ref}`,
    object: { type: 'commit', sha, url: `${api}/commits/${sha}` },
  };
}

/** GitHub breaks base64 into lines of 60 characters. */
export function inLines(base64: string): string {
  return base64.replace(/.{1,60}/gu, '$&\n');
}
