import { expect, test } from 'vitest';
import { everyCall } from './every-call.ts';
import { startFakeGithub } from './fake-github.ts';
import { repoOf } from './with-github.ts';

test('each request of a scenario fails once in turn, and the last run has none that does', async () => {
  const failed: string[][] = [];
  const count = await everyCall({ kind: 'dropped-after' }, async (arm) => {
    const github = await startFakeGithub();
    const repo = repoOf(github);
    const { rest } = github.asActions({ issues: 'write' });
    await rest.issues.create({ ...repo, title: 'before it counts' });
    arm(github);
    const left: string[] = [];
    for (const ask of [
      () => rest.issues.get({ ...repo, issue_number: 1 }),
      () => rest.issues.createComment({ ...repo, issue_number: 1, body: '在办' }),
      () => rest.issues.update({ ...repo, issue_number: 1, state: 'closed' }),
    ]) {
      await ask().catch(() => left.push(String(github.askings().length - 1)));
    }
    failed.push(left);
    await github.close();
  });
  expect(count).toBe(3);
  expect(failed).toEqual([['1'], ['2'], ['3'], []]);
});

test('a run that does not hold is told with the request that failed in it', async () => {
  const run = everyCall({ kind: 'status', status: 500 }, async (arm) => {
    const github = await startFakeGithub();
    arm(github, { operation: 'repos/get' });
    const { rest } = github.asNobody();
    try {
      await rest.users.getByUsername({ username: 'office' });
      await rest.repos.get(repoOf(github));
    } finally {
      await github.close();
    }
  });
  await expect(run).rejects.toThrow('with status at request 1');
});

test('a scenario that arms nothing proves nothing', async () => {
  await expect(everyCall({ kind: 'dropped-before' }, () => Promise.resolve())).rejects.toThrow(
    'arms one GitHub',
  );
});
