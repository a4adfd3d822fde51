import type { Octokit } from '@octokit/rest';
import {
  COUNTER_VARIABLE,
  COUNTER_WORKFLOW,
  MAIN,
  PROVE_WORKFLOW,
  PUBLISH_WORKFLOW,
} from '#forge/forge-names.ts';
import type {
  ActionsUse,
  NotOffered,
  RepositoryFacts,
  RepositoryState,
} from '#forge/setup/repository-state.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';
import { listPolicies } from './policies.ts';
import { listRulesets, rulesOn } from './rulesets.ts';

/** What the forge says of a repository itself. Throws the forge's error where it is not there for whoever asks. */
export async function repositoryFacts(octokit: Octokit, repo: Repo): Promise<RepositoryFacts> {
  const { data, headers } = await octokit.rest.repos.get({ ...repo });
  return {
    fullName: data.full_name,
    address: data.html_url,
    visibility: data.private ? (data.visibility === 'internal' ? 'internal' : 'private') : 'public',
    isPersonal: data.owner.type === 'User',
    defaultBranch: data.default_branch,
    isAdmin: data.permissions?.admin === true,
    isOwnServer: 'x-github-enterprise-version' in headers,
  };
}

/** What stands of all that the counter hangs on. Only reads. Throws the forge's error where it refuses. */
export async function readStanding(
  octokit: Octokit,
  repo: Repo,
  repository: RepositoryFacts,
): Promise<RepositoryState> {
  const { rest } = octokit;
  const { data } = await rest.repos.get({ ...repo });
  const { data: app } = await rest.apps.getBySlug({ app_slug: 'github-actions' });
  const workflows = new Map<string, 'on' | 'off' | 'missing'>();
  for (const file of [COUNTER_WORKFLOW, PUBLISH_WORKFLOW, PROVE_WORKFLOW])
    workflows.set(file, await workflowState(octokit, repo, file));
  const { data: token } = await rest.actions.getGithubActionsDefaultWorkflowPermissionsRepository({
    ...repo,
  });
  const labels = await octokit.paginate(rest.issues.listLabelsForRepo, { ...repo, per_page: 100 });
  return {
    repository,
    app: app?.id ?? 0,
    workflows,
    actions: await actionsUse(octokit, repo),
    token: {
      default: token.default_workflow_permissions,
      mayApprove: token.can_approve_pull_request_reviews,
    },
    policies: (await offered(() => listPolicies(octokit, repo))) ?? 'not-offered',
    rulesets: (await offered(() => listRulesets(octokit, repo))) ?? 'not-offered',
    rulesOnMain: (await offered(() => rulesOn(octokit, repo, MAIN))) ?? [],
    hasBranchProtection:
      (await offered(() => rest.repos.getBranchProtection({ ...repo, branch: MAIN }))) !== undefined,
    hasIssues: data.has_issues,
    labels: labels.map(({ name }) => name),
    pages: await pagesOf(octokit, repo),
    counter: (await offered(() => rest.actions.getRepoVariable({ ...repo, name: COUNTER_VARIABLE })))?.data
      .value,
  };
}

/**
 * What the forge answers; undefined where there is no such thing, or the plan does not offer it: it says so with the
 * number that it has for what somebody may not do, and whoever asks here may do everything.
 */
async function offered<T>(ask: () => Promise<T>): Promise<T | undefined> {
  try {
    return await ask();
  } catch (error) {
    if (isStatus(error, 404) || (isStatus(error, 403) && !isLimit(error))) return undefined;
    throw error;
  }
}

/** Whether a refusal is one of too much asked. */
function isLimit(error: unknown): boolean {
  return error instanceof Error && /rate limit/iu.test(error.message);
}

async function workflowState(octokit: Octokit, repo: Repo, file: string): Promise<'on' | 'off' | 'missing'> {
  const found = await offered(() => octokit.rest.actions.getWorkflow({ ...repo, workflow_id: file }));
  if (found === undefined || found.data.state === 'deleted') return 'missing';
  return found.data.state === 'active' ? 'on' : 'off';
}

async function actionsUse(octokit: Octokit, repo: Repo): Promise<ActionsUse> {
  const { data } = await octokit.rest.actions.getGithubActionsPermissionsRepository({ ...repo });
  const allowed = data.allowed_actions ?? 'all';
  if (!data.enabled || allowed !== 'selected') return { enabled: data.enabled, allowed, selected: undefined };
  const { data: selected } = await octokit.rest.actions.getAllowedActionsRepository({ ...repo });
  return {
    enabled: true,
    allowed,
    selected: {
      githubOwned: selected.github_owned_allowed === true,
      verified: selected.verified_allowed === true,
      patterns: selected.patterns_allowed ?? [],
    },
  };
}

async function pagesOf(octokit: Octokit, repo: Repo): Promise<RepositoryState['pages'] | NotOffered> {
  try {
    const { data } = await octokit.rest.repos.getPages({ ...repo });
    return data.build_type === 'workflow' ? 'workflow' : 'legacy';
  } catch (error) {
    if (isStatus(error, 404)) return 'none';
    if (isStatus(error, 403) && !isLimit(error)) return 'not-offered';
    throw error;
  }
}
