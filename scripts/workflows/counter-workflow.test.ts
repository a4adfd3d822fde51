import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { load } from 'js-yaml';
import { afterAll, expect, test } from 'vitest';
import { z } from 'zod';
import { filesOfIssue } from '#forge/submission/issue-text.ts';
import { git } from '../lib/git/git.ts';
import { decidedAt } from '../testing/counter-run.ts';
import { counterOffice, handIn, REPORT, report } from '../testing/offices/counter-office.ts';
import type { FakeGithub } from '../testing/github/fake-github.ts';
import { repoOf } from '../testing/github/with-github.ts';
import { runStep, stepOf, workflowFaults, workflowNamed, type Job } from '../testing/workflow-steps.ts';

const WORKFLOWS = join(import.meta.dirname, '../../.github/workflows');
const workflow = workflowNamed('counter.yml');
const { on, jobs } = workflow;
const [judge, act] = [jobs['judge'], jobs['act']];

const work = mkdtempSync(join(tmpdir(), 'duban-counter-workflow-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/**
 * Runs the steps of a job that are commands of ours as a runner does, in a clone of main, with the rights of the job;
 * a step has the token only where it says so.
 */
async function run(
  github: FakeGithub,
  job: Job | undefined,
  checkout: string,
  by: string,
  occasion: Parameters<FakeGithub['payload']>[1],
  variables: Readonly<Record<string, string>> = {},
): Promise<{ code: number | null; reported: string }> {
  const [output, event] = [join(work, 'output'), join(work, 'event.json')];
  writeFileSync(output, '');
  // What started the run, as GitHub tells it: nothing in it decides what is answered.
  writeFileSync(event, JSON.stringify(github.payload(by, occasion)));
  const token = github.actionsToken(job?.permissions ?? {});
  let reported = '';
  let code: number | null = 0;
  for (const { run: script = '', env = {} } of job?.steps ?? []) {
    if (!script.includes('node scripts/') || code !== 0) continue;
    const ended = await runStep(script, {
      cwd: checkout,
      env: {
        ...('GH_TOKEN' in env ? { GH_TOKEN: token } : {}),
        GITHUB_API_URL: github.url,
        GITHUB_SERVER_URL: 'https://forge.example.invalid',
        GITHUB_REPOSITORY: `${github.owner}/${github.name}`,
        GITHUB_OUTPUT: output,
        GITHUB_EVENT_NAME: occasion.event,
        GITHUB_EVENT_PATH: event,
        GITHUB_STEP_SUMMARY: join(work, 'summary'),
        ...variables,
      },
    });
    reported += ended.said;
    ({ code } = ended);
  }
  return { code, reported: reported + readFileSync(output, 'utf8') };
}

function checkoutOf(github: FakeGithub): string {
  const folder = join(mkdtempSync(join(work, 'checkout-')), 'repo');
  git(work, ['clone', '--quiet', '--no-local', '--single-branch', github.repository, folder]);
  for (const name of ['scripts', 'src', 'node_modules', 'package.json'])
    symlinkSync(join(import.meta.dirname, '../..', name), join(folder, name));
  return folder;
}

test('one job reads and may write nothing, the other writes and reads no head', () => {
  expect(workflowFaults(workflow)).toEqual([]);
  expect(new Set(Object.values(judge?.permissions ?? {}))).toEqual(new Set(['read']));
  // Whoever reads what was handed in has no token.
  expect(JSON.stringify(stepOf(judge, 'counter-judge'))).not.toMatch(/token/iu);
  expect(act?.permissions).toEqual({
    actions: 'write',
    contents: 'write',
    issues: 'write',
    'pull-requests': 'write',
    statuses: 'write',
  });
  expect(Object.keys(on)).toEqual(['pull_request_target', 'issues', 'schedule', 'workflow_dispatch']);
});

test('the form of an issue asks for one text in a fence, as the counter reads it', () => {
  const form = z
    .object({
      body: z.array(
        z.object({
          type: z.string(),
          attributes: z.object({
            label: z.string().optional(),
            placeholder: z.string().optional(),
            render: z.string().optional(),
          }),
        }),
      ),
    })
    .parse(load(readFileSync(join(WORKFLOWS, '../ISSUE_TEMPLATE/submit.yml'), 'utf8')));
  const [kind, unit, asked, ...others] = form.body.filter(({ type }) => type !== 'markdown');
  expect([kind?.type, unit?.type, ...others]).toEqual(['input', 'input']);
  const { label = '', render = '', placeholder = '' } = asked?.attributes ?? {};
  // GitHub writes the answer below its heading, in a fence of the language that `render` names.
  const above = [kind, unit].map(
    (field) => `### ${field?.attributes.label ?? ''}\n\n${field?.attributes.placeholder ?? ''}\n\n`,
  );
  const body = `${above.join('')}### ${label}\n\n\`\`\`${render}\n${placeholder}\`\`\`\n`;
  expect(filesOfIssue(body, 'data')).toEqual([
    { path: REPORT.replace('data/', ''), line: 12, text: report() },
  ]);
});

test('the tests of a request always start, and end at once where the record alone changed', () => {
  const Step = z.object({ id: z.string().optional(), run: z.string().optional() });
  const { jobs: its } = z
    .object({ jobs: z.record(z.string(), z.object({ if: z.never().optional(), steps: z.array(Step) })) })
    .parse(load(readFileSync(join(WORKFLOWS, 'test.yml'), 'utf8')));
  const script = its['test']?.steps.find(({ id }) => id === 'ledger')?.run ?? '';
  const folder = mkdtempSync(join(work, 'request-'));
  const repo = (...args: readonly string[]) =>
    git(folder, ['-c', 'user.name=例', '-c', 'user.email=example@example.invalid', ...args]);
  const change = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
    repo('add', '.');
    repo('commit', '--quiet', '--message', path);
  };
  const starts = (event: string): boolean => {
    const output = join(work, 'started');
    writeFileSync(output, '');
    const env = { ...process.env, GITHUB_EVENT_NAME: event, GITHUB_OUTPUT: output };
    execFileSync('bash', ['-eo', 'pipefail', '-c', script], { cwd: folder, env });
    return readFileSync(output, 'utf8') === 'tests=true\n';
  };
  repo('init', '--quiet');
  change('data/office.yaml', 'demo: { asOf: 2026-06-12 15:00 }\n');
  change('data/units/a.yaml', 'id: a\n');
  expect([starts('pull_request'), starts('push')]).toEqual([false, true]);
  change('src/x.ts', 'export {};\n');
  expect(starts('pull_request')).toBe(true);
  change('data/office.yaml', 'name: 某办\n');
  expect([starts('pull_request'), starts('push')]).toEqual([false, false]);
});

test('the steps as they are written answer and land what was handed in, and start the publishing', async () => {
  const github = await counterOffice();
  github.at('2026-05-22T02:05:40Z');
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const checkout = checkoutOf(github);
  const opened = { event: 'pull_request_target', action: 'opened', number } as const;
  const judged = await run(github, judge, checkout, 'gongcheng', opened);
  expect(judged).toMatchObject({ code: 0, reported: expect.stringContaining('count=1') as unknown });
  expect(await run(github, act, checkout, 'gongcheng', opened)).toMatchObject({
    code: 0,
    reported: expect.stringContaining('已写入台账') as unknown,
  });
  const { data } = await github.asNobody().rest.pulls.get({ ...repoOf(github), pull_number: number });
  expect(data).toMatchObject({ merged: true });
  expect(github.dispatches()).toHaveLength(1);
  const timer = { event: 'schedule', cron: '7,22,37,52 * * * *' } as const;
  expect(await run(github, judge, checkout, 'gongcheng', timer)).toMatchObject({
    reported: expect.stringContaining('count=0') as unknown,
  });
}, 60_000);

test.each(['on', 'off'])(
  'where what is overdue is flagged, that starts too after what landed: %s',
  async (state) => {
    expect(readFileSync(join(WORKFLOWS, 'counter.yml'), 'utf8')).toContain('OVERDUE: ${{ vars.OVERDUE }}');
    const github = await counterOffice();
    github.push(github.owner, {
      branch: 'main',
      files: { '.github/workflows/overdue.yml': 'on: workflow_dispatch\n' },
    });
    if (state === 'off') github.switchOff('overdue.yml');
    github.at('2026-05-22T02:05:40Z');
    await handIn(github, 'gongcheng', { [REPORT]: report() });
    const checkout = checkoutOf(github);
    const timer = { event: 'schedule', cron: '7,22,37,52 * * * *' } as const;
    // That the steps decide it is seen where it is on: a step is a process that reads the whole ledger anew.
    if (state === 'on') await run(github, judge, checkout, 'gongcheng', timer);
    else {
      const decisions = await decidedAt(github, '2026-05-22T02:05:40Z');
      writeFileSync(join(checkout, 'decisions.json'), JSON.stringify({ decisions }));
    }
    const { code, reported } = await run(github, act, checkout, 'gongcheng', timer, { OVERDUE: 'on' });
    // A workflow that somebody switched off is no fault of the counter's.
    expect([code, reported.includes('工作流 overdue.yml 没有启动')]).toEqual([0, state === 'off']);
    expect(github.dispatches().map(({ name }) => name)).toEqual(
      state === 'off' ? ['publish.yml'] : ['publish.yml', 'overdue.yml'],
    );
  },
  60_000,
);

test('heads made to do harm are answered each by itself, and say nothing to the runner', async () => {
  const github = await counterOffice();
  github.at('2026-05-22T02:05:40Z');
  const fork = github.fork('gongcheng');
  const evil = '::error::坏 ##[error]坏 <img src=x onerror=alert(1)> @all [x](javascript:1)';
  const heads: Readonly<Record<string, Parameters<FakeGithub['push']>[1]['files']>> = {
    link: { [REPORT]: { mode: '120000', content: '/etc/passwd' } },
    module: { 'data/reports/x': { mode: '160000', content: github.tip('main') } },
    program: { [REPORT]: { mode: '100755', content: report() } },
    huge: { [REPORT]: 'x'.repeat(300 * 1024) },
    'another-case': { [REPORT.replace('reports', 'Reports')]: report() },
    markup: { [REPORT]: report(`"${evil}"`) },
    aliases: { [REPORT]: `a: &a [x]\nb: [*a, *a]\n"${evil}": 1\n` },
    workflow: { [REPORT]: report(), '.github/workflows/evil.yml': 'on: push\n' },
    'workflow-alone': { '.github/workflows/counter.yml': 'on: push\n' },
  };
  const numbers = new Map<string, number>();
  for (const [branch, files] of Object.entries(heads)) {
    github.push('gongcheng', { in: fork, branch, files, onto: [github.tip('main')], message: evil });
    const { data } = await github
      .as('gongcheng')
      .rest.pulls.create({ ...repoOf(github), title: evil, head: `gongcheng:${branch}`, base: 'main' });
    numbers.set(branch, data.number);
  }
  const checkout = checkoutOf(github);
  const number = numbers.get('workflow') ?? 0;
  const opened = { event: 'pull_request_target', action: 'opened', number } as const;
  const judged = await run(github, judge, checkout, 'gongcheng', opened);
  expect(judged).toMatchObject({ code: 0, reported: expect.stringContaining('count=9') as unknown });
  const acted = await run(github, act, checkout, 'gongcheng', opened);
  expect(acted.code).toBe(0);
  for (const { reported } of [judged, acted]) expect(reported).not.toMatch(/^\s*::|##\[/mu);
  for (const [branch, which] of numbers) {
    const { data } = await github
      .asNobody()
      .rest.issues.listComments({ ...repoOf(github), issue_number: which });
    expect([branch, data.length]).toEqual([branch, 1]);
    const [{ body = '' } = {}] = data;
    expect(body).toContain(branch === 'markup' ? '已收到，写入台账' : '没有写入台账');
    expect(body).not.toMatch(/<img|@all|\]\(javascript/u);
  }
  expect(readFileSync(join(work, 'summary'), 'utf8')).not.toMatch(/<img|@all/u);
  // What is text in the record is text there still.
  expect(git(github.repository, ['show', `main:${REPORT}`])).toContain(evil);
  expect(git(github.repository, ['ls-tree', '-r', '--name-only', 'main', '.github'])).toBe(
    '.github/workflows/publish.yml',
  );
}, 60_000);
