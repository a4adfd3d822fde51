import { nodeId, simpleUser } from './account-shapes.ts';
import { notFound } from '../answers.ts';
import { readCommit, signedPart, type Commit } from '../git/commits.ts';
import type { Json, JsonObject } from '../json.ts';
import { apiUrl, htmlUrl } from './repository-shapes.ts';
import { WEB_FLOW, type Repository, type World } from '../world.ts';

/** The address that GitHub commits under. */
export const GITHUB_ADDRESS = 'noreply@github.com';

/** A commit as the Git data API tells it. Throws 404 where there is none. */
export function gitCommit(world: World, repository: Repository, sha: string): JsonObject {
  const commit = commitOf(repository, sha);
  const api = `${apiUrl(world, repository)}/git`;
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${htmlUrl(repository)}/commit/${sha}`,
    author: { ...commit.author },
    committer: { ...commit.committer },
    message: commit.message,
    tree: { sha: commit.tree, url: `${api}/trees/${commit.tree}` },
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${htmlUrl(repository)}/commit/${parent}`,
    })),
    verification: verificationOf(world, sha, commit),
  };
}

/** A commit as everything else tells it, with the accounts that its addresses belong to. */
export function fullCommit(world: World, repository: Repository, sha: string): JsonObject {
  const commit = commitOf(repository, sha);
  const api = apiUrl(world, repository);
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${api}/commits/${sha}`,
    html_url: `${htmlUrl(repository)}/commit/${sha}`,
    comments_url: `${api}/commits/${sha}/comments`,
    commit: {
      url: `${api}/git/commits/${sha}`,
      author: { ...commit.author },
      committer: { ...commit.committer },
      message: commit.message,
      comment_count: 0,
      tree: { sha: commit.tree, url: `${api}/git/trees/${commit.tree}` },
      verification: verificationOf(world, sha, commit),
    },
    author: userOf(world, commit.author.email),
    committer: userOf(world, commit.committer.email),
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${api}/commits/${parent}`,
      html_url: `${htmlUrl(repository)}/commit/${parent}`,
    })),
  };
}

/** The commit of a name; throws 404 where there is none. */
export function commitOf(repository: Repository, sha: string): Commit {
  const commit = readCommit(repository.objects, sha);
  if (!commit) throw notFound();
  return commit;
}

function verificationOf(world: World, sha: string, commit: Commit): JsonObject {
  if (!world.signed.has(sha)) {
    return { verified: false, reason: 'unsigned', signature: null, payload: null, verified_at: null };
  }
  return {
    verified: true,
    reason: 'valid',
    signature: commit.signature ?? null,
    payload: signedPart(commit),
    verified_at: commit.committer.date,
  };
}

/** Whoever has this address. Nobody keeps another from writing it into a commit. */
function userOf(world: World, address: string): Json {
  if (address === GITHUB_ADDRESS) return simpleUser(world, WEB_FLOW);
  // The number stays when the name is changed.
  const id = Number(/^(\d+)\+.*@users\.noreply\.github\.com$/u.exec(address)?.[1]);
  const account = world.accounts.find((each) => each.id === id);
  return account ? simpleUser(world, account) : null;
}
