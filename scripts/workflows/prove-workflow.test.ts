import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { COUNTER_EVENTS } from '#forge/forge-names.ts';
import { findingsIn } from '../lib/setup/proof-log.ts';
import type { FakeGithub } from '../testing/github/fake-github.ts';
import { repoOf } from '../testing/github/with-github.ts';
import { unsetGithub } from '../testing/offices/setup-office.ts';
import { runStep, stepOf, workflowFaults, workflowNamed, type StepEnd } from '../testing/workflow-steps.ts';

const workflow = workflowNamed('prove.yml');
const { on, jobs } = workflow;
const prove = jobs['prove'];

const work = mkdtempSync(join(tmpdir(), 'duban-prove-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Runs the step that tries as a runner does, with the rights of the job and these inputs. */
function run(github: FakeGithub, inputs: { readonly MARK: string; readonly PULL: string }): Promise<StepEnd> {
  return runStep(stepOf(prove, 'prove.ts').run ?? '', {
    cwd: join(import.meta.dirname, '../..'),
    env: {
      GH_TOKEN: github.actionsToken(prove?.permissions ?? {}),
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://forge.example.invalid',
      GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
      GITHUB_STEP_SUMMARY: join(work, 'summary'),
      ...inputs,
    },
  });
}

test('the workflow that tries keeps the rules of workflows, and starts by hand alone', () => {
  expect(workflowFaults(workflow)).toEqual([]);
  expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  expect(Object.keys(jobs)).toEqual(['prove']);
});

test('its step as it is written finds what holds, tells it in log and summary, and clears up', async () => {
  const github = await unsetGithub();
  const { code, said } = await run(github, { MARK: '0a1b2c3d', PULL: '' });
  expect([code, said]).toEqual([0, expect.stringMatching(/^duban-prove 0a1b2c3d \[.*\]\n$/u)]);
  const found = findingsIn(said, { mark: '0a1b2c3d' })?.map(
    ({ assumption, found: what }) => `${assumption} ${what}`,
  );
  expect(found).toEqual([
    'signed held',
    'status untried',
    'forward untried',
    'push-time untried',
    'edits held',
    'merged untried',
    'dispatch held',
  ]);
  expect(readFileSync(join(work, 'summary'), 'utf8')).toContain('由 GitHub 签名（Verified） | 成立 |');
  const { data } = await github.asNobody().rest.git.listMatchingRefs({ ...repoOf(github), ref: 'heads/' });
  expect(data.map(({ ref }) => ref)).toEqual(['refs/heads/main']);
});

test('an input that is no mark, or would be a command, is wrong usage', async () => {
  const github = await unsetGithub();
  const file = join(work, 'touched');
  expect(await run(github, { MARK: `$(touch ${file})`, PULL: '' })).toMatchObject({ code: 2 });
  expect(await run(github, { MARK: '0a1b2c3d', PULL: `1 --mark $(touch ${file})` })).toMatchObject({
    code: 2,
  });
  expect(existsSync(file)).toBe(false);
  expect(github.askings()).toEqual([]);
});

test('whatever starts the counter is in the policy that setting up makes', () => {
  const counter = workflowNamed('counter.yml');
  expect(Object.keys(counter.on).filter((event) => !COUNTER_EVENTS.includes(event))).toEqual([]);
});
