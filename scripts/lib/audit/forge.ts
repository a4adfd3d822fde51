import { auditWords } from '#wording/commands/audit.ts';
import { forgeClient, type ForgeAccess } from '../forge/forge-client.ts';
import { plainError } from '../process/plain-fault.ts';

/** A repository on a forge, and how it is asked. */
export interface ForgeRepository extends ForgeAccess {
  readonly owner: string;
  readonly repo: string;
}

/** What the forge says itself. */
export interface ForgeSays {
  /** The commits whose signature it has verified, by full id. */
  readonly verified: ReadonlySet<string>;
  /** What its numbers are. */
  readonly numbers: ReadonlyMap<number, 'pull' | 'issue'>;
}

/**
 * Asks for the line of a commit as far as it changed a folder, and for all pull requests and issues: a request for each
 * hundred. Throws an error with a message for people where the forge refuses or cannot be reached.
 */
export async function askForge(
  { owner, repo, ...access }: ForgeRepository,
  head: string,
  folder: string,
): Promise<ForgeSays> {
  const octokit = forgeClient(access);
  const asked = { owner, repo, per_page: 100 };
  try {
    const commits = await octokit.paginate(octokit.rest.repos.listCommits, {
      ...asked,
      sha: head,
      path: folder,
    });
    const issues = await octokit.paginate(octokit.rest.issues.listForRepo, { ...asked, state: 'all' });
    return {
      verified: new Set(
        commits.flatMap(({ sha, commit }) => (commit.verification?.verified === true ? [sha] : [])),
      ),
      numbers: new Map(
        issues.map(({ number, pull_request: pull }) => [number, pull === undefined ? 'issue' : 'pull']),
      ),
    };
  } catch (error) {
    throw plainError(auditWords.forgeRefused(statusOf(error) ?? auditWords.noAnswer));
  }
}

/** The number with which the forge refused; undefined where it did not answer. */
function statusOf(error: unknown): string | undefined {
  if (!(error instanceof Error) || !('response' in error) || !('status' in error)) return undefined;
  return error.response === undefined ? undefined : String(error.status);
}
