import { roleOf, isAtLeast } from '../access.ts';
import { nodeId, simpleUser } from './account-shapes.ts';
import type { JsonObject } from '../json.ts';
import { fullName, type Account, type Repository, type Token, type World } from '../world.ts';

/** The address of a repository in the API. */
export function apiUrl(world: World, repository: Repository): string {
  return `${world.url}/repos/${fullName(repository)}`;
}

/** The address of a repository on the site. */
export function htmlUrl(repository: Repository): string {
  return `https://github.com/${fullName(repository)}`;
}

/** A repository as it stands in pull requests and forks. */
export function simpleRepository(world: World, repository: Repository): JsonObject {
  const api = apiUrl(world, repository);
  const html = htmlUrl(repository);
  const open = repository.issues.filter(({ state }) => state === 'open').length;
  return {
    id: repository.id,
    node_id: nodeId('Repository', repository.id),
    name: repository.name,
    full_name: fullName(repository),
    private: repository.isPrivate,
    owner: simpleUser(world, repository.owner),
    html_url: html,
    description: repository.description,
    fork: repository.parent !== undefined,
    url: api,
    ...Object.fromEntries(ADDRESSES.map(([name, path]) => [name, `${api}${path}`])),
    git_url: html.replace('https:', 'git:') + '.git',
    ssh_url: `git@github.com:${fullName(repository)}.git`,
    clone_url: `${html}.git`,
    svn_url: html,
    mirror_url: null,
    homepage: null,
    language: null,
    license: null,
    topics: [],
    visibility: repository.isPrivate ? 'private' : 'public',
    default_branch: repository.defaultBranch,
    has_issues: repository.hasIssues,
    has_projects: false,
    has_wiki: false,
    has_pages: repository.pages !== undefined,
    has_downloads: true,
    has_discussions: false,
    archived: false,
    disabled: false,
    is_template: false,
    allow_forking: true,
    web_commit_signoff_required: false,
    forks: repository.forks.length,
    forks_count: repository.forks.length,
    open_issues: open,
    open_issues_count: open,
    stargazers_count: 0,
    watchers: 0,
    watchers_count: 0,
    size: 0,
    created_at: repository.createdAt,
    pushed_at: repository.pushedAt,
    updated_at: repository.pushedAt,
  };
}

/** A repository as it is told when it is asked for, with what who asks may do there. */
export function fullRepository(world: World, repository: Repository, token: Token | undefined): JsonObject {
  const { parent, owner } = repository;
  return {
    ...simpleRepository(world, repository),
    network_count: repository.forks.length,
    subscribers_count: 0,
    ...(token ? { permissions: permissionsOf(world, repository, token.account) } : {}),
    ...(owner.type === 'Organization' ? { organization: simpleUser(world, owner) } : {}),
    ...(parent ? { parent: simpleRepository(world, parent), source: simpleRepository(world, parent) } : {}),
  };
}

/** What an account may do, in GitHub's five words. */
export function permissionsOf(world: World, repository: Repository, account: Account): JsonObject {
  const role = roleOf(world, account, repository);
  return {
    admin: isAtLeast(role, 'admin'),
    maintain: isAtLeast(role, 'maintain'),
    push: isAtLeast(role, 'write'),
    triage: isAtLeast(role, 'triage'),
    pull: isAtLeast(role, 'read'),
  };
}

const ADDRESSES: readonly (readonly [string, string])[] = [
  ['archive_url', '/{archive_format}{/ref}'],
  ['assignees_url', '/assignees{/user}'],
  ['blobs_url', '/git/blobs{/sha}'],
  ['branches_url', '/branches{/branch}'],
  ['collaborators_url', '/collaborators{/collaborator}'],
  ['comments_url', '/comments{/number}'],
  ['commits_url', '/commits{/sha}'],
  ['compare_url', '/compare/{base}...{head}'],
  ['contents_url', '/contents/{+path}'],
  ['contributors_url', '/contributors'],
  ['deployments_url', '/deployments'],
  ['downloads_url', '/downloads'],
  ['events_url', '/events'],
  ['forks_url', '/forks'],
  ['git_commits_url', '/git/commits{/sha}'],
  ['git_refs_url', '/git/refs{/sha}'],
  ['git_tags_url', '/git/tags{/sha}'],
  ['hooks_url', '/hooks'],
  ['issue_comment_url', '/issues/comments{/number}'],
  ['issue_events_url', '/issues/events{/number}'],
  ['issues_url', '/issues{/number}'],
  ['keys_url', '/keys{/key_id}'],
  ['labels_url', '/labels{/name}'],
  ['languages_url', '/languages'],
  ['merges_url', '/merges'],
  ['milestones_url', '/milestones{/number}'],
  ['notifications_url', '/notifications{?since,all,participating}'],
  ['pulls_url', '/pulls{/number}'],
  ['releases_url', '/releases{/id}'],
  ['stargazers_url', '/stargazers'],
  ['statuses_url', '/statuses/{sha}'],
  ['subscribers_url', '/subscribers'],
  ['subscription_url', '/subscription'],
  ['tags_url', '/tags'],
  ['teams_url', '/teams'],
  ['trees_url', '/git/trees{/sha}'],
];
