import { mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import { repoOf, withGithub } from '../testing/github/with-github.ts';
import { withSite } from '../testing/published-site.ts';
import { runStep, stepOf, workflowFaults, workflowNamed } from '../testing/workflow-steps.ts';

const workflow = workflowNamed('alive.yml');
const { on, jobs } = workflow;
const [alive, keep] = [jobs['alive'], jobs['keep']];

const work = mkdtempSync(join(tmpdir(), 'duban-alive-workflow-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('it keeps the rules of workflows, and each job has the least rights', () => {
  expect(workflowFaults(workflow)).toEqual([]);
  expect(alive?.permissions).toEqual({ contents: 'read', issues: 'write', pages: 'read' });
  expect(keep?.permissions).toEqual({ actions: 'write' });
  // Which has no code of the repository to run.
  expect(keep?.steps.map(({ uses }) => uses)).toEqual([undefined]);
});

test('it looks after noon, by when a site is expected, where an office runs its ledger on the forge', () => {
  expect(alive?.if).toMatch(/^\(vars\.OVERDUE == 'on' \|\| vars\.COUNTER == 'on'\) && /u);
  expect(on['schedule']).toEqual([{ cron: '43 4,12 * * *' }]);
});

test('the step as it is written finds the old site with the rights of its job, and opens the issue', async () => {
  const github = await withGithub({ at: new Date().toISOString() });
  await github.as(github.owner).rest.repos.createPagesSite({ ...repoOf(github), build_type: 'workflow' });
  const site = await withSite('https://office.github.io/ledger/');
  site.shows('{"title":"x","demo":false,"asOf":"2026-01-05 06:10","software":"0.1.0","editions":[]}');
  const cwd = mkdtempSync(join(work, 'checkout-'));
  for (const name of ['scripts', 'src', 'node_modules', 'package.json'])
    symlinkSync(join(import.meta.dirname, '../..', name), join(cwd, name));
  makeExampleRoot(join(cwd, 'data'), ['sound']);
  const detour = join(cwd, 'detour.mjs');
  writeFileSync(
    detour,
    'const own = fetch; globalThis.fetch = (url, init) => own(String(url).replace("https://office.github.io/ledger/", process.env.SITE), init);\n',
  );
  const output = join(cwd, 'output');
  writeFileSync(output, '');
  const { code, said } = await runStep(stepOf(alive, 'alive.ts').run ?? '', {
    cwd,
    env: {
      NODE_OPTIONS: `--import ${pathToFileURL(detour).href}`,
      SITE: site.url,
      GH_TOKEN: github.actionsToken(alive?.permissions ?? {}),
      GITHUB_API_URL: github.url,
      GITHUB_SERVER_URL: 'https://forge.example.invalid',
      GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
      GITHUB_RUN_ID: '7',
      GITHUB_OUTPUT: output,
    },
  });
  expect([code, said]).toEqual([
    1,
    expect.stringMatching(/^发现网站的数据截至2026年1月5日（周一）06:10.*\n已开列议题。\n$/u),
  ]);
  expect(readFileSync(output, 'utf8')).toBe('quiet=false\n');
  const { data } = await github.asNobody().rest.issues.listForRepo(repoOf(github));
  expect(data).toHaveLength(1);
});

describe('where nothing was committed for long', () => {
  const { run = '' } = stepOf(keep, 'enable');

  /** The workflows that are switched on anew, with a `curl` that answers with the states of the workflows. */
  async function switchedOn(states: Readonly<Record<string, string>>) {
    const bin = mkdtempSync(join(work, 'bin-'));
    const asked = join(bin, 'asked');
    const cases = Object.entries(states).map(
      ([name, state]) => `*/${name}.yml) printf '%s' '{"state": "${state}"}' ;;`,
    );
    const script = [
      '#!/bin/bash',
      'put=; while [ $# -gt 1 ]; do if [ "$2" = PUT ]; then put=1; fi; shift; done',
      `if [ -n "$put" ]; then echo "$1" >> ${asked}; exit; fi`,
      `case $1 in ${cases.join(' ')} *) exit 22 ;; esac`,
    ];
    writeFileSync(join(bin, 'curl'), `${script.join('\n')}\n`, { mode: 0o755 });
    writeFileSync(asked, '');
    const env = { GH_TOKEN: 'none', WORKFLOWS: 'https://api.example.invalid/repos/a/b/actions/workflows' };
    const ended = await runStep(run, { cwd: bin, env, path: [bin] });
    return { ...ended, asked: readFileSync(asked, 'utf8').split('\n').slice(0, -1) };
  }
  const enable = (name: string) =>
    `https://api.example.invalid/repos/a/b/actions/workflows/${name}.yml/enable`;

  test('every workflow with a schedule is switched on anew', async () => {
    const names = ['publish', 'counter', 'overdue', 'alive'];
    const scheduled = ['alive', 'counter', 'overdue', 'publish', 'check', 'prove', 'test'].filter((name) =>
      readFileSync(join(import.meta.dirname, `../../.github/workflows/${name}.yml`), 'utf8').includes(
        'schedule:',
      ),
    );
    expect(scheduled).toEqual(names.toSorted());
    const states = Object.fromEntries(names.map((name) => [name, 'active']));
    expect(await switchedOn({ ...states, publish: 'disabled_inactivity' })).toMatchObject({
      code: 0,
      asked: names.map(enable),
    });
  });

  test('what somebody switched off stays off, and is told', async () => {
    const states = { publish: 'active', counter: 'disabled_manually', overdue: 'active', alive: 'active' };
    const { code, said, asked } = await switchedOn(states);
    expect([code, asked]).toEqual([0, ['publish', 'overdue', 'alive'].map(enable)]);
    expect(said).toContain('::notice::工作流 counter.yml 由人停用');
  });

  test('where one cannot be asked the others are switched on, and the run is red', async () => {
    const { code, asked } = await switchedOn({ publish: 'active', alive: 'active' });
    expect([code, asked]).toEqual([1, ['publish', 'alive'].map(enable)]);
  });

  test('it is done only then', () => {
    expect(keep?.needs).toBe('alive');
    expect(keep?.if).toBe("${{ !cancelled() && needs.alive.outputs.quiet == 'true' }}");
  });
});
