import { randomBytes } from 'node:crypto';
import type { Octokit } from '@octokit/rest';
import { inOrder, type Finding } from '#forge/setup/assumptions.ts';
import { MAIN, PROVE_BRANCHES, PROVE_WORKFLOW } from '#forge/forge-names.ts';
import { setupPlan } from '#forge/setup/setup-plan.ts';
import { wantedRuleset } from '#forge/setup/setup-rules.ts';
import type { RepositoryState } from '#forge/setup/repository-state.ts';
import { proveWords } from '#wording/commands/prove.ts';
import { isStatus, type Repo } from '../forge/forge-repo.ts';
import { findingsIn } from './proof-log.ts';
import { listRulesets, writeRuleset } from './rulesets.ts';
import { trialBranch, type Trial } from './trial.ts';

/** What was found, in order, and where the run can be read. */
export interface Proof {
  readonly findings: readonly Finding[];
  readonly run: string | undefined;
}

/** Who tries, where, and how somebody waits so many milliseconds. */
interface Prover {
  readonly octokit: Octokit;
  readonly repo: Repo;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/**
 * Tries what the counter takes for granted on the repository itself: what an administrator can, from here, the rest in
 * a run of `prove.yml`, whose log is read. Everything happens on branches of the trial, under rules of the trial, and
 * is taken away again, also what an earlier trial left that was cut off. Throws the forge's error where it refuses.
 */
export async function prove(prover: Prover, standing: RepositoryState): Promise<Proof> {
  const { octokit, repo } = prover;
  const policy = policyFinding(standing);
  if (standing.workflows.get(PROVE_WORKFLOW) !== 'on')
    return { findings: inOrder([policy], 'no-workflow'), run: undefined };
  const trial: Trial = { mark: randomBytes(4).toString('hex') };
  await clearUp(octokit, repo);
  try {
    if (standing.rulesets !== 'not-offered') await ruleTrial(octokit, repo, trial, standing.app);
    const pull = await pullFromFork(octokit, repo, trial);
    const run = await runOf(prover, trial, pull);
    const log = run === undefined ? undefined : await logOf(octokit, repo, run.id);
    const reported = log === undefined ? undefined : findingsIn(log, trial);
    return { findings: inOrder([policy, ...(reported ?? [])], 'no-result'), run: run?.address };
  } finally {
    await clearUp(octokit, repo);
  }
}

/** Whether anything forbids the event: what starts a run cannot be tried without a request for main. */
function policyFinding(standing: RepositoryState): Finding {
  const steps = setupPlan(standing).filter(({ part }) => part === 'policy' || part === 'other-policy');
  return steps.every(({ is }) => is === 'standing')
    ? { assumption: 'policy', found: 'held' }
    : { assumption: 'policy', found: 'not-held', why: 'blocked' };
}

/** Puts a branch of the trial under the rules that main has. One whose plan does not offer them stays without. */
async function ruleTrial(octokit: Octokit, repo: Repo, trial: Trial, app: number): Promise<void> {
  const ruleset = {
    ...wantedRuleset(app),
    name: `${proveWords.ruleset} ${trial.mark}`,
    branch: `refs/heads/${trialBranch(trial, 'main')}`,
  };
  try {
    await writeRuleset(octokit, repo, ruleset, undefined);
  } catch (error) {
    if (!isStatus(error, 403) && !isStatus(error, 422)) throw error;
  }
}

/**
 * A request from a fork into a branch of the trial: of the newest fork whose default branch has a commit before its
 * last, since that last commit is what is asked for. Nothing is written to the fork. Undefined where there is none.
 */
async function pullFromFork(octokit: Octokit, repo: Repo, trial: Trial): Promise<number | undefined> {
  const { data: forks } = await octokit.rest.repos.listForks({ ...repo, per_page: MOST_FORKS });
  const base = trialBranch(trial, 'merged');
  for (const { owner, name, default_branch: branch = MAIN } of forks) {
    const fork = { owner: owner.login, repo: name };
    try {
      const { data: tip } = await octokit.rest.repos.getBranch({ ...fork, branch });
      const [parent] = tip.commit.parents;
      if (parent?.sha === undefined) continue;
      await octokit.rest.git.createRef({ ...repo, ref: `refs/heads/${base}`, sha: parent.sha });
      const { data } = await octokit.rest.pulls.create({
        ...repo,
        title: proveWords.pull,
        head: `${owner.login}:${branch}`,
        base,
        // Only whose fork it is could let others write there.
        maintainer_can_modify: false,
      });
      return data.number;
    } catch (error) {
      if (!isStatus(error, 403) && !isStatus(error, 404) && !isStatus(error, 422)) throw error;
      await deleteBranch(octokit, repo, base);
    }
  }
  return undefined;
}

/** So many of the newest are looked at. */
const MOST_FORKS = 5;

/** Starts the workflow of the trial and waits until its run has ended; undefined where none began or ended in time. */
async function runOf(
  { octokit, repo, pause }: Prover,
  { mark }: Trial,
  pull: number | undefined,
): Promise<{ readonly id: number; readonly address: string } | undefined> {
  const asked = { ...repo, workflow_id: PROVE_WORKFLOW };
  await octokit.rest.actions.createWorkflowDispatch({
    ...asked,
    ref: MAIN,
    inputs: { mark, ...(pull === undefined ? {} : { pull: String(pull) }) },
  });
  for (let n = 0; n < MOST_LOOKS; n += 1) {
    await pause(BETWEEN_LOOKS);
    const { data } = await octokit.rest.actions.listWorkflowRuns({
      ...asked,
      event: 'workflow_dispatch',
      per_page: 20,
    });
    // Its name holds the mark: another may have been started meanwhile.
    const run = data.workflow_runs.find(({ display_title: title }) => title.includes(mark));
    if (run?.status === 'completed') return { id: run.id, address: run.html_url };
  }
  return undefined;
}

/** Twenty minutes: the job itself is ended after fifteen. */
const MOST_LOOKS = 240;
const BETWEEN_LOOKS = 5000;

async function logOf(octokit: Octokit, repo: Repo, run: number): Promise<string | undefined> {
  const { data } = await octokit.rest.actions.listJobsForWorkflowRun({ ...repo, run_id: run });
  const [job] = data.jobs;
  if (job === undefined) return undefined;
  const { data: log }: { data: unknown } = await octokit.rest.actions.downloadJobLogsForWorkflowRun({
    ...repo,
    job_id: job.id,
  });
  return typeof log === 'string' ? log : undefined;
}

/** Takes away the rules of trials, their requests, and then their branches, which the rules would keep. */
async function clearUp(octokit: Octokit, repo: Repo): Promise<void> {
  try {
    for (const { id, name } of await listRulesets(octokit, repo))
      if (name.startsWith(proveWords.ruleset))
        await octokit.rest.repos.deleteRepoRuleset({ ...repo, ruleset_id: id });
  } catch (error) {
    // Not offered: then there are none.
    if (!isStatus(error, 403) && !isStatus(error, 404)) throw error;
  }
  const { data: refs } = await octokit.rest.git.listMatchingRefs({ ...repo, ref: `heads/${PROVE_BRANCHES}` });
  for (const branch of refs.map(({ ref }) => ref.replace(/^refs\/heads\//u, ''))) {
    const { data: pulls } = await octokit.rest.pulls.list({ ...repo, state: 'open', base: branch });
    for (const { number } of pulls)
      await octokit.rest.pulls.update({ ...repo, pull_number: number, state: 'closed' });
    await deleteBranch(octokit, repo, branch);
  }
}

async function deleteBranch(octokit: Octokit, repo: Repo, branch: string): Promise<void> {
  try {
    await octokit.rest.git.deleteRef({ ...repo, ref: `heads/${branch}` });
  } catch (error) {
    // It is not there.
    if (!isStatus(error, 422)) throw error;
  }
}
