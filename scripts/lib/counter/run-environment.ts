import type { Octokit } from '@octokit/rest';
import { counterWords } from '../../../src/wording/zh-CN/commands-counter.ts';
import { forgeClient, type ForgeAccess } from '../forge-client.ts';
import { wrongUsage } from '../options.ts';
import type { Repo } from '../forge-repo.ts';

/** What a workflow run tells of itself, whichever server it runs on. */
export interface RunEnvironment {
  readonly octokit: Octokit;
  readonly repo: Repo;
  readonly token: string;
  readonly server: string;
}

/** Reads the run's environment; wrong usage where something is missing. */
export function runEnvironment(
  env: NodeJS.ProcessEnv,
  waiting: Pick<ForgeAccess, 'second'> = {},
): RunEnvironment {
  const [baseUrl, server, token] = ['GITHUB_API_URL', 'GITHUB_SERVER_URL', 'GH_TOKEN'].map(
    (name) => env[name] ?? wrongUsage(counterWords.noVariable(name)),
  );
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === undefined || repo === undefined || baseUrl === undefined || token === undefined)
    return wrongUsage(counterWords.noVariable('GITHUB_REPOSITORY'));
  return {
    octokit: forgeClient({ api: baseUrl, token, ...waiting }),
    repo: { owner, repo },
    token,
    server: server ?? '',
  };
}

/** The number of the account as which workflows speak. */
export async function botOf({ octokit }: RunEnvironment): Promise<number> {
  const { data } = await octokit.rest.users.getByUsername({ username: 'github-actions[bot]' });
  return data.id;
}
