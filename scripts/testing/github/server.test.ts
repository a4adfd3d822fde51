import { expect, test } from 'vitest';
import { startFakeGithub } from './fake-github.ts';
import { repoOf, withGithub } from './with-github.ts';

test('a request that is not as GitHub describes it is told and never done', async () => {
  const github = await withGithub();
  const octokit = github.asActions({ contents: 'write' });
  const repo = repoOf(github);
  const wrong = octokit.request('POST /repos/{owner}/{repo}/git/refs', {
    ...repo,
    ref: 'refs/heads/x',
    sha: 7 as unknown as string,
  });
  await expect(wrong).rejects.toMatchObject({ status: 599 });
  const misspelt = octokit.request('PATCH /repos/{owner}/{repo}/git/refs/{ref}', {
    ...repo,
    ref: 'heads/main',
    sha: github.tip('main'),
    forced: true,
  });
  await expect(misspelt).rejects.toMatchObject({ status: 599 });
  const asked = octokit.request('GET /repos/{owner}/{repo}/branches', { ...repo, protekted: true });
  await expect(asked).rejects.toMatchObject({ status: 599 });
  await expect(octokit.request('GET /teapot')).rejects.toMatchObject({ status: 599 });
  expect(github.faults()).toEqual([
    'POST /repos/office/ledger/git/refs (git/create-ref): request: the body/sha must be string {"type":"string"}',
    'PATCH /repos/office/ledger/git/refs/heads/main (git/update-ref): request: the body: GitHub knows no field forced',
    'GET /repos/office/ledger/branches (repos/list-branches): request: no parameter protekted in the query',
    "GET /teapot: not in our slice of GitHub's description, scripts/lib/forge/github-slice.ts",
  ]);
});

test('an answer that is not as GitHub describes it is told, and not given', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  // Nobody can be called so: no address of theirs would be one.
  github.rename('zhang', 'zhang san');
  const asked = github.as('office').rest.repos.listCollaborators(repoOf(github));
  await expect(asked).rejects.toMatchObject({ status: 599 });
  const [fault] = github.faults();
  expect(fault).toContain('(repos/list-collaborators): answer 200: the answer/0/');
  expect(fault).toContain('must match format "uri"');
});

test('another form of an answer than JSON is one that the fake has not', async () => {
  const github = await withGithub();
  const asked = github.asNobody().rest.repos.getContent({
    ...repoOf(github),
    path: 'README.md',
    mediaType: { format: 'raw' },
  });
  await expect(asked).rejects.toMatchObject({ status: 599 });
  expect(github.faults()).toHaveLength(1);
});

test('faults that nobody reads fail the test at its end', async () => {
  const github = await startFakeGithub();
  await expect(github.asNobody().request('GET /teapot')).rejects.toMatchObject({ status: 599 });
  await expect(github.close()).rejects.toThrow('GET /teapot');
});

test('a token that nobody was given is refused', async () => {
  const github = await withGithub();
  const headers = { authorization: 'token stolen' };
  const answer = await fetch(`${github.url}/repos/office/ledger`, { headers });
  expect(answer.status).toBe(401);
  expect(await answer.json()).toMatchObject({ message: 'Bad credentials' });
});

test('every answer says what is left of the hour', async () => {
  const github = await withGithub({ people: { li: 'read' } });
  const li = github.as('li');
  const { headers } = await li.rest.repos.get(repoOf(github));
  expect(headers).toMatchObject({ 'x-ratelimit-limit': '5000', 'x-ratelimit-remaining': '4999' });
  const { data } = await li.rest.rateLimit.get();
  expect(data.rate).toMatchObject({ limit: 5000, used: 1, remaining: 4999 });
});

test('what was asked is written down, with who asked and what was answered', async () => {
  const github = await withGithub({ people: { li: 'read' } });
  await github.as('li').rest.repos.get(repoOf(github));
  expect(github.askings()).toEqual([
    { operation: 'repos/get', method: 'GET', path: '/repos/office/ledger', by: 'li', status: 200 },
  ]);
});
