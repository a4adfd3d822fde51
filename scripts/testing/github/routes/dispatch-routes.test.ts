import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const FILES = {
  '.github/workflows/publish.yml': 'on:\n  workflow_dispatch:\n    inputs:\n      edition: {}\n',
  '.github/workflows/test.yml': 'on: push\n',
};

test('a workflow that may be dispatched is, and it is written down with its inputs', async () => {
  const github = await withGithub({ files: FILES });
  const repo = repoOf(github);
  await github.asActions({ actions: 'write' }).rest.actions.createWorkflowDispatch({
    ...repo,
    workflow_id: 'publish.yml',
    ref: 'main',
    inputs: { edition: '2026-11' },
  });
  await github
    .as('office')
    .rest.repos.createDispatchEvent({ ...repo, event_type: '受理', client_payload: { pull: 1 } });
  expect(github.dispatches()).toMatchObject([
    {
      kind: 'workflow_dispatch',
      name: 'publish.yml',
      ref: 'main',
      inputs: { edition: '2026-11' },
      by: { login: 'github-actions[bot]' },
      at: '2026-11-27T00:00:00Z',
    },
    { kind: 'repository_dispatch', name: '受理', inputs: { pull: 1 }, by: { login: 'office' } },
  ]);
});

test('one that is not there, is not to be dispatched, or does not know an input is refused', async () => {
  const github = await withGithub({ files: FILES, people: { li: 'read' } });
  const { rest } = github.asActions({ actions: 'write' });
  const start = (id: string, ref = 'main', inputs = {}): Promise<unknown> =>
    rest.actions.createWorkflowDispatch({ ...repoOf(github), workflow_id: id, ref, inputs });
  await expectRefusal(start('nothing.yml'), 404, 'Not Found');
  await expectRefusal(start('test.yml'), 422, "Workflow does not have 'workflow_dispatch' trigger");
  await expectRefusal(start('publish.yml', 'nothing'), 422, 'No ref found for: nothing');
  await expectRefusal(
    start('publish.yml', 'main', { month: '11' }),
    422,
    'Unexpected inputs provided: ["month"]',
  );
  const given = { ...repoOf(github), workflow_id: 'publish.yml', ref: 'main' };
  const reads = github.asActions({ actions: 'read', contents: 'write' }).rest;
  await expectRefusal(
    reads.actions.createWorkflowDispatch(given),
    403,
    'Resource not accessible by integration',
  );
  const reader = github.as('li').rest;
  await expectRefusal(
    reader.actions.createWorkflowDispatch(given),
    403,
    'Must have admin rights to Repository.',
  );
  expect(github.dispatches()).toEqual([]);
});
