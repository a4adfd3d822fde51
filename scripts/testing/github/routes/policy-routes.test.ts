import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import type { FakeGithub } from '../fake-github.ts';
import { repoOf, withGithub } from '../with-github.ts';

const PATH = '/repos/{owner}/{repo}/actions/policies';
const COUNTER = '.github/workflows/counter.yml';

function allow(github: FakeGithub, events: readonly string[]): Record<string, unknown> {
  return {
    ...repoOf(github),
    name: '受理',
    enforcement: 'active',
    conditions: { workflow_path: { include: [COUNTER], exclude: [] } },
    rules: [{ type: 'restrict_action_events', parameters: { allowed_events: events } }],
  };
}

test('from 2 December 2026 pull_request_target starts nothing in a public repository, unless a policy allows it', async () => {
  const github = await withGithub();
  expect(github.mayStart('pull_request_target', COUNTER)).toBe(true);
  github.at('2026-12-02T00:00:00Z');
  expect(github.mayStart('pull_request_target', COUNTER)).toBe(false);
  expect(github.mayStart('schedule', COUNTER)).toBe(true);
  await github.as('office').request(`POST ${PATH}`, allow(github, ['pull_request_target']));
  expect(github.mayStart('pull_request_target', COUNTER)).toBe(true);
  expect(github.mayStart('schedule', COUNTER)).toBe(false);
  expect(github.mayStart('pull_request_target', '.github/workflows/other.yml')).toBe(false);
  const closed = await withGithub({ isPrivate: true, at: '2026-12-02T00:00:00Z' });
  expect(closed.mayStart('pull_request_target', COUNTER)).toBe(true);
});

test('a policy is made, listed, read, changed and taken away', async () => {
  const github = await withGithub({ at: '2026-12-03T00:00:00Z' });
  const repo = repoOf(github);
  const office = github.as('office');
  const made = await office.request(`POST ${PATH}`, allow(github, ['issues']));
  const { id } = made.data as { id: number };
  const one = { ...repo, policy_id: id };
  await office.request(`PUT ${PATH}/{policy_id}`, { ...one, enforcement: 'disabled' });
  const read = await office.request(`GET ${PATH}/{policy_id}`, one);
  expect(read.data).toMatchObject({
    name: '受理',
    enforcement: 'disabled',
    conditions: { workflow_path: { include: [COUNTER] } },
  });
  const listed = await office.request(`GET ${PATH}`, repo);
  expect(listed.data).toMatchObject({ total_count: 1, policies: [{ id }] });
  await office.request(`DELETE ${PATH}/{policy_id}`, one);
  await expectRefusal(office.request(`GET ${PATH}/{policy_id}`, one), 404, 'Not Found');
});

test('nobody but an administrator makes one, an event must be one of GitHub, and a private repository must pay', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const asked = github.as('zhang').request(`POST ${PATH}`, allow(github, ['issues']));
  await expectRefusal(asked, 404, 'Not Found');
  const run = github.asActions({ actions: 'write' }).request(`POST ${PATH}`, allow(github, ['issues']));
  await expectRefusal(run, 403, 'Resource not accessible by integration');
  const unknown = github.as('office').request(`POST ${PATH}`, allow(github, ['full_moon']));
  await expect(unknown).rejects.toMatchObject({ status: 599 });
  expect(github.faults()).toHaveLength(1);
  const closed = await withGithub({ isPrivate: true });
  await expectRefusal(
    closed.as('office').request(`POST ${PATH}`, allow(closed, ['issues'])),
    404,
    'Not Found',
  );
});
