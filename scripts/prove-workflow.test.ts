import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { COUNTER_EVENTS } from '../src/forge/forge-names.ts';
import { findingsIn } from './lib/setup/proof-log.ts';
import type { FakeGithub } from './testing/github/fake-github.ts';
import { repoOf } from './testing/github/with-github.ts';
import { unsetGithub } from './testing/setup-office.ts';

const Step = z.object({
  uses: z.string().optional(),
  run: z.string().optional(),
  with: z.record(z.string(), z.unknown()).optional(),
});
const Workflow = z.object({
  on: z.record(z.string(), z.unknown()),
  permissions: z.record(z.string(), z.string()),
  jobs: z.object({
    prove: z.object({
      permissions: z.record(z.string(), z.string()),
      'timeout-minutes': z.int(),
      steps: z.array(Step),
    }),
  }),
});
const root = join(import.meta.dirname, '..');
const workflow = (name: string): unknown => load(readFileSync(join(root, '.github/workflows', name), 'utf8'));
const { on, permissions, jobs } = Workflow.parse(workflow('prove.yml'));
const SCRIPT = jobs.prove.steps.at(-1)?.run ?? '';

const work = mkdtempSync(join(tmpdir(), 'duban-prove-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Runs the last step as a runner does, with the rights of the job and these inputs. */
async function run(
  github: FakeGithub,
  inputs: { readonly MARK: string; readonly PULL: string },
): Promise<{ readonly code: number | null; readonly told: string }> {
  const child = spawn('bash', ['-eo', 'pipefail', '-c', SCRIPT], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: {
      PATH: [dirname(process.execPath), process.env['PATH']].join(delimiter),
      GH_TOKEN: github.actionsToken(jobs.prove.permissions),
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://forge.example.invalid',
      GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
      GITHUB_STEP_SUMMARY: join(work, 'summary'),
      ...inputs,
    },
  });
  let told = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (told += part.toString()));
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
  return { code, told };
}

test('the workflow that tries starts by hand alone, has the least rights, and takes nothing of an input into a script', () => {
  expect(Object.keys(on)).toEqual(['workflow_dispatch']);
  expect(permissions).toEqual({});
  expect(jobs.prove['timeout-minutes']).toBeLessThanOrEqual(20);
  for (const { uses, run: text = '', with: given = {} } of jobs.prove.steps) {
    if (uses?.startsWith('actions/checkout'))
      expect(given).toMatchObject({ ref: 'main', 'persist-credentials': false });
    if (uses?.startsWith('actions/setup-node'))
      expect(given).toMatchObject({ 'package-manager-cache': false });
    if (uses !== undefined) expect(uses).toMatch(/@[0-9a-f]{40}$/u);
    expect(text).not.toContain('${{');
    if (text.startsWith('npm')) expect(text).toContain('--ignore-scripts');
  }
});

test('its step as it is written finds what holds, tells it in log and summary, and clears up', async () => {
  const github = await unsetGithub();
  const { code, told } = await run(github, { MARK: '0a1b2c3d', PULL: '' });
  expect([code, told]).toEqual([0, expect.stringMatching(/^duban-prove 0a1b2c3d \[.*\]\n$/u)]);
  const found = findingsIn(told, { mark: '0a1b2c3d' })?.map(
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
  const counter = z.object({ on: z.record(z.string(), z.unknown()) }).parse(workflow('counter.yml'));
  expect(Object.keys(counter.on).filter((event) => !COUNTER_EVENTS.includes(event))).toEqual([]);
});
