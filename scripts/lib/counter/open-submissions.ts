import type { Octokit } from '@octokit/rest';
import { MAIN, RELEASE_LABEL } from '#forge/forge-names.ts';
import type { SubmissionFacts } from '../gate/facts.ts';
import type { Waiting } from './waiting.ts';
import { answeredIssues, answerOf, isAnswered } from './answered.ts';
import { haveTestsPassed } from './code-requests.ts';
import { GHOST, issueOf, openIssues, textDigest, versionsOf, type OpenIssue } from './open-issues.ts';
import { MOST_DECISIONS } from './decision.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';

/** A submission that waits for an answer, before its head is fetched. */
export type OpenSubmission = Omit<Waiting, 'fetched'>;

/** Branches on which commits wait to become main, `counter/<number>-<commit>`: one that is still there has not been answered. */
export const SCRATCH = 'counter/';

/** What a run looks at. */
export interface Sweep {
  /** The tip of main. */
  readonly base: string;
  /** The number of the account that the counter speaks as. */
  readonly bot: number;
  /** The folder of the record in the repository. */
  readonly data: string;
  /** The moment of the run, ISO 8601 in UTC. */
  readonly at: string;
  /** How many are looked at in one run; default as many as it may decide. */
  readonly most?: number;
}

/**
 * The pull requests against main and the issues that have no answer on this main yet, oldest first: those that are
 * open, and those that a run landed which was cut off before it said so. What is beyond `most` is the next run's.
 */
export async function openSubmissions(
  octokit: Octokit,
  repo: Repo,
  sweep: Sweep,
): Promise<readonly OpenSubmission[]> {
  const { bot, data, most = MOST_DECISIONS } = sweep;
  const cutOff = await cutOffNumbers(octokit, repo);
  const pulls = await openPulls(octokit, repo);
  const issues = [...(await openIssues(octokit, repo, { bot, data }))];
  const listed = new Set([...pulls, ...issues].map(({ number }) => number));
  for (const number of cutOff) {
    if (listed.has(number)) continue;
    const one = await numbered(octokit, repo, number);
    const issue = one && issueOf(one);
    if (issue !== undefined) issues.push(issue);
    else if (one?.pull_request !== undefined)
      pulls.push((await octokit.rest.pulls.get({ ...repo, pull_number: number })).data);
  }
  const open: OpenSubmission[] = [];
  for (const pull of pulls) {
    if (open.length >= most) break;
    const isLeft = cutOff.has(pull.number) || !(await isAnswered(octokit, repo, pull, sweep));
    const submission = isLeft ? await ofPull(octokit, repo, pull, sweep) : undefined;
    if (submission !== undefined) open.push(submission);
  }
  const answered = issues.length === 0 ? new Set<string>() : await answeredIssues(octokit, repo, sweep);
  for (const issue of issues)
    if (open.length < most && (cutOff.has(issue.number) || !answered.has(answerOf(issue))))
      open.push(await ofIssue(octokit, repo, issue, sweep));
  return open.toSorted((a, b) => a.number - b.number);
}

/** What is read of a pull request. */
interface Pull {
  readonly number: number;
  readonly user: { readonly id: number } | null;
  readonly created_at: string;
  readonly draft?: boolean;
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly repo: { readonly full_name: string } | null;
  };
}

async function openPulls(octokit: Octokit, repo: Repo): Promise<Pull[]> {
  const open = await octokit.paginate(octokit.rest.pulls.list, {
    ...repo,
    state: 'open',
    base: MAIN,
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  return [...open];
}

/** The numbers of which a branch of a run that was cut off is still there. */
async function cutOffNumbers(octokit: Octokit, repo: Repo): Promise<ReadonlySet<number>> {
  const { data: scratch } = await octokit.rest.git.listMatchingRefs({ ...repo, ref: `heads/${SCRATCH}` });
  const numbers = scratch.map(({ ref }) => Number(/counter\/(\d+)-/u.exec(ref)?.[1] ?? 0));
  return new Set(numbers.filter((number) => number > 0));
}

/** An issue or a request; undefined where there is none, or none any more: whoever may write can name a branch as they like. */
async function numbered(octokit: Octokit, repo: Repo, number: number) {
  try {
    return (await octokit.rest.issues.get({ ...repo, issue_number: number })).data;
  } catch (error) {
    if (isStatus(error, 404) || isStatus(error, 410)) return undefined;
    throw error;
  }
}

async function ofPull(
  octokit: Octokit,
  repo: Repo,
  { number, head, user, created_at: opened, draft }: Pull,
  { at }: Sweep,
): Promise<OpenSubmission | undefined> {
  if (user === null) return undefined;
  const pushes = await pushesTo(octokit, head.repo?.full_name, head.ref);
  const facts: SubmissionFacts = {
    door: '合并请求',
    number,
    author: user.id,
    at,
    opened,
    ...(draft === true ? { draft } : {}),
    ...(head.repo?.full_name.toLowerCase() === `${repo.owner}/${repo.repo}`.toLowerCase()
      ? { isOwnBranch: true }
      : {}),
    ...(await happenedTo(octokit, repo, number, user.id)),
    ...(pushes.length === 0 ? {} : { pushes }),
  };
  return { number, head: head.sha, facts, isTested: await haveTestsPassed(octokit, repo, head.sha) };
}

async function ofIssue(
  octokit: Octokit,
  repo: Repo,
  issue: OpenIssue,
  { at }: Sweep,
): Promise<OpenSubmission> {
  const { number, author, opened, body } = issue;
  const happened = await happenedTo(octokit, repo, number, author);
  const versions = await versionsOf(octokit, repo, issue);
  const filed = { body, ...(versions === undefined ? {} : { versions: [...versions] }) };
  const facts: SubmissionFacts = { door: '议题', number, author, at, opened, ...happened, issue: filed };
  return { number, head: textDigest(body), facts };
}

/**
 * What happened to a submission beside pushes: when it last left draft, when it came back to main, and who put the
 * section's label on it, where that is still there. Whoever else closed it has withdrawn nothing.
 */
async function happenedTo(
  octokit: Octokit,
  repo: Repo,
  number: number,
  author: number,
): Promise<Pick<SubmissionFacts, 'ready' | 'back' | 'released'>> {
  const events = await octokit.paginate(octokit.rest.issues.listEvents, {
    ...repo,
    issue_number: number,
    per_page: 100,
  });
  const ready = events.findLast(({ event }) => event === 'ready_for_review')?.created_at;
  let isWithdrawn = false;
  let back: string | undefined;
  for (const { event, actor, created_at: at } of events) {
    if (event === 'closed') isWithdrawn = actor.id === author;
    if ((event === 'reopened' && isWithdrawn) || event === 'base_ref_changed') back = at;
  }
  const label = events.findLast(
    (event) =>
      (event.event === 'labeled' || event.event === 'unlabeled') &&
      'label' in event &&
      event.label.name === RELEASE_LABEL,
  );
  return {
    ...(ready === undefined ? {} : { ready }),
    ...(back === undefined ? {} : { back }),
    ...(label?.event === 'labeled' ? { released: [label.actor.id] } : {}),
  };
}

/** What was pushed to a branch, newest a hundred; nothing where its repository is gone or does not tell. */
async function pushesTo(
  octokit: Octokit,
  fullName: string | undefined,
  branch: string,
): Promise<NonNullable<SubmissionFacts['pushes']>> {
  const [owner, repo] = fullName?.split('/') ?? [];
  if (owner === undefined || repo === undefined) return [];
  try {
    const { data } = await octokit.rest.repos.listActivities({
      owner,
      repo,
      ref: `refs/heads/${branch}`,
      per_page: 100,
    });
    // Oldest first, so that two of one second keep their order.
    return data
      .toReversed()
      .flatMap(({ after, timestamp, actor }) =>
        /^0+$/u.test(after) ? [] : [{ after, at: timestamp, by: actor?.id ?? GHOST }],
      );
  } catch (error) {
    if (isStatus(error, 403) || isStatus(error, 404)) return [];
    throw error;
  }
}
