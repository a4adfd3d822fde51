import type { Octokit } from '@octokit/rest';
import { isStatus } from './forge-repo.ts';

/** The account that writes on the forge for this software: by its number what it wrote is known as its own. */
export interface Bot {
  readonly id: number;
  readonly login: string;
}

/** The account as which workflow runs write. */
export const RUNS_BOT = 'github-actions[bot]';

/** The account of a login. Throws the forge's error, 404 where there is none. */
export async function botNamed(octokit: Octokit, login: string): Promise<Bot> {
  const { data } = await octokit.rest.users.getByUsername({ username: login });
  return { id: data.id, login: data.login };
}

/** The number of the account as which workflow runs write. */
export async function runsBotId(octokit: Octokit): Promise<number> {
  return (await botNamed(octokit, RUNS_BOT)).id;
}

/** As whom the token writes: somebody's own as that account, that of a run, which may not ask, as the account of runs. */
export async function writerOf(octokit: Octokit): Promise<Bot> {
  try {
    const { data } = await octokit.rest.users.getAuthenticated();
    return { id: data.id, login: data.login };
  } catch (error) {
    if (isStatus(error, 403)) return botNamed(octokit, RUNS_BOT);
    throw error;
  }
}
