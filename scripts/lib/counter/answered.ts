import type { Octokit } from '@octokit/rest';
import { STATUS } from '#forge/forge-names.ts';
import { counterWords } from '#wording/commands/counter.ts';
import type { Repo } from '../forge/forge-repo.ts';
import { textDigest, type OpenIssue } from './open-issues.ts';

/** On which main, and by which account, something was answered. */
interface Looked {
  /** The tip of main. */
  readonly base: string;
  /** The number of the account that the counter speaks as. */
  readonly bot: number;
}

/** What the status says on which main a head was judged. */
export function judgedOn(base: string): string {
  return base.slice(0, 12);
}

/**
 * Whether a request has its answer, by the statuses of the counter's own account: anybody with the right to write can
 * set others of the same name. A commit may stand in several requests, that of somebody else among them: of each it
 * says so by its number.
 */
export async function isAnswered(
  octokit: Octokit,
  repo: Repo,
  { number, head: { sha } }: { readonly number: number; readonly head: { readonly sha: string } },
  { base, bot }: Looked,
): Promise<boolean> {
  const { data } = await octokit.rest.repos.listCommitStatusesForRef({ ...repo, ref: sha, per_page: 100 });
  const own = data.filter(({ context, creator }) => context === STATUS && creator?.id === bot);
  const answers = [true, false].map((isReceived) =>
    counterWords.answered(number, isReceived, judgedOn(base)),
  );
  // What is no part of the record does not hang on what main has.
  return (
    own[0]?.description === counterWords.code ||
    own.some(({ description }) => answers.includes(description ?? ''))
  );
}

/** The status that stands on the main on which an issue was judged: an issue has no commit of its own. */
export function issueStatus(number: number): string {
  return `${STATUS} 议题 ${String(number)}`;
}

/** What that status says of the text that was judged. */
export function judgedText(head: string): string {
  return head.slice(0, 12);
}

/** What `answeredIssues` has of an issue that was answered as it stands. */
export function answerOf({ number, body }: OpenIssue): string {
  return `${issueStatus(number)} ${judgedText(textDigest(body))}`;
}

/** What issues were answered on this main, each with the text that was judged. */
export async function answeredIssues(
  octokit: Octokit,
  repo: Repo,
  { base, bot }: Looked,
): Promise<ReadonlySet<string>> {
  const statuses = await octokit.paginate(octokit.rest.repos.listCommitStatusesForRef, {
    ...repo,
    ref: base,
    per_page: 100,
  });
  return new Set(
    statuses
      .filter(({ creator }) => creator?.id === bot)
      .map(({ context, description }) => `${context} ${description?.slice(-12) ?? ''}`),
  );
}
