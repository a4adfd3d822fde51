import type { Octokit } from '@octokit/rest';
import { forgeWords } from '#wording/commands/forge.ts';
import { forgeClient, type ForgeAccess } from './forge-client.ts';
import type { Repo } from './forge-repo.ts';
import { wrongUsage } from '../terminal/options.ts';

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
    (name) => env[name] ?? wrongUsage(forgeWords.noVariable(name)),
  );
  const [owner, repo] = (env['GITHUB_REPOSITORY'] ?? '').split('/');
  if (owner === undefined || repo === undefined || baseUrl === undefined || token === undefined)
    return wrongUsage(forgeWords.noVariable('GITHUB_REPOSITORY'));
  return {
    octokit: forgeClient({ api: baseUrl, token, ...waiting }),
    repo: { owner, repo },
    token,
    server: server ?? '',
  };
}
