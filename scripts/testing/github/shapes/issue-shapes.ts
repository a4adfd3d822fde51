import { isAtLeast, roleOf } from '../access.ts';
import { nodeId, simpleUser } from './account-shapes.ts';
import type { Json, JsonObject } from '../json.ts';
import { apiUrl, htmlUrl } from './repository-shapes.ts';
import type { Account, Comment, Issue, Label, Repository, World } from '../world.ts';

/** The address of an issue or pull request in the API, as an issue. */
export function issueUrl(world: World, repository: Repository, { number }: Issue): string {
  return `${apiUrl(world, repository)}/issues/${String(number)}`;
}

/** The address of an issue or pull request on the site. */
export function issuePage(repository: Repository, { pull, number }: Issue): string {
  return `${htmlUrl(repository)}/${pull ? 'pull' : 'issues'}/${String(number)}`;
}

/** An issue, or a pull request as an issue. */
export function issueShape(world: World, repository: Repository, issue: Issue): JsonObject {
  const api = issueUrl(world, repository, issue);
  const html = issuePage(repository, issue);
  const { pull } = issue;
  return {
    ...commonShape(world, repository, issue),
    id: issue.id,
    node_id: nodeId('Issue', issue.id),
    url: api,
    repository_url: apiUrl(world, repository),
    labels_url: `${api}/labels{/name}`,
    events_url: `${api}/events`,
    timeline_url: `${api}/timeline`,
    state_reason: issue.stateReason,
    comments: issue.comments.length,
    closed_by: issue.closedBy ? simpleUser(world, issue.closedBy) : null,
    performed_via_github_app: null,
    ...(pull
      ? {
          draft: pull.draft,
          pull_request: {
            url: `${apiUrl(world, repository)}/pulls/${String(issue.number)}`,
            html_url: html,
            diff_url: `${html}.diff`,
            patch_url: `${html}.patch`,
            merged_at: pull.mergedAt ?? null,
          },
        }
      : {}),
  };
}

/** What issues and pull requests are both told with. */
export function commonShape(world: World, repository: Repository, issue: Issue): JsonObject {
  const assignees = issue.assignees.map((account) => simpleUser(world, account));
  return {
    html_url: issuePage(repository, issue),
    comments_url: `${issueUrl(world, repository, issue)}/comments`,
    number: issue.number,
    title: issue.title,
    body: issue.body,
    user: simpleUser(world, issue.author),
    labels: issue.labels.map((label) => labelShape(world, repository, label)),
    state: issue.state,
    locked: issue.locked,
    active_lock_reason: issue.lockReason,
    assignee: assignees[0] ?? null,
    assignees,
    milestone: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    author_association: associationOf(world, repository, issue.author),
  };
}

export function labelShape(world: World, repository: Repository, label: Label): JsonObject {
  return {
    id: label.id,
    node_id: nodeId('Label', label.id),
    url: `${apiUrl(world, repository)}/labels/${encodeURIComponent(label.name)}`,
    name: label.name,
    color: label.color,
    default: false,
    description: label.description,
  };
}

export function commentShape(
  world: World,
  repository: Repository,
  issue: Issue,
  comment: Comment,
): JsonObject {
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${apiUrl(world, repository)}/issues/comments/${String(comment.id)}`,
    html_url: `${issuePage(repository, issue)}#issuecomment-${String(comment.id)}`,
    issue_url: issueUrl(world, repository, issue),
    user: simpleUser(world, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(world, repository, comment.author),
    performed_via_github_app: null,
  };
}

/** What somebody is to the repository. Who has had a pull request merged is not told apart from a stranger. */
function associationOf(world: World, repository: Repository, account: Account): Json {
  if (account === repository.owner) return 'OWNER';
  if (world.members.get(repository.owner.id)?.has(account.id) === true) return 'MEMBER';
  const isGiven = repository.collaborators.has(account.id);
  return isGiven && isAtLeast(roleOf(world, account, repository), 'read') ? 'COLLABORATOR' : 'NONE';
}
