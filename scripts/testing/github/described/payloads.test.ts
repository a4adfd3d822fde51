import { expect, test } from 'vitest';
import type { FakeGithub } from '../fake-github.ts';
import { repoOf, withGithub } from '../with-github.ts';

async function withPull(): Promise<FakeGithub> {
  const github = await withGithub({ people: { zhang: 'none' } });
  const fork = github.fork('zhang');
  github.push('zhang', { in: fork, branch: 'x', files: { 'a.yaml': '甲' } });
  const zhang = github.as('zhang');
  await zhang.rest.pulls.create({ ...repoOf(github), title: '报进展', head: 'zhang:x', base: 'main' });
  return github;
}

test.each(['pull_request', 'pull_request_target'] as const)(
  '%s tells the pull request as the API does',
  async (event) => {
    const github = await withPull();
    const payload = github.payload('zhang', { event, action: 'opened', number: 1 });
    const { data } = await github.asNobody().rest.pulls.get({ ...repoOf(github), pull_number: 1 });
    expect(payload).toMatchObject({
      action: 'opened',
      number: 1,
      pull_request: data,
      sender: { login: 'zhang' },
    });
    expect(payload).toMatchObject({
      repository: { full_name: 'office/ledger', default_branch: 'main' },
      organization: { login: 'office' },
      pull_request: {
        head: { ref: 'x', repo: { full_name: 'zhang/ledger', fork: true } },
        base: { ref: 'main' },
      },
    });
    expect(payload).not.toHaveProperty('installation');
  },
);

test('what real payloads hold besides is there as well, and of a comment its own words', async () => {
  const github = await withPull();
  const zhang = github.as('zhang');
  const on = { ...repoOf(github), issue_number: 1 };
  const { data } = await zhang.rest.issues.createComment({ ...on, body: '在办' });
  const occasion = { event: 'issue_comment', action: 'created', number: 1, comment: data.id } as const;
  expect(github.payload('zhang', occasion)).toMatchObject({
    issue: { number: 1, pull_request: {} },
    comment: { body: '在办', user: { login: 'zhang' } },
  });
  await zhang.rest.issues.create({ ...repoOf(github), title: '报进展' });
  const opened = github.payload('zhang', { event: 'issues', action: 'opened', number: 2 });
  expect(opened).toHaveProperty('issue.reactions');
  expect(() => github.payload('zhang', { ...occasion, comment: 7 })).toThrow('no comment 7 on 1');
});

test('a push to a pull request tells where its head was', async () => {
  const github = await withPull();
  const before = github.tip('x', { in: 'zhang/ledger' });
  const after = github.push('zhang', { in: 'zhang/ledger', branch: 'x', files: { 'a.yaml': '乙' } });
  const occasion = { event: 'pull_request_target', action: 'synchronize', number: 1, before } as const;
  expect(github.payload('zhang', occasion)).toMatchObject({
    before,
    after,
    pull_request: { head: { sha: after } },
  });
});

test('a label that was put on is told, and one that is not there is none', async () => {
  const github = await withPull();
  await github.as('office').rest.issues.addLabels({ ...repoOf(github), issue_number: 1, labels: ['受理'] });
  const occasion = { event: 'pull_request_target', action: 'labeled', number: 1 } as const;
  expect(github.payload('office', { ...occasion, label: '受理' })).toMatchObject({ label: { name: '受理' } });
  expect(() => github.payload('office', { ...occasion, label: '乙' })).toThrow('no label 乙');
});

test('issues, dispatches and schedules tell theirs, and nothing of the example', async () => {
  const github = await withGithub();
  await github.as('office').rest.issues.create({ ...repoOf(github), title: '报进展', body: '甲' });
  const changes = { body: { from: '乙' } };
  const edited = github.payload('office', { event: 'issues', action: 'edited', number: 1, changes });
  expect(edited).toMatchObject({ action: 'edited', issue: { title: '报进展' }, changes });
  const started = github.payload('office', {
    event: 'workflow_dispatch',
    workflow: '.github/workflows/publish.yml',
    ref: 'refs/heads/main',
  });
  expect(started).toMatchObject({ ref: 'refs/heads/main', inputs: null });
  const dispatched = github.payload('office', {
    event: 'repository_dispatch',
    type: '受理',
    payload: { pull: 1 },
  });
  expect(dispatched).toMatchObject({ action: '受理', branch: 'main' });
  expect(dispatched['client_payload']).toEqual({ pull: 1 });
  expect(github.payload('office', { event: 'schedule', cron: '0 23 * * *' })).toEqual({
    schedule: '0 23 * * *',
  });
});
