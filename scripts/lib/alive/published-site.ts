import type { Octokit } from '@octokit/rest';
import { Status } from '#portal/frame/status-view.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';
import type { PublishedSite } from './findings.ts';

/** What reading the site needs of the machine. */
export interface SiteReader {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  readonly wait: (milliseconds: number) => Promise<unknown>;
  /** Something that no earlier request said: past what a cache in between may still hold. */
  readonly fresh: string;
}

const TRIES = 3;

/** How many milliseconds a request may take. */
const PATIENCE = 60_000;

/** Reads what the published site says of itself. Throws the forge's error where it does not say where the site is. */
export async function publishedSite(
  octokit: Octokit,
  repo: Repo,
  reading: SiteReader,
): Promise<PublishedSite> {
  const address = await addressOf(octokit, repo);
  if (address === undefined) return { kind: 'none' };
  const status = Status.safeParse(await read(`${address.replace(/\/+$/u, '')}/status.json`, reading));
  return status.success ? { kind: 'read', status: status.data } : { kind: 'unread', address };
}

async function addressOf(octokit: Octokit, repo: Repo): Promise<string | undefined> {
  try {
    const { data } = await octokit.rest.repos.getPages({ ...repo });
    return data.html_url;
  } catch (error) {
    // None is set up, or the plan offers none.
    if (isStatus(error, 404) || isStatus(error, 403)) return undefined;
    throw error;
  }
}

/** Undefined where nothing came that is JSON. */
async function read(url: string, { fetch, wait, fresh }: SiteReader): Promise<unknown> {
  for (let tried = 1; tried <= TRIES; tried += 1) {
    try {
      const response = await fetch(`${url}?run=${fresh}`, { signal: AbortSignal.timeout(PATIENCE) });
      if (response.ok) return await response.json();
      if (response.status === 404) return undefined;
    } catch {
      // Asked again below, as where the server fails.
    }
    if (tried < TRIES) await wait(5000 * tried);
  }
  return undefined;
}
