import { notFound, Refusal } from './answers.ts';
import {
  repositoryOf,
  ROLES,
  type Account,
  type Permission,
  type Repository,
  type Role,
  type Token,
  type World,
} from './world.ts';

// Who may do what. Permissions of a token as GitHub's reference has them for each operation; a person needs a role.

/** What an operation asks of who calls it. */
interface Need {
  /** `administration` is what the token of a run can never be given; `metadata` it always has. */
  readonly permission: Permission | 'administration' | 'metadata';
  readonly level: 'read' | 'write';
  /** The least role of a person. */
  readonly role: Role;
  /** What a person is told whose role does not suffice; GitHub hides what it does not tell. */
  readonly told: string | undefined;
}

const ADMIN_RIGHTS = 'Must have admin rights to Repository.';

/** Permission of a token and level, role of a person, operations by GitHub's id, and what a person is told. */
type Row = readonly [Need['permission'], Need['level'], Role, readonly string[], string?];

const ROWS: readonly Row[] = [
  [
    'metadata',
    'read',
    'read',
    [
      'repos/get',
      'repos/get-branch-rules',
      'repos/get-repo-ruleset',
      'repos/get-repo-rulesets',
      'issues/check-user-can-be-assigned',
      'issues/list-assignees',
    ],
  ],
  [
    'metadata',
    'read',
    'write',
    ['repos/check-collaborator', 'repos/list-collaborators'],
    'Must have push access to view repository collaborators.',
  ],
  [
    'metadata',
    'read',
    'write',
    ['repos/get-collaborator-permission-level'],
    'Must have push access to view collaborator permission.',
  ],
  [
    'contents',
    'read',
    'read',
    [
      'git/get-blob',
      'git/get-commit',
      'git/get-ref',
      'git/get-tree',
      'git/list-matching-refs',
      'repos/get-branch',
      'repos/get-commit',
      'repos/get-content',
      'repos/list-activities',
      'repos/list-branches',
      'repos/compare-commits-with-basehead',
      'repos/list-commits',
    ],
  ],
  [
    'contents',
    'write',
    'write',
    [
      'git/create-blob',
      'git/create-commit',
      'git/create-ref',
      'git/create-tree',
      'git/delete-ref',
      'git/update-ref',
      'repos/create-dispatch-event',
    ],
  ],
  ['contents', 'write', 'write', ['pulls/merge'], ADMIN_RIGHTS],
  ['statuses', 'read', 'read', ['repos/get-combined-status-for-ref', 'repos/list-commit-statuses-for-ref']],
  ['statuses', 'write', 'write', ['repos/create-commit-status']],
  [
    'issues',
    'read',
    'read',
    [
      'issues/get',
      'issues/list-for-repo',
      'issues/list-events',
      'issues/list-events-for-timeline',
      'issues/get-comment',
      'issues/list-comments',
      'issues/list-comments-for-repo',
      'issues/get-label',
      'issues/list-labels-for-repo',
      'issues/list-labels-on-issue',
      'issues/check-user-can-be-assigned-to-issue',
    ],
  ],
  // Of these the route asks whether a person is the author.
  [
    'issues',
    'write',
    'read',
    [
      'issues/create',
      'issues/update',
      'issues/create-comment',
      'issues/update-comment',
      'issues/delete-comment',
    ],
  ],
  [
    'issues',
    'write',
    'triage',
    [
      'issues/add-labels',
      'issues/remove-label',
      'issues/set-labels',
      'issues/add-assignees',
      'issues/remove-assignees',
    ],
    ADMIN_RIGHTS,
  ],
  ['issues', 'write', 'write', ['issues/create-label', 'issues/lock', 'issues/unlock'], ADMIN_RIGHTS],
  ['pull-requests', 'read', 'read', ['pulls/get', 'pulls/list', 'pulls/list-commits', 'pulls/list-files']],
  // The same of these.
  ['pull-requests', 'write', 'read', ['pulls/create', 'pulls/update']],
  ['actions', 'write', 'write', ['actions/create-workflow-dispatch'], ADMIN_RIGHTS],
  ['pages', 'read', 'read', ['repos/get-pages']],
  [
    'administration',
    'write',
    'admin',
    [
      'repos/update',
      'repos/create-pages-site',
      'repos/update-information-about-pages-site',
      'repos/create-repo-ruleset',
      'repos/delete-repo-ruleset',
      'repos/update-repo-ruleset',
      'actions/get-github-actions-default-workflow-permissions-repository',
      'actions/set-github-actions-default-workflow-permissions-repository',
      'actions/list-repo-policies',
      'actions/create-repo-policy',
      'actions/get-repo-policy',
      'actions/update-repo-policy',
      'actions/delete-repo-policy',
    ],
  ],
];

/** What each operation on a repository asks, by GitHub's id of it. */
export const NEEDS: ReadonlyMap<string, Need> = new Map(
  ROWS.flatMap(([permission, level, role, operations, told]) =>
    operations.map((operation): [string, Need] => [operation, { permission, level, role, told }]),
  ),
);

/** Of whom a request is, by its Authorization header. Throws 401 where the token is unknown. */
export function tokenOf(world: World, header: string | undefined): Token | undefined {
  if (header === undefined) return undefined;
  const token = world.tokens.get(header.replace(/^(token|bearer) /iu, ''));
  if (!token) throw new Refusal(401, 'Bad credentials');
  return token;
}

/** The repository of a request, where its token may do this there; throws GitHub's refusal where not. `number` is that of the issue or pull request it is about. */
export function admitted(
  world: World,
  token: Token | undefined,
  operation: string,
  { owner, repo, number }: { owner: string; repo: string; number: number | undefined },
): Repository {
  const repository = repositoryOf(world, owner, repo);
  if (!repository || !isVisible(world, token, repository)) throw notFound();
  const asked = NEEDS.get(operation);
  if (!asked) throw new Error(`nobody has said who may ask for ${operation}`);
  const isPull = repository.issues.some((issue) => issue.number === number && issue.pull !== undefined);
  refuse(world, token, repository, isPull && asked.permission === 'issues' ? ofPulls(asked) : asked);
  return repository;
}

/** Whether who calls may do there what takes this role. A run's token has passed for the operation, and that is all it is asked. */
export function mayAs(world: World, token: Token | undefined, repository: Repository, role: Role): boolean {
  if (!token) return false;
  if (token.kind === 'actions') return token.repository === repository;
  return isAtLeast(roleOf(world, token.account, repository), role);
}

/** Whether a run's token has a permission to write; a person's is asked by role. */
export function hasPermission(token: Token | undefined, permission: Permission): boolean {
  return token?.kind !== 'actions' || token.permissions[permission] === 'write';
}

/** What somebody is in a repository: everybody may read a public one. */
export function roleOf(world: World, account: Account, repository: Repository): Role {
  if (account === repository.owner) return 'admin';
  const given = repository.collaborators.get(account.id) ?? 'none';
  const isMember = world.members.get(repository.owner.id)?.has(account.id) === true;
  const least: Role = isMember || !repository.isPrivate ? 'read' : 'none';
  return isAtLeast(given, least) ? given : least;
}

/**
 * Whether somebody may be named as who sees to an issue: whoever may write, and members of the organisation who may
 * read. Besides, on an issue, who wrote a comment there: `commented`.
 */
export function isAssignable(
  world: World,
  account: Account,
  repository: Repository,
  commented: readonly Account[] = [],
): boolean {
  const role = roleOf(world, account, repository);
  const isMember = world.members.get(repository.owner.id)?.has(account.id) === true;
  return isAtLeast(role, 'write') || (isMember && isAtLeast(role, 'read')) || commented.includes(account);
}

export function isAtLeast(role: Role, least: Role): boolean {
  return ROLES.indexOf(role) >= ROLES.indexOf(least);
}

function refuse(world: World, token: Token | undefined, repository: Repository, asked: Need): void {
  if (!token) {
    if (asked.level === 'read' && asked.role === 'read') return;
    throw new Refusal(401, 'Requires authentication');
  }
  if (token.kind === 'person') {
    if (isAtLeast(roleOf(world, token.account, repository), asked.role)) return;
    throw asked.told === undefined ? notFound() : new Refusal(403, asked.told);
  }
  const { permission, level } = asked;
  if (permission === 'metadata') return;
  // What everybody may read, a run may read as well.
  if (level === 'read' && permission !== 'administration' && !repository.isPrivate) return;
  const given = permission === 'administration' ? undefined : token.permissions[permission];
  if (token.repository === repository && (given === 'write' || given === level)) return;
  throw new Refusal(403, 'Resource not accessible by integration');
}

/** On a pull request the permission for pull requests counts, in place of that for issues. */
function ofPulls(asked: Need): Need {
  return { ...asked, permission: 'pull-requests' };
}

function isVisible(world: World, token: Token | undefined, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  if (!token) return false;
  if (token.kind === 'actions') return token.repository === repository;
  return isAtLeast(roleOf(world, token.account, repository), 'read');
}
