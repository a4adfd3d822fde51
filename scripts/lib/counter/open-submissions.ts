import type { Octokit } from '@octokit/rest';
import { RELEASE_LABEL, STATUS } from '../../../src/forge/forge-names.ts';
import type { SubmissionFacts } from '../gate/facts.ts';

/** Whose repository the counter serves. */
export interface Repo {
  readonly owner: string;
  readonly repo: string;
}

/** A pull request that waits for an answer, with what the forge knows of it. */
export interface OpenSubmission {
  readonly number: number;
  readonly head: string;
  readonly facts: SubmissionFacts;
}

/** Branches on which commits wait to become main, `counter/<number>-<commit>`: one that is still there has not been answered. */
export const SCRATCH = 'counter/';

/**
 * The pull requests against main that have no answer on this main yet, oldest first: those that are open, and those
 * that a run landed which was cut off before it said so. `base` is the tip of main, `bot` the number of the account
 * that the counter speaks as, `at` the moment of the run.
 */
export async function openSubmissions(
  octokit: Octokit,
  repo: Repo,
  { base, bot, at }: { readonly base: string; readonly bot: number; readonly at: string },
): Promise<readonly OpenSubmission[]> {
  const open: OpenSubmission[] = [];
  for (const { pull, isCutOff } of await pullsToAnswer(octokit, repo)) {
    const { number, head, user, created_at: opened, draft } = pull;
    if (user === null || (!isCutOff && (await isAnswered(octokit, repo, head.sha, base, bot)))) continue;
    const pushes = await pushesTo(octokit, head.repo?.full_name, head.ref);
    const facts: SubmissionFacts = {
      door: '合并请求',
      number,
      author: user.id,
      at,
      opened,
      ...(draft === true ? { draft } : {}),
      ...(await happenedTo(octokit, repo, number)),
      ...(pushes.length === 0 ? {} : { pushes }),
    };
    open.push({ number, head: head.sha, facts });
  }
  return open;
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

/** The open ones, and those of which a branch of a run that was cut off is still there. */
async function pullsToAnswer(
  octokit: Octokit,
  repo: Repo,
): Promise<readonly { readonly pull: Pull; readonly isCutOff: boolean }[]> {
  const open = await octokit.paginate(octokit.rest.pulls.list, {
    ...repo,
    state: 'open',
    base: 'main',
    sort: 'created',
    direction: 'asc',
    per_page: 100,
  });
  const { data: scratch } = await octokit.rest.git.listMatchingRefs({ ...repo, ref: `heads/${SCRATCH}` });
  const cutOff = new Set(scratch.map(({ ref }) => Number(/counter\/(\d+)-/u.exec(ref)?.[1] ?? 0)));
  const pulls: Pull[] = [...open];
  for (const number of cutOff)
    if (number > 0 && !open.some((pull) => pull.number === number))
      pulls.push((await octokit.rest.pulls.get({ ...repo, pull_number: number })).data);
  return pulls
    .toSorted((a, b) => a.number - b.number)
    .map((pull) => ({ pull, isCutOff: cutOff.has(pull.number) }));
}

/** What the status says on which main a head was judged. */
export function judgedOn(base: string): string {
  return base.slice(0, 12);
}

/** The latest status by the counter's own account; anybody with the right to write can set another of the same name. */
async function isAnswered(
  octokit: Octokit,
  repo: Repo,
  head: string,
  base: string,
  bot: number,
): Promise<boolean> {
  const { data } = await octokit.rest.repos.listCommitStatusesForRef({ ...repo, ref: head, per_page: 100 });
  const last = data.find(({ context, creator }) => context === STATUS && creator?.id === bot);
  return last?.description?.endsWith(judgedOn(base)) === true;
}

/** What happened to a pull request beside pushes: when it last left draft, and who put the section's label on it, where that is still there. */
async function happenedTo(
  octokit: Octokit,
  repo: Repo,
  number: number,
): Promise<Pick<SubmissionFacts, 'ready' | 'released'>> {
  const events = await octokit.paginate(octokit.rest.issues.listEvents, {
    ...repo,
    issue_number: number,
    per_page: 100,
  });
  const ready = events.findLast(({ event }) => event === 'ready_for_review')?.created_at;
  const label = events.findLast(
    (event) =>
      (event.event === 'labeled' || event.event === 'unlabeled') &&
      'label' in event &&
      event.label.name === RELEASE_LABEL,
  );
  return {
    ...(ready === undefined ? {} : { ready }),
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
    return data.flatMap(({ after, timestamp, actor }) =>
      actor === null || /^0+$/u.test(after) ? [] : [{ after, at: timestamp, by: actor.id }],
    );
  } catch (error) {
    if (isStatus(error, 403) || isStatus(error, 404)) return [];
    throw error;
  }
}

/** Whether GitHub answered with this status. */
export function isStatus(error: unknown, status: number): boolean {
  return typeof error === 'object' && error !== null && 'status' in error && error.status === status;
}
