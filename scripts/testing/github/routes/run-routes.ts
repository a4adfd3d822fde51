import { load } from 'js-yaml';
import { nodeId, simpleUser } from '../shapes/account-shapes.ts';
import { NO_CONTENT, notFound, ok, page } from '../answers.ts';
import { commitOf } from '../shapes/commit-shapes.ts';
import type { JsonObject } from '../json.ts';
import { readCommit } from '../git/commits.ts';
import { readObject } from '../git/objects.ts';
import { readRef } from '../git/refs.ts';
import { apiUrl, htmlUrl, simpleRepository } from '../shapes/repository-shapes.ts';
import { callerOf, on, type RepositoryCall, type Route } from '../route.ts';
import { entryAt } from '../git/trees.ts';
import { nextId, type Repository, type Run, type World } from '../world.ts';

// Workflows and their runs. A run has one job, and the number of the job is that of the run.

/** Its operations by id. */
export const RUN_ROUTES: Readonly<Record<string, Route>> = {
  'actions/get-workflow': on<'actions', 'getWorkflow'>(({ world, repository }, { workflow_id: id }) => {
    const name = String(id);
    const { defaultBranch, switchedOff, createdAt } = repository;
    if (workflowText(repository, defaultBranch, name) === undefined) throw notFound();
    const html = htmlUrl(repository);
    return ok({
      id: numberOf(name),
      node_id: nodeId('Workflow', numberOf(name)),
      name,
      path: `.github/workflows/${name}`,
      state: switchedOff.has(name) ? 'disabled_inactivity' : 'active',
      created_at: createdAt,
      updated_at: createdAt,
      url: `${apiUrl(world, repository)}/actions/workflows/${String(numberOf(name))}`,
      html_url: `${html}/blob/${defaultBranch}/.github/workflows/${name}`,
      badge_url: `${html}/workflows/${name}/badge.svg`,
    });
  }),

  'actions/enable-workflow': on<'actions', 'enableWorkflow'>(({ repository }, { workflow_id: id }) => {
    if (workflowText(repository, repository.defaultBranch, String(id)) === undefined) throw notFound();
    repository.switchedOff.delete(String(id));
    return NO_CONTENT;
  }),

  'actions/list-workflow-runs': on<'actions', 'listWorkflowRuns'>((call, given) => {
    const { workflow_id: id, branch, event, status, head_sha: sha } = given;
    const fits = call.repository.runs.filter(
      (run) =>
        run.workflow === String(id) &&
        (branch === undefined || run.branch === branch) &&
        (sha === undefined || run.sha === sha) &&
        (event === undefined || run.event === event) &&
        (status === undefined || run.status === status || run.conclusion === status),
    );
    return page(
      fits.toReversed(),
      call.url,
      (run) => runShape(call, run),
      (runs) => ({ total_count: fits.length, workflow_runs: runs }),
    );
  }),

  'actions/get-workflow-run': on<'actions', 'getWorkflowRun'>((call, { run_id: id }) =>
    ok(runShape(call, runOf(call.repository, id))),
  ),

  'actions/list-jobs-for-workflow-run': on<'actions', 'listJobsForWorkflowRun'>((call, { run_id: id }) => {
    const run = runOf(call.repository, id);
    return ok({ total_count: 1, jobs: [jobShape(call, run)] });
  }),

  'actions/download-job-logs-for-workflow-run': on<'actions', 'downloadJobLogsForWorkflowRun'>(
    ({ world, repository }, { job_id: id }) => {
      if (runOf(repository, id).status !== 'completed') throw notFound();
      return { status: 302, headers: { location: `${new URL(world.url).origin}${STORE}${String(id)}` } };
    },
  ),
};

const STORE = '/stored-logs/';

/** The log that lies at an address which only GitHub gives away; undefined where none does. */
export function storedLog(world: World, path: string): string | undefined {
  if (!path.startsWith(STORE)) return undefined;
  const runs = world.repositories.flatMap((repository) => repository.runs);
  return runs.find(({ id }) => String(id) === path.slice(STORE.length))?.log;
}

/** Writes down that a run was started. */
export function startRun(
  call: RepositoryCall,
  {
    workflow,
    branch,
    event,
    inputs,
  }: Pick<Run, 'workflow' | 'branch' | 'event'> & { readonly inputs: JsonObject },
): void {
  const { world, repository } = call;
  repository.runs.push({
    id: nextId(world),
    workflow,
    event,
    branch,
    sha: readRef(repository.folder, `refs/heads/${branch}`) ?? '',
    title: titleOf(repository, branch, workflow, inputs),
    by: callerOf(call),
    at: world.now,
    status: 'queued',
    conclusion: null,
    log: '',
  });
}

/** Writes down that a run on the head of a request has ended; `by` is who opened it. */
export function endRunOfPull(
  world: World,
  repository: Repository,
  { workflow, branch, sha, by, conclusion }: Pick<Run, 'workflow' | 'branch' | 'sha' | 'by' | 'conclusion'>,
): void {
  const title = titleOf(repository, repository.defaultBranch, workflow, {});
  repository.runs.push({
    id: nextId(world),
    workflow,
    event: 'pull_request',
    branch,
    sha,
    title,
    by,
    at: world.now,
    status: 'completed',
    conclusion,
    log: '',
  });
}

/** The text of a workflow on a branch; undefined where it is not there. */
export function workflowText(
  { folder, objects }: Repository,
  branch: string,
  name: string,
): string | undefined {
  const tip = readRef(folder, `refs/heads/${branch}`);
  const tree = tip === undefined ? undefined : readCommit(objects, tip)?.tree;
  const entry = tree === undefined ? undefined : entryAt(objects, tree, `.github/workflows/${name}`);
  return entry && readObject(objects, entry.sha, 'blob')?.toString('utf8');
}

/** What `run-name` says, with the inputs in their places; else the workflow's own name. */
function titleOf(repository: Repository, branch: string, workflow: string, inputs: JsonObject): string {
  const read: unknown = load(workflowText(repository, branch, workflow) ?? '{}');
  const words = new Map<string, unknown>(
    Object.entries(typeof read === 'object' && read !== null ? read : {}),
  );
  const given = words.get('run-name') ?? words.get('name');
  const name = typeof given === 'string' ? given : workflow;
  return name.replace(/\$\{\{ inputs\.(\w+) \}\}/gu, (_, input: string) => {
    const value = inputs[input];
    return typeof value === 'string' ? value : '';
  });
}

/** A number for a workflow, the same each time. */
function numberOf(name: string): number {
  return [...name].reduce((sum, letter) => sum * 31 + (letter.codePointAt(0) ?? 0), 7) % 1_000_000;
}

function runOf({ runs }: Repository, id: number): Run {
  const run = runs.find((each) => each.id === id);
  if (!run) throw notFound();
  return run;
}

function runShape({ world, repository }: RepositoryCall, run: Run): JsonObject {
  const url = `${apiUrl(world, repository)}/actions/runs/${String(run.id)}`;
  const { tree, message, author, committer } = commitOf(repository, run.sha);
  return {
    id: run.id,
    name: run.workflow,
    node_id: nodeId('WorkflowRun', run.id),
    head_branch: run.branch,
    head_sha: run.sha,
    path: `.github/workflows/${run.workflow}`,
    display_title: run.title,
    run_number: repository.runs.indexOf(run) + 1,
    run_attempt: 1,
    event: run.event,
    status: run.status,
    conclusion: run.conclusion,
    workflow_id: numberOf(run.workflow),
    url,
    html_url: `${htmlUrl(repository)}/actions/runs/${String(run.id)}`,
    pull_requests: [],
    created_at: run.at,
    updated_at: run.at,
    actor: simpleUser(world, run.by),
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl(world, repository)}/check-suites/${String(run.id)}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    workflow_url: `${apiUrl(world, repository)}/actions/workflows/${String(numberOf(run.workflow))}`,
    head_commit: {
      id: run.sha,
      tree_id: tree,
      message,
      timestamp: committer.date,
      author: { name: author.name, email: author.email },
      committer: { name: committer.name, email: committer.email },
    },
    repository: simpleRepository(world, repository),
    head_repository: simpleRepository(world, repository),
  };
}

function jobShape({ world, repository }: RepositoryCall, run: Run): JsonObject {
  const api = apiUrl(world, repository);
  return {
    id: run.id,
    run_id: run.id,
    run_url: `${api}/actions/runs/${String(run.id)}`,
    node_id: nodeId('CheckRun', run.id),
    head_sha: run.sha,
    head_branch: run.branch,
    workflow_name: run.workflow,
    url: `${api}/actions/jobs/${String(run.id)}`,
    html_url: `${htmlUrl(repository)}/actions/runs/${String(run.id)}/job/${String(run.id)}`,
    status: run.status,
    conclusion: run.conclusion,
    created_at: run.at,
    started_at: run.at,
    completed_at: run.status === 'completed' ? run.at : null,
    name: 'job',
    check_run_url: `${api}/check-runs/${String(run.id)}`,
    labels: ['ubuntu-latest'],
    runner_id: 1,
    runner_name: 'runner',
    runner_group_id: 1,
    runner_group_name: 'runners',
  };
}
