import { isAtLeast, roleOf } from '../access.ts';
import { simpleUser } from '../shapes/account-shapes.ts';
import { NO_CONTENT, notFound, ok, page, Refusal } from '../answers.ts';
import type { Json, JsonObject } from '../json.ts';
import { fullRepository, permissionsOf, simpleRepository } from '../shapes/repository-shapes.ts';
import { on, type RepositoryCall, type Route } from '../route.ts';
import { accountOf, ACTIONS_BOT, type Account, type Role } from '../world.ts';

// The repository itself, and who works in it.

/** Its operations by id. */
export const REPOSITORY_ROUTES: Readonly<Record<string, Route>> = {
  'repos/get': on<'repos', 'get'>(({ world, repository, token }) =>
    ok(fullRepository(world, repository, token)),
  ),

  'repos/update': on<'repos', 'update'>(({ world, repository, token }, given) => {
    const { private: isPrivate, description, has_issues: hasIssues, ...others } = given;
    const more = Object.keys(others).filter((name) => name !== 'owner' && name !== 'repo');
    if (more.length > 0) {
      throw new Error(`the tests' GitHub changes no ${more.join(', ')}`);
    }
    repository.isPrivate = isPrivate ?? repository.isPrivate;
    repository.description = description ?? repository.description;
    repository.hasIssues = hasIssues ?? repository.hasIssues;
    return ok(fullRepository(world, repository, token));
  }),

  'repos/list-forks': on<'repos', 'listForks'>(({ world, repository, url }) =>
    page(repository.forks.toReversed(), url, (fork) => simpleRepository(world, fork)),
  ),

  'repos/list-collaborators': on<'repos', 'listCollaborators'>((call) =>
    page(peopleOf(call), call.url, ({ account, role }) => ({
      ...simpleUser(call.world, account),
      permissions: permissionsOf(call.world, call.repository, account),
      role_name: role,
    })),
  ),

  'repos/check-collaborator': on<'repos', 'checkCollaborator'>((call, { username }) => {
    const account = accountOf(call.world, username);
    if (!peopleOf(call).some((person) => person.account === account)) throw notFound();
    return NO_CONTENT;
  }),

  'repos/get-collaborator-permission-level': on<'repos', 'getCollaboratorPermissionLevel'>(
    ({ world, repository }, { username }) => {
      const account = accountOf(world, username);
      if (!account) throw notFound();
      const role = roleOf(world, account, repository);
      const user: JsonObject = {
        ...simpleUser(world, account),
        permissions: permissionsOf(world, repository, account),
        role_name: role,
      };
      return ok({ permission: LEGACY[role], role_name: role, user });
    },
  ),
};

/** GitHub has four words for what had only four roles once. */
const LEGACY: Readonly<Record<Role, Json>> = {
  none: 'none',
  read: 'read',
  triage: 'read',
  write: 'write',
  maintain: 'write',
  admin: 'admin',
};

/** Who has access that was given: the owner, collaborators, members. */
function peopleOf({ world, repository }: RepositoryCall): { account: Account; role: Role }[] {
  return world.accounts
    .filter((account) => account.type === 'User' && account !== ACTIONS_BOT)
    .filter(
      (account) =>
        account === repository.owner ||
        repository.collaborators.has(account.id) ||
        world.members.get(repository.owner.id)?.has(account.id) === true,
    )
    .map((account) => ({ account, role: roleOf(world, account, repository) }))
    .filter(({ role }) => isAtLeast(role, 'read'));
}

/** The refusal of what a private repository has only where its owner pays for it. */
export function upgradeNeeded(): Refusal {
  return new Refusal(403, 'Upgrade to GitHub Pro or make this repository public to enable this feature.');
}
