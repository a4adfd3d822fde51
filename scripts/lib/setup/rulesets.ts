import type { Octokit, RestEndpointMethodTypes } from '@octokit/rest';
import type { WantedRuleset } from '#forge/setup/setup-step.ts';
import type { Rule, RuleInForce, Ruleset } from '#forge/setup/repository-state.ts';
import type { Repo } from '../forge/forge-repo.ts';

/** The sets of rules on branches that are a repository's own. */
export async function listRulesets(octokit: Octokit, repo: Repo): Promise<readonly Ruleset[]> {
  const { rest } = octokit;
  const listed = await octokit.paginate(rest.repos.getRepoRulesets, {
    ...repo,
    includes_parents: false,
    per_page: 100,
  });
  const found: Ruleset[] = [];
  for (const { id, name, target, enforcement } of listed) {
    if (target !== undefined && target !== 'branch') continue;
    // What they hold is told one by one.
    const { data } = await rest.repos.getRepoRuleset({ ...repo, ruleset_id: id, includes_parents: false });
    const { conditions } = data;
    const names = conditions && 'ref_name' in conditions ? conditions.ref_name : undefined;
    found.push({
      id,
      name,
      isActive: enforcement === 'active',
      branches: [
        ...(names?.include ?? []),
        // One that leaves a branch out is about another set of branches.
        ...(names?.exclude ?? []).map((branch) => `not ${branch}`),
      ],
      rules: (data.rules ?? []).map(ruleOf),
      bypasses: data.bypass_actors?.length ?? 0,
    });
  }
  return found;
}

/** The rules in force on a branch, from wherever they come. */
export async function rulesOn(octokit: Octokit, repo: Repo, branch: string): Promise<readonly RuleInForce[]> {
  const rules = await octokit.paginate(octokit.rest.repos.getBranchRules, { ...repo, branch, per_page: 100 });
  return rules.map((rule) => ({
    ...ruleOf(rule),
    ruleset: rule.ruleset_id ?? 0,
    source: rule.ruleset_source ?? '',
  }));
}

/** Makes the set of rules, or writes it anew into the one that has this number. Returns its number. */
export async function writeRuleset(
  octokit: Octokit,
  repo: Repo,
  wanted: WantedRuleset,
  id: number | undefined,
): Promise<number> {
  const body = bodyOf(repo, wanted);
  const { data } =
    id === undefined
      ? await octokit.rest.repos.createRepoRuleset(body)
      : await octokit.rest.repos.updateRepoRuleset({ ...body, ruleset_id: id });
  return data.id;
}

function bodyOf(
  repo: Repo,
  { name, branch, status, app }: WantedRuleset,
): RestEndpointMethodTypes['repos']['createRepoRuleset']['parameters'] {
  return {
    ...repo,
    name,
    target: 'branch',
    enforcement: 'active',
    // Nobody: what is not in the way of the counter need not be passed, and a rule is lifted openly or not at all.
    bypass_actors: [],
    conditions: { ref_name: { include: [branch], exclude: [] } },
    rules: [
      { type: 'deletion' },
      { type: 'non_fast_forward' },
      {
        type: 'required_status_checks',
        parameters: {
          // The status is of the very commit that main moves to.
          strict_required_status_checks_policy: false,
          do_not_enforce_on_create: true,
          required_status_checks: [{ context: status, integration_id: app }],
        },
      },
    ],
  };
}

type Told = RestEndpointMethodTypes['repos']['getBranchRules']['response']['data'][number];

function ruleOf(rule: Pick<Told, 'type'> & { readonly parameters?: unknown }): Rule {
  const { type, parameters } = rule;
  if (type !== 'required_status_checks') return { type };
  return { type, statuses: statusesIn(parameters) };
}

function statusesIn(parameters: unknown): NonNullable<Rule['statuses']> {
  if (typeof parameters !== 'object' || parameters === null || !('required_status_checks' in parameters))
    return [];
  const { required_status_checks: checks } = parameters as {
    readonly required_status_checks: readonly {
      readonly context: string;
      readonly integration_id?: number;
    }[];
  };
  return checks.map(({ context, integration_id: app }) => ({ context, app }));
}
