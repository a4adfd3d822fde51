import { nodeId, simpleUser } from './account-shapes.ts';
import { history } from '../git/commits.ts';
import { fileChanges } from '../git/diffs.ts';
import { commonShape, issuePage, issueUrl, labelShape } from './issue-shapes.ts';
import type { JsonObject } from '../json.ts';
import type { PullRequest } from '../moves.ts';
import { apiUrl, simpleRepository } from './repository-shapes.ts';
import type { Repository, World } from '../world.ts';

/** A pull request as it stands in lists. */
export function simplePull(world: World, repository: Repository, issue: PullRequest): JsonObject {
  const { pull, number, id } = issue;
  const api = `${apiUrl(world, repository)}/pulls/${String(number)}`;
  const asIssue = issueUrl(world, repository, issue);
  const html = issuePage(repository, issue);
  const statuses = `${apiUrl(world, repository)}/statuses/${pull.headSha}`;
  return {
    ...commonShape(world, repository, issue),
    // GitHub's description has no null here.
    labels: issue.labels.map((label) => {
      const shape = labelShape(world, repository, label);
      return { ...shape, description: label.description ?? '' };
    }),
    id,
    node_id: nodeId('PullRequest', id),
    url: api,
    diff_url: `${html}.diff`,
    patch_url: `${html}.patch`,
    issue_url: asIssue,
    commits_url: `${api}/commits`,
    review_comments_url: `${api}/comments`,
    review_comment_url: `${apiUrl(world, repository)}/pulls/comments{/number}`,
    statuses_url: statuses,
    draft: pull.draft,
    merged_at: pull.mergedAt ?? null,
    merge_commit_sha: pull.mergeSha ?? null,
    requested_reviewers: [],
    requested_teams: [],
    auto_merge: null,
    head: side(world, pull.headRepository, pull.headBranch, pull.headSha),
    base: side(world, repository, pull.baseBranch, pull.baseSha),
    _links: {
      self: { href: api },
      html: { href: html },
      issue: { href: asIssue },
      comments: { href: `${asIssue}/comments` },
      review_comments: { href: `${api}/comments` },
      review_comment: { href: `${apiUrl(world, repository)}/pulls/comments{/number}` },
      commits: { href: `${api}/commits` },
      statuses: { href: statuses },
    },
  };
}

/** A pull request as it is told when it is asked for. */
export function fullPull(world: World, repository: Repository, issue: PullRequest): JsonObject {
  const { pull } = issue;
  const { objects } = repository;
  const changes = fileChanges(objects, pullBase(repository, issue), pull.headSha);
  return {
    ...simplePull(world, repository, issue),
    merged: pull.mergedAt !== undefined,
    merged_by: pull.mergedBy ? simpleUser(world, pull.mergedBy) : null,
    // GitHub finds it out later, and says so.
    mergeable: null,
    mergeable_state: 'unknown',
    rebaseable: null,
    comments: issue.comments.length,
    review_comments: 0,
    maintainer_can_modify: false,
    commits: pullCommits(repository, issue).length,
    additions: changes.reduce((sum, { additions }) => sum + additions, 0),
    deletions: changes.reduce((sum, { deletions }) => sum + deletions, 0),
    changed_files: changes.length,
  };
}

/** The commits of a pull request, the first first. */
export function pullCommits({ objects }: Repository, { pull }: PullRequest): string[] {
  return history(objects, pull.headSha, history(objects, pull.baseSha)).reverse();
}

/** What the files of a pull request are compared with: where its branch left the base. */
export function pullBase({ objects }: Repository, { pull }: PullRequest): string {
  const ofBase = new Set(history(objects, pull.baseSha));
  return history(objects, pull.headSha).find((sha) => ofBase.has(sha)) ?? pull.baseSha;
}

function side(world: World, repository: Repository, branch: string, sha: string): JsonObject {
  return {
    label: `${repository.owner.login}:${branch}`,
    ref: branch,
    sha,
    user: simpleUser(world, repository.owner),
    repo: simpleRepository(world, repository),
  };
}
