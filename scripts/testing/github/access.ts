import { notFound, Refusal } from './answers.ts';
import { NEEDS, type Need } from './needs.ts';
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

// Who is let in.

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

/** Whether a token may read this of a repository that it sees; what everybody may read, a run may read as well. */
export function hasReadPermission(token: Token, repository: Repository, permission: Permission): boolean {
  return (
    token.kind === 'person' ||
    !repository.isPrivate ||
    (token.repository === repository && token.permissions[permission] !== undefined)
  );
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
    throw asked.reported === undefined ? notFound() : new Refusal(403, asked.reported);
  }
  const { permission, level } = asked;
  if (permission === 'metadata') return;
  if (level === 'read' && permission !== 'administration' && hasReadPermission(token, repository, permission))
    return;
  const given = permission === 'administration' ? undefined : token.permissions[permission];
  if (token.repository === repository && (given === 'write' || given === level)) return;
  throw new Refusal(403, 'Resource not accessible by integration');
}

/** On a pull request the permission for pull requests counts, in place of that for issues. */
function ofPulls(asked: Need): Need {
  return { ...asked, permission: 'pull-requests' };
}

/** Whether a token may see a repository at all. */
export function isVisible(world: World, token: Token | undefined, repository: Repository): boolean {
  if (!repository.isPrivate) return true;
  if (!token) return false;
  if (token.kind === 'actions') return token.repository === repository;
  return isAtLeast(roleOf(world, token.account, repository), 'read');
}
