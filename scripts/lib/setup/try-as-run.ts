import type { Octokit } from '@octokit/rest';
import type { Assumption, Finding, Reason } from '#forge/setup/assumptions.ts';
import { MAIN, PUBLISH_WORKFLOW, STATUS } from '#forge/forge-names.ts';
import { proveWords } from '#wording/commands/prove.ts';
import { issueOf, versionsOf } from '../counter/open-issues.ts';
import { causeOf } from '../forge/forge-fault.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';
import { rulesOn } from './rulesets.ts';
import { trialBranch, type Trial } from './trial.ts';

/** A trial as a run does it, with the rights of its token. */
export interface RunTrial extends Trial {
  readonly octokit: Octokit;
  readonly repo: Repo;
  /** The request from a fork into a branch of the trial; undefined where nobody could make one. */
  readonly pull: number | undefined;
  /** Waits so many milliseconds. */
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Tries what only the token of a run can try, on branches of the trial alone, and takes away those that it may. */
export async function tryAsRun(trial: RunTrial): Promise<readonly Finding[]> {
  try {
    return [
      ...(await tryLanding(trial)),
      await attempt('push-time', () => tryPushTime(trial)),
      await attempt('edits', () => tryEdits(trial)),
      await attempt('merged', () => tryMerged(trial)),
      await attempt('dispatch', () => tryDispatch(trial)),
    ];
  } finally {
    await clearTrial(trial);
  }
}

/** Takes the branches of a trial away. Such as a rule keeps stay, for whoever made the rule. */
async function clearTrial({ octokit, repo, mark }: RunTrial): Promise<void> {
  for (const name of ['main', 'merged', 'publish'] as const)
    await octokit.rest.git
      .deleteRef({ ...repo, ref: `heads/${trialBranch({ mark }, name)}` })
      // What was found is worth more than what is left.
      .catch(causeOf);
}

/** What a try answers: that it held, or why not, or why it could not be tried. */
type Tried = 'held' | readonly ['not-held' | 'untried', Reason];

async function attempt(assumption: Assumption, tries: () => Promise<Tried>): Promise<Finding> {
  try {
    const tried = await tries();
    if (tried === 'held') return { assumption, found: 'held' };
    const [found, why] = tried;
    return { assumption, found, why };
  } catch (error) {
    return faultOf(assumption, error);
  }
}

function faultOf(assumption: Assumption, error: unknown): Finding {
  if (!(error instanceof Error)) throw error;
  return { assumption, found: 'untried', why: 'fault', said: error.message.slice(0, 300) };
}

/** The way of the counter's own commits: made, marked, moved forward to. */
async function tryLanding(trial: RunTrial): Promise<readonly Finding[]> {
  const { octokit, repo } = trial;
  const branch = trialBranch(trial, 'main');
  try {
    const start = await beginBranch(trial, 'main');
    const [first, second] = [await commitOn(trial, [start], 1), await commitOn(trial, [start], 2)];
    const isRuled = (await rulesOn(octokit, repo, branch)).some(
      ({ type }) => type === 'required_status_checks',
    );
    const signed: Tried = first.isSigned ? 'held' : ['not-held', 'unsigned'];
    return [
      await attempt('signed', () => Promise.resolve(signed)),
      await attempt('status', async () => {
        if (!isRuled) return ['untried', 'no-rules'];
        if (await moves(trial, 'main', first.sha)) return ['not-held', 'taken'];
        await markCommit(trial, first.sha);
        return (await until(trial, () => moves(trial, 'main', first.sha))) ? 'held' : ['not-held', 'refused'];
      }),
      await attempt('forward', async () => {
        // From the first commit the second lies to the side.
        if (!isRuled) await moves(trial, 'main', first.sha);
        await markCommit(trial, second.sha);
        const { data: now } = await octokit.rest.git.getRef({ ...repo, ref: `heads/${branch}` });
        if (now.object.sha !== first.sha) return ['untried', 'refused'];
        if (await moves(trial, 'main', second.sha)) return ['not-held', 'went-back'];
        // By force only a rule keeps it.
        if (!isRuled) return ['untried', 'no-rules'];
        return (await moves(trial, 'main', second.sha, true)) ? ['not-held', 'went-back'] : 'held';
      }),
    ];
  } catch (error) {
    return (['signed', 'status', 'forward'] as const).map((assumption) => faultOf(assumption, error));
  }
}

async function tryPushTime({ octokit, repo }: RunTrial): Promise<Tried> {
  const { data: forks } = await octokit.rest.repos.listForks({ ...repo, per_page: MOST_FORKS });
  let isRefused = false;
  for (const { owner, name } of forks) {
    try {
      const asked = { owner: owner.login, repo: name, per_page: 1 };
      const { data } = await octokit.rest.repos.listActivities(asked);
      const [last] = data;
      if (last?.actor !== null && last?.timestamp !== undefined) return 'held';
    } catch (error) {
      if (!isStatus(error, 403) && !isStatus(error, 404)) throw error;
      isRefused = true;
    }
  }
  return isRefused ? ['not-held', 'unreadable'] : ['untried', 'no-fork'];
}

/** So many of the newest are asked. */
const MOST_FORKS = 5;

/** An issue of the trial is edited, read as the counter reads one, and closed. */
async function tryEdits({ octokit, repo, mark }: RunTrial): Promise<Tried> {
  const texts = [proveWords.issue(mark, 1), proveWords.issue(mark, 2)] as const;
  const given = { ...repo, title: proveWords.pull, body: texts[0] };
  const { data: made } = await octokit.rest.issues.create(given);
  const asked = { ...repo, issue_number: made.number };
  try {
    const { data: edited } = await octokit.rest.issues.update({ ...asked, body: texts[1] });
    const issue = issueOf(edited);
    const versions = issue && (await versionsOf(octokit, repo, issue));
    const isTold = versions?.length === 2 && versions.every(({ body }, n) => body === texts[n]);
    return isTold ? 'held' : ['not-held', 'unreadable'];
  } finally {
    await octokit.rest.issues.update({ ...asked, state: 'closed', state_reason: 'not_planned' });
  }
}

async function tryMerged(trial: RunTrial): Promise<Tried> {
  const { octokit, repo, pull } = trial;
  if (pull === undefined) return ['untried', 'no-fork'];
  const asked = { ...repo, pull_number: pull };
  const { data } = await octokit.rest.pulls.get(asked);
  // Whoever starts the workflow by hand may name any request.
  if (data.base.ref !== trialBranch(trial, 'merged')) return ['untried', 'no-fork'];
  const { data: base } = await octokit.rest.git.getRef({ ...repo, ref: `heads/${data.base.ref}` });
  const { sha } = await commitOn(trial, [base.object.sha, data.head.sha], 3);
  if (!(await moves(trial, 'merged', sha))) return ['not-held', 'refused'];
  const isMerged = await until(trial, async () => (await octokit.rest.pulls.get(asked)).data.merged);
  return isMerged ? 'held' : ['not-held', 'open'];
}

/** The run that is started is on a branch of the trial, where the workflow publishes nothing. */
async function tryDispatch(trial: RunTrial): Promise<Tried> {
  const { octokit, repo } = trial;
  const asked = { ...repo, workflow_id: PUBLISH_WORKFLOW, per_page: 5 };
  const { data: before } = await octokit.rest.actions.listWorkflowRuns(asked);
  if (before.workflow_runs.some(({ status }) => status !== 'completed')) return ['untried', 'busy'];
  await beginBranch(trial, 'publish');
  const branch = trialBranch(trial, 'publish');
  await octokit.rest.actions.createWorkflowDispatch({ ...repo, workflow_id: PUBLISH_WORKFLOW, ref: branch });
  const hasBegun = await until(trial, async () => {
    const { data } = await octokit.rest.actions.listWorkflowRuns({ ...asked, branch });
    return data.total_count > 0;
  });
  return hasBegun ? 'held' : ['not-held', 'no-run'];
}

/** A branch of the trial where main is. Returns its commit. */
async function beginBranch(trial: RunTrial, name: 'main' | 'publish'): Promise<string> {
  const { octokit, repo } = trial;
  const { data: main } = await octokit.rest.git.getRef({ ...repo, ref: `heads/${MAIN}` });
  const ref = `refs/heads/${trialBranch(trial, name)}`;
  await octokit.rest.git.createRef({ ...repo, ref, sha: main.object.sha });
  return main.object.sha;
}

/** A commit that changes nothing, as the counter makes its own: author and committer are left to the forge. */
async function commitOn(
  { octokit, repo, mark }: RunTrial,
  parents: readonly [string, ...string[]],
  which: number,
): Promise<{ readonly sha: string; readonly isSigned: boolean }> {
  const { data: parent } = await octokit.rest.git.getCommit({ ...repo, commit_sha: parents[0] });
  const { data: commit } = await octokit.rest.git.createCommit({
    ...repo,
    message: proveWords.commit(mark, which),
    tree: parent.tree.sha,
    parents: [...parents],
  });
  return { sha: commit.sha, isSigned: commit.verification.verified };
}

async function markCommit({ octokit, repo }: RunTrial, sha: string): Promise<void> {
  await octokit.rest.repos.createCommitStatus({ ...repo, sha, state: 'success', context: STATUS });
}

/** Whether a branch of the trial moves to a commit. */
async function moves(trial: RunTrial, name: 'main' | 'merged', sha: string, force = false): Promise<boolean> {
  const { octokit, repo } = trial;
  try {
    await octokit.rest.git.updateRef({ ...repo, ref: `heads/${trialBranch(trial, name)}`, sha, force });
    return true;
  } catch (error) {
    if (isStatus(error, 422)) return false;
    throw error;
  }
}

/** Whether something comes about within half a minute: the forge does much of its work after it has answered. */
async function until({ pause }: RunTrial, holds: () => Promise<boolean>): Promise<boolean> {
  for (let n = 0; n < 10; n += 1) {
    if (await holds()) return true;
    await pause(3000);
  }
  return false;
}
