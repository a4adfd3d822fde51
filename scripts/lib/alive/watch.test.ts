import { expect, test } from 'vitest';
import { everyCall } from '../../testing/github/every-call.ts';
import type { Failure } from '../../testing/github/failures.ts';
import { repoOf, withGithub } from '../../testing/github/with-github.ts';
import { forgeClient } from '../forge/forge-client.ts';
import type { Finding } from './findings.ts';
import { carryOut, planSteps, type Forge } from './watch.ts';

const FOUND: readonly Finding[] = [{ kind: 'missing', paths: ['editions/2026-05/v1.yaml'] }];
const MORE: readonly Finding[] = [...FOUND, { kind: 'extra', paths: ['editions/2025-12/v1.yaml'] }];
const AT = '2026-05-25T04:43:00Z';

const FAILURES: readonly Failure[] = [{ kind: 'status', status: 502 }, { kind: 'dropped-after' }];
test.each(FAILURES)(
  'whichever call meets $kind, the next run comes to one issue, and then to none',
  async (failure) => {
    const calls = await everyCall(failure, async (arm) => {
      const github = await withGithub({ at: AT });
      const octokit = forgeClient({
        api: github.url,
        token: github.actionsToken({ issues: 'write' }),
        second: 1,
      });
      const { data: bot } = await octokit.rest.users.getByUsername({ username: 'github-actions[bot]' });
      const forge: Forge = { octokit, repo: repoOf(github), bot: bot.id };
      arm(github, { by: 'github-actions[bot]' });
      const run = async (findings: readonly Finding[]): Promise<void> => {
        try {
          await carryOut(forge, await planSteps(forge, findings, new Date(AT)), findings);
        } catch {
          // Cut off: what is left is for the next.
        }
      };
      const states = async () =>
        (await github.asNobody().rest.issues.listForRepo({ ...repoOf(github), state: 'all' })).data.map(
          ({ state }) => state,
        );
      await run(FOUND);
      await run(FOUND);
      await run(MORE);
      await run(MORE);
      expect(await states()).toEqual(['open']);
      await run([]);
      await run([]);
      expect(await states()).toEqual(['closed']);
    });
    // Two lists a run, what was closed, and three that wrote.
    expect(calls).toBeGreaterThanOrEqual(15);
  },
);

test('of more issues than a page holds none is overlooked', async () => {
  const github = await withGithub({ at: AT });
  const octokit = github.asActions({ issues: 'write' });
  const { data: bot } = await octokit.rest.users.getByUsername({ username: 'github-actions[bot]' });
  const forge: Forge = { octokit, repo: repoOf(github), bot: bot.id };
  const run = async () => carryOut(forge, await planSteps(forge, FOUND, new Date(AT)), FOUND);
  expect(await run()).toEqual(['已开列议题。']);
  for (let n = 0; n < 120; n += 1)
    await octokit.rest.issues.create({
      ...repoOf(github),
      title: `催办 ${String(n)}`,
      body: '<!-- duban-overdue -->',
    });
  expect(await run()).toEqual([]);
});
