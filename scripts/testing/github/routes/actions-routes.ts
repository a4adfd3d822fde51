import { created, NO_CONTENT, notFound, ok, unprocessable } from '../answers.ts';
import { apiUrl } from '../shapes/repository-shapes.ts';
import { on, type RepositoryCall, type Route } from '../route.ts';
import type { ActionsSettings, Variable } from '../world.ts';

// What an administrator sets for the workflows of a repository: which actions they may use, and their variables.
// Where something stands in the way GitHub itself answers 409, which its description lacks: here it is 422.

/** Its operations by id. */
export const ACTIONS_ROUTES: Readonly<Record<string, Route>> = {
  'actions/get-github-actions-permissions-repository': (call) => {
    const { enabled, allowed } = call.repository.actions;
    return ok({
      enabled,
      ...(enabled ? { allowed_actions: allowed } : {}),
      ...(enabled && allowed === 'selected'
        ? {
            selected_actions_url: `${apiUrl(call.world, call.repository)}/actions/permissions/selected-actions`,
          }
        : {}),
    });
  },

  'actions/set-github-actions-permissions-repository': on<'actions', 'setGithubActionsPermissionsRepository'>(
    ({ repository: { actions } }, given) => {
      actions.enabled = given.enabled;
      actions.allowed = given.allowed_actions ?? actions.allowed;
      return NO_CONTENT;
    },
  ),

  'actions/get-allowed-actions-repository': (call) => {
    const { githubOwned, verified, patterns } = selectedOf(call);
    return ok({ github_owned_allowed: githubOwned, verified_allowed: verified, patterns_allowed: patterns });
  },

  'actions/set-allowed-actions-repository': on<'actions', 'setAllowedActionsRepository'>((call, given) => {
    const selected = selectedOf(call);
    selected.githubOwned = given.github_owned_allowed ?? selected.githubOwned;
    selected.verified = given.verified_allowed ?? selected.verified;
    selected.patterns = given.patterns_allowed ?? selected.patterns;
    return NO_CONTENT;
  }),

  'actions/create-repo-variable': on<'actions', 'createRepoVariable'>((call, { name, value }) => {
    const { variables } = call.repository;
    if (variables.has(name.toUpperCase())) throw unprocessable('Already exists - Variable already exists');
    variables.set(name.toUpperCase(), { value, createdAt: call.world.now, updatedAt: call.world.now });
    return created({});
  }),

  'actions/get-repo-variable': on<'actions', 'getRepoVariable'>((call, { name }) => {
    const { value, createdAt, updatedAt } = variableOf(call, name);
    return ok({ name: name.toUpperCase(), value, created_at: createdAt, updated_at: updatedAt });
  }),

  'actions/update-repo-variable': on<'actions', 'updateRepoVariable'>((call, { name, value }) => {
    const variable = variableOf(call, name);
    variable.value = value ?? variable.value;
    variable.updatedAt = call.world.now;
    return NO_CONTENT;
  }),
};

/** Which actions are selected has a meaning only where some are. */
function selectedOf({ repository }: RepositoryCall): ActionsSettings['selected'] {
  if (repository.actions.allowed !== 'selected') throw unprocessable('Conflict');
  return repository.actions.selected;
}

function variableOf({ repository }: RepositoryCall, name: string): Variable {
  const variable = repository.variables.get(name.toUpperCase());
  if (!variable) throw notFound();
  return variable;
}
