import { Octokit } from '@octokit/rest';
import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const FILES = {
  '.github/workflows/prove.yml':
    'name: prove\nrun-name: prove ${{ inputs.mark }}\non:\n  workflow_dispatch:\n    inputs:\n      mark: {}\n',
};
const WORKFLOW = { workflow_id: 'prove.yml' } as const;

test('a dispatch starts a run that has the name the workflow gives it, and a log once it has ended', async () => {
  const github = await withGithub({ files: FILES });
  const repo = repoOf(github);
  const { rest } = github.as('office');
  await rest.actions.createWorkflowDispatch({ ...repo, ...WORKFLOW, ref: 'main', inputs: { mark: '0a1b' } });
  const { data } = await rest.actions.listWorkflowRuns({ ...repo, ...WORKFLOW, event: 'workflow_dispatch' });
  expect(data.workflow_runs).toMatchObject([
    { display_title: 'prove 0a1b', status: 'queued', conclusion: null },
  ]);
  const [run] = github.runs();
  const id = run?.id ?? 0;
  const log = (): Promise<unknown> => rest.actions.downloadJobLogsForWorkflowRun({ ...repo, job_id: id });
  await expectRefusal(log(), 404, 'Not Found');
  github.finishRun(id, { conclusion: 'success', log: '2026-11-27T00:00:00.0000000Z 好\n' });
  expect((await rest.actions.getWorkflowRun({ ...repo, run_id: id })).data).toMatchObject({
    status: 'completed',
    conclusion: 'success',
  });
  const { data: jobs } = await rest.actions.listJobsForWorkflowRun({ ...repo, run_id: id });
  expect(jobs.jobs.map((job) => job.id)).toEqual([id]);
  expect(await log()).toMatchObject({ status: 200, data: '2026-11-27T00:00:00.0000000Z 好\n' });
});

test('a workflow that is switched off starts nothing until it is switched on', async () => {
  const github = await withGithub({ files: FILES, people: { li: 'read' } });
  const repo = repoOf(github);
  const { rest } = github.as('office');
  github.switchOff('prove.yml');
  const start = (): Promise<unknown> =>
    rest.actions.createWorkflowDispatch({ ...repo, ...WORKFLOW, ref: 'main' });
  await expectRefusal(start(), 422, 'Cannot trigger a workflow that is disabled');
  expect((await rest.actions.getWorkflow({ ...repo, ...WORKFLOW })).data.state).toBe('disabled_inactivity');
  const asked = github.as('li').rest.actions.enableWorkflow({ ...repo, ...WORKFLOW });
  await expectRefusal(asked, 403, 'Must have admin rights to Repository.');
  await rest.actions.enableWorkflow({ ...repo, ...WORKFLOW });
  await start();
  await expectRefusal(rest.actions.getWorkflow({ ...repo, workflow_id: 'none.yml' }), 404, 'Not Found');
});

test('a server of the office’s own has its interface below a path, says its version, and knows no policies', async () => {
  const github = await withGithub({ enterprise: '3.19.0' });
  expect(github.url).toMatch(/\/api\/v3$/u);
  const { rest } = github.as('office');
  const { headers } = await rest.repos.get(repoOf(github));
  expect(headers).toMatchObject({ 'x-github-enterprise-version': '3.19.0' });
  const policies = github.as('office').request('GET /repos/{owner}/{repo}/actions/policies', repoOf(github));
  await expectRefusal(policies, 404, 'Not Found');
  const outside = new Octokit({ baseUrl: new URL(github.url).origin });
  await expect(outside.rest.repos.get(repoOf(github))).rejects.toMatchObject({ status: 599 });
  expect(github.faults()).toHaveLength(1);
});
