import { nodeId, simpleUser } from '../shapes/account-shapes.ts';
import { notFound, ok, page, Refusal, unprocessable, type Answer } from '../answers.ts';
import { commitOf, fullCommit } from '../shapes/commit-shapes.ts';
import { history, mergeBase, readCommit } from '../git/commits.ts';
import { diffEntry, fileChanges } from '../git/diffs.ts';
import { inLines } from './git-routes.ts';
import type { JsonObject } from '../json.ts';
import { readObject } from '../git/objects.ts';
import { readRef, refsBelow } from '../git/refs.ts';
import { apiUrl, htmlUrl } from '../shapes/repository-shapes.ts';
import { on, type Given, type RepositoryCall, type Route } from '../route.ts';
import { rulesOn } from '../rules.ts';
import { entryAt, isFolder, readTree } from '../git/trees.ts';
import type { Activity, Repository } from '../world.ts';

// What stands in the repository: commits, branches, files, and who pushed what when.

/** Its operations by id. */
export const COMMIT_ROUTES: Readonly<Record<string, Route>> = {
  'repos/get-commit': on<'repos', 'getCommit'>(({ world, repository }, { ref }) => {
    const sha = commitNamed(repository, ref, unprocessable(`No commit found for SHA: ${ref}`));
    const changes = fileChanges(repository.objects, commitOf(repository, sha).parents[0], sha);
    const sum = (of: 'additions' | 'deletions'): number =>
      changes.reduce((all, change) => all + change[of], 0);
    const [additions, deletions] = [sum('additions'), sum('deletions')];
    return ok({
      ...fullCommit(world, repository, sha),
      stats: { additions, deletions, total: additions + deletions },
      files: changes.map((change) => diffEntry(world, repository, sha, change)),
    });
  }),

  'repos/list-commits': on<'repos', 'listCommits'>((call, given) => {
    const { world, repository } = call;
    const { sha = repository.defaultBranch, path, since, until, author, committer } = given;
    if (author !== undefined || committer !== undefined) {
      throw new Error("the tests' GitHub lists no commits by whose they are");
    }
    const listed = history(repository.objects, commitNamed(repository, sha)).filter((each) => {
      const { committer: by } = commitOf(repository, each);
      if (since !== undefined && Date.parse(by.date) < Date.parse(since)) return false;
      if (until !== undefined && Date.parse(by.date) > Date.parse(until)) return false;
      return path === undefined || changesPath(repository, each, path);
    });
    return page(listed, call.url, (each) => fullCommit(world, repository, each));
  }),

  'repos/compare-commits-with-basehead': on<'repos', 'compareCommitsWithBasehead'>((call, { basehead }) => {
    const { world, repository } = call;
    const [from = '', to = ''] = basehead.split('...');
    const [base, head] = [commitNamed(repository, from), commitNamed(repository, to)];
    const { objects } = repository;
    const common = mergeBase(objects, base, head);
    if (common === undefined) throw notFound(`No common ancestor between ${from} and ${to}.`);
    const ahead = history(objects, head, history(objects, base)).reverse();
    const behind = history(objects, base, history(objects, head)).length;
    const html = `${htmlUrl(repository)}/compare/${from}...${to}`;
    return ok({
      url: `${apiUrl(world, repository)}/compare/${from}...${to}`,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: fullCommit(world, repository, base),
      merge_base_commit: fullCommit(world, repository, common),
      status: ahead.length > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical',
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: ahead.map((sha) => fullCommit(world, repository, sha)),
      files: fileChanges(objects, common, head).map((change) => diffEntry(world, repository, head, change)),
    });
  }),

  'repos/get-branch': on<'repos', 'getBranch'>(({ world, repository }, { branch }) => {
    const sha = readRef(repository.folder, `refs/heads/${branch}`);
    if (sha === undefined) throw notFound('Branch not found');
    const self = `${apiUrl(world, repository)}/branches/${branch}`;
    return ok({
      name: branch,
      commit: fullCommit(world, repository, sha),
      _links: { self, html: `${htmlUrl(repository)}/tree/${branch}` },
      protected: isProtected(repository, branch),
      protection: { enabled: repository.hasBranchProtection && branch === repository.defaultBranch },
      protection_url: `${self}/protection`,
    });
  }),

  'repos/list-branches': on<'repos', 'listBranches'>((call, { protected: wanted }) => {
    const { world, repository } = call;
    const branches = refsBelow(repository.folder, 'refs/heads/')
      .map(({ ref, sha }) => ({ name: ref.slice('refs/heads/'.length), sha }))
      .filter(({ name }) => wanted === undefined || wanted === isProtected(repository, name));
    return page(branches, call.url, ({ name, sha }) => ({
      name,
      commit: { sha, url: `${apiUrl(world, repository)}/commits/${sha}` },
      protected: isProtected(repository, name),
    }));
  }),

  'repos/get-content': on<'repos', 'getContent'>((call, { path, ref }) => {
    const { repository } = call;
    const at = ref ?? repository.defaultBranch;
    const sha = commitNamed(repository, at, notFound(`No commit found for the ref ${at}`));
    const entry = entryAt(repository.objects, commitOf(repository, sha).tree, path);
    if (!entry) throw notFound();
    if (!isFolder(entry)) {
      const data = readObject(repository.objects, entry.sha, 'blob');
      if (!data) throw notFound();
      return ok({
        ...contentShape(call, path, entry.sha, data.length, 'file', at),
        content: inLines(data.toString('base64')),
        encoding: 'base64',
      });
    }
    const inside = [...(readTree(repository.objects, entry.sha) ?? [])];
    return ok(
      inside.map(([name, inner]) => {
        const size = readObject(repository.objects, inner.sha, 'blob')?.length ?? 0;
        const below = path === '' ? name : `${path}/${name}`;
        return contentShape(call, below, inner.sha, size, isFolder(inner) ? 'dir' : 'file', at);
      }),
    );
  }),

  'repos/list-activities': on<'repos', 'listActivities'>((call, given) => {
    const { repository } = call;
    const { ref, actor, activity_type: type, time_period: period, direction = 'desc' } = given;
    if (period !== undefined) throw new Error("the tests' GitHub lists no activity by period");
    const fits = repository.activities.filter(
      (activity) =>
        (ref === undefined || activity.ref === ref || activity.ref === `refs/heads/${ref}`) &&
        (actor === undefined || activity.actor.login === actor) &&
        (type === undefined || activity.type === type),
    );
    return activityPage(call, direction === 'desc' ? fits.reverse() : fits, given);
  }),
};

/** The commit that a name means: a branch, a tag, or the commit itself in full. Throws where it means none. */
export function commitNamed(repository: Repository, name: string, refusal = notFound()): string {
  const found = ['heads/', 'tags/', ''].map((kind) => readRef(repository.folder, `refs/${kind}${name}`));
  const sha = found.find((each) => each !== undefined) ?? name;
  if (!readCommit(repository.objects, sha)) throw refusal;
  return sha;
}

function isProtected(repository: Repository, branch: string): boolean {
  return rulesOn(repository, `refs/heads/${branch}`).length > 0;
}

function changesPath({ objects }: Repository, sha: string, path: string): boolean {
  const commit = readCommit(objects, sha);
  if (!commit) return false;
  const now = entryAt(objects, commit.tree, path)?.sha;
  const before = commit.parents.map((parent) => {
    const tree = readCommit(objects, parent)?.tree;
    return tree === undefined ? undefined : entryAt(objects, tree, path)?.sha;
  });
  return before.length === 0 ? now !== undefined : before.every((each) => each !== now);
}

function contentShape(
  { world, repository }: RepositoryCall,
  path: string,
  sha: string,
  size: number,
  type: 'file' | 'dir',
  at: string,
): JsonObject {
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  const self = `${apiUrl(world, repository)}/contents/${encoded}?ref=${encodeURIComponent(at)}`;
  const git = `${apiUrl(world, repository)}/git/${type === 'file' ? 'blobs' : 'trees'}/${sha}`;
  const html = `${htmlUrl(repository)}/${type === 'file' ? 'blob' : 'tree'}/${at}/${encoded}`;
  return {
    type,
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size,
    url: self,
    git_url: git,
    html_url: html,
    download_url: type === 'file' ? `${htmlUrl(repository)}/raw/${at}/${encoded}` : null,
    _links: { self, git, html },
  };
}

/** A page of activity: GitHub tells where it goes on by a mark, not by a number. */
function activityPage(
  { world, url }: RepositoryCall,
  activities: readonly Activity[],
  { per_page: wanted = 30, after, before }: Given<'repos', 'listActivities'>,
): Answer {
  if (before !== undefined) throw new Error("the tests' GitHub turns no page of activity back");
  const at = after === undefined ? -1 : activities.findIndex(({ id }) => markOf(id) === after);
  if (after !== undefined && at < 0) throw new Refusal(422, 'Invalid cursor');
  const size = Math.min(wanted, 100);
  const shown = activities.slice(at + 1, at + 1 + size);
  const last = shown.at(-1);
  const next = new URL(url);
  if (last) next.searchParams.set('after', markOf(last.id));
  return {
    ...ok(
      shown.map((activity) => ({
        id: activity.id,
        node_id: nodeId('Push', activity.id),
        before: activity.before,
        after: activity.after,
        ref: activity.ref,
        timestamp: activity.timestamp,
        activity_type: activity.type,
        actor: simpleUser(world, activity.actor),
      })),
    ),
    ...(at + 1 + size < activities.length ? { headers: { link: `<${next.href}>; rel="next"` } } : {}),
  };
}

function markOf(id: number): string {
  return nodeId('cursor', id);
}
