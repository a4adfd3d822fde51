import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const WRITES = { statuses: 'write' } as const;

test('the last status of each name counts', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const sha = github.tip('main');
  const { rest } = github.asActions(WRITES);
  const combined = async (): Promise<string> =>
    (await rest.repos.getCombinedStatusForRef({ ...repo, ref: 'main' })).data.state;
  expect(await combined()).toBe('pending');
  await rest.repos.createCommitStatus({
    ...repo,
    sha,
    state: 'failure',
    context: '受理',
    description: '日期不对',
  });
  expect(await combined()).toBe('failure');
  await rest.repos.createCommitStatus({ ...repo, sha, state: 'success', context: '受理' });
  expect(await combined()).toBe('success');
  const { data } = await rest.repos.listCommitStatusesForRef({ ...repo, ref: sha });
  expect(data.map(({ state, creator }) => [state, creator?.login])).toEqual([
    ['success', 'github-actions[bot]'],
    ['failure', 'github-actions[bot]'],
  ]);
});

test('a status of no commit, with too long a description, or by who may not write is refused', async () => {
  const github = await withGithub({ people: { li: 'read' } });
  const repo = repoOf(github);
  const given = { ...repo, sha: github.tip('main'), state: 'success' as const };
  const { rest } = github.asActions(WRITES);
  const sha = 'a'.repeat(40);
  await expectRefusal(
    rest.repos.createCommitStatus({ ...given, sha }),
    422,
    `No commit found for SHA: ${sha}`,
  );
  const description = '长'.repeat(141);
  await expectRefusal(rest.repos.createCommitStatus({ ...given, description }), 422, 'Validation Failed');
  await rest.repos.createCommitStatus({ ...given, description: '长'.repeat(140) });
  await expectRefusal(github.as('li').rest.repos.createCommitStatus(given), 404, 'Not Found');
  const reads = github.asActions({ statuses: 'read' }).rest;
  await expectRefusal(reads.repos.createCommitStatus(given), 403, 'Resource not accessible by integration');
});
