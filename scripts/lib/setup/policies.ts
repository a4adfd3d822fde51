import type { Octokit } from '@octokit/rest';
import { z } from 'zod';
import type { WantedPolicy } from '#forge/setup/setup-step.ts';
import type { Policy } from '#forge/setup/repository-state.ts';
import type { Repo } from '../forge/forge-repo.ts';

// Actions policies. Octokit has no method for them, since GitHub's published description lacks them: the addresses and
// the form are those of GitHub's reference, docs.github.com/en/rest/actions/policies, API version 2026-03-10.

const PATH = '/repos/{owner}/{repo}/actions/policies';

const Listed = z.object({
  policies: z.array(
    z.object({
      id: z.int(),
      name: z.string(),
      source_type: z.string(),
      enforcement: z.string(),
      conditions: z
        .object({
          workflow_path: z.object({ include: z.array(z.string()), exclude: z.array(z.string()) }).optional(),
        })
        .optional(),
      rules: z
        .array(
          z.object({
            type: z.string(),
            parameters: z.object({ allowed_events: z.array(z.string()).optional() }).optional(),
          }),
        )
        .optional(),
    }),
  ),
});

/** The policies that apply to a repository, those of its organisation too. */
export async function listPolicies(octokit: Octokit, repo: Repo): Promise<readonly Policy[]> {
  const found: Policy[] = [];
  for (let page = 1; page <= MOST_PAGES; page += 1) {
    const answer = await octokit.request(`GET ${PATH}`, {
      ...repo,
      per_page: 100,
      page,
    });
    const { policies } = Listed.parse(answer.data);
    found.push(...policies.map(policyOf));
    if (policies.length < 100) break;
  }
  return found;
}

const MOST_PAGES = 10;

/** Makes the policy, or writes it anew into the one that has this number. */
export async function writePolicy(
  octokit: Octokit,
  repo: Repo,
  { name, path, events }: WantedPolicy,
  id: number | undefined,
): Promise<void> {
  const policy = {
    name,
    enforcement: 'active',
    conditions: { workflow_path: { include: [path], exclude: [] } },
    rules: [{ type: 'restrict_action_events', parameters: { allowed_events: events } }],
  };
  if (id === undefined) await octokit.request(`POST ${PATH}`, { ...repo, ...policy });
  else await octokit.request(`PUT ${PATH}/{policy_id}`, { ...repo, policy_id: id, ...policy });
}

function policyOf({
  id,
  name,
  source_type: source,
  enforcement,
  conditions,
  rules = [],
}: z.output<typeof Listed>['policies'][number]): Policy {
  const paths = conditions?.workflow_path;
  const events = rules.flatMap(({ type, parameters }) =>
    type === 'restrict_action_events' ? [parameters?.allowed_events ?? []] : [],
  );
  return {
    id,
    name,
    isOwn: source === 'Repository',
    isActive: enforcement === 'active',
    paths: paths && { include: paths.include, exclude: paths.exclude },
    events: events.length === 0 ? undefined : events.flat(),
    restrictsActors: rules.some(({ type }) => type === 'restrict_actions_actors'),
  };
}
