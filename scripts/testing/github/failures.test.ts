import { expect, test } from 'vitest';
import { expectRefusal } from './expect-refusal.ts';
import { repoOf, withGithub } from './with-github.ts';

const WRITES = { issues: 'write' } as const;

test.each([404, 422, 500, 502] as const)(
  'the request that is to fail with %i does, and nothing has happened',
  async (status) => {
    const github = await withGithub();
    const { rest } = github.asActions(WRITES);
    const repo = repoOf(github);
    const injected = github.fail(
      { kind: 'status', status, message: '坏了' },
      { operation: 'issues/create', nth: 2 },
    );
    await rest.issues.create({ ...repo, title: '1' });
    await expectRefusal(rest.issues.create({ ...repo, title: '2' }), status, '坏了');
    await rest.issues.create({ ...repo, title: '3' });
    expect(injected.met).toBe(1);
    const { data } = await rest.issues.listForRepo(repo);
    expect(data.map(({ title }) => title)).toEqual(['3', '1']);
  },
);

test('only the requests that fit fail, by operation and by who asks', async () => {
  const github = await withGithub({ people: { li: 'write' } });
  const repo = repoOf(github);
  github.fail(
    { kind: 'status', status: 500 },
    { operation: 'issues/create', by: 'github-actions[bot]', times: 2 },
  );
  const made = (octokit: ReturnType<typeof github.as>): Promise<unknown> =>
    octokit.rest.issues.create({ ...repo, title: '1' });
  await made(github.as('li'));
  const run = github.asActions(WRITES);
  await run.rest.repos.get(repo);
  await expectRefusal(made(run), 500, 'Server Error');
  await expectRefusal(made(run), 500, 'Server Error');
  await made(run);
});

test('a limit says when to try again', async () => {
  const github = await withGithub();
  const { rest } = github.asActions(WRITES);
  github.fail({ kind: 'secondary-limit', retryAfter: 60 });
  const wanted = { ...repoOf(github), title: '逾期' };
  await expect(rest.issues.create(wanted)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'retry-after': '60' } },
  });
  github.fail({ kind: 'primary-limit', reset: '2026-11-27T01:00:00Z' });
  await expect(rest.issues.create(wanted)).rejects.toMatchObject({
    status: 403,
    response: { headers: { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1795741200' } },
  });
});

test('a connection that breaks before leaves nothing done, one that breaks after has all done', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  github.fail({ kind: 'dropped-before' }, { operation: 'issues/create' });
  await expect(rest.issues.create({ ...repo, title: 'before' })).rejects.toThrow();
  github.fail({ kind: 'dropped-after' }, { operation: 'issues/create' });
  await expect(rest.issues.create({ ...repo, title: 'after' })).rejects.toThrow();
  const { data } = await rest.issues.listForRepo(repo);
  expect(data.map(({ title }) => title)).toEqual(['after']);
  expect(github.askings().map(({ status }) => status)).toEqual([undefined, undefined, 200]);
});

test('a connection that breaks at a question is not asked a second time behind our back', async () => {
  const github = await withGithub();
  github.fail({ kind: 'dropped-after' });
  await expect(github.asNobody().rest.repos.get(repoOf(github))).rejects.toThrow();
  expect(github.askings()).toHaveLength(1);
});

test('an answer that is late or never comes leaves all done', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  github.fail({ kind: 'late', milliseconds: 1 });
  await rest.issues.create({ ...repo, title: 'late' });
  github.fail({ kind: 'silent' }, { operation: 'issues/create' });
  const patience = new AbortController();
  const asked = rest.issues.create({ ...repo, title: 'silent', request: { signal: patience.signal } });
  while (github.askings().length < 2) await new Promise(setImmediate);
  patience.abort();
  await expect(asked).rejects.toThrow();
  const { data } = await rest.issues.listForRepo(repo);
  expect(data.map(({ title }) => title)).toEqual(['silent', 'late']);
});

test('something else may happen just before a request', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions({ contents: 'write' });
  const { data: main } = await rest.git.getRef({ ...repo, ref: 'heads/main' });
  const ours = github.push('office', { branch: 'x', files: { a: '甲' } });
  const injected = github.fail(
    {
      kind: 'meanwhile',
      does: () => {
        github.push('office', { branch: 'main', files: { a: '乙' } });
      },
    },
    { operation: 'git/update-ref' },
  );
  const moved = rest.git.updateRef({ ...repo, ref: 'heads/main', sha: ours });
  await expectRefusal(moved, 422, 'Update is not a fast forward');
  expect(injected.met).toBe(1);
  expect(github.tip('main')).not.toBe(main.object.sha);
});
