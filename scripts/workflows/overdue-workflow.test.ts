import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, test } from 'vitest';
import { withRobots } from '../testing/group-robots.ts';
import { runStep, stepOf, workflowFaults, workflowNamed } from '../testing/workflow-steps.ts';

const workflow = workflowNamed('overdue.yml');
const { on, jobs } = workflow;
const [overdue, digest] = [jobs['overdue'], jobs['digest']];

const work = mkdtempSync(join(tmpdir(), 'duban-overdue-workflow-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('it keeps the rules of workflows, and each job has the least rights', () => {
  expect(workflowFaults(workflow)).toEqual([]);
  expect(Object.keys(jobs)).toEqual(['overdue', 'digest']);
  expect(overdue?.permissions).toEqual({ contents: 'read', issues: 'write' });
  expect(digest?.permissions).toEqual({ contents: 'read' });
});

test('it runs only where it was switched on: every morning, after what was merged or landed, and on demand', () => {
  expect(overdue?.if).toMatch(/^vars\.OVERDUE == 'on' && /u);
  expect(digest?.needs).toBe('overdue');
  expect(Object.keys(on)).toEqual(['push', 'schedule', 'workflow_dispatch']);
  // A weekend may be worked: which day is, the command asks the calendar.
  expect(on['schedule']).toEqual([{ cron: '17 0 * * *' }]);
});

test('the secret is in one step of the job that has no other right', () => {
  const holders = Object.entries(jobs).flatMap(([name, { steps }]) =>
    steps.filter((step) => JSON.stringify(step).includes('secrets.')).map(({ run }) => [name, run]),
  );
  expect(holders).toEqual([['digest', stepOf(digest, 'digest.ts').run]]);
  expect(
    readFileSync(join(import.meta.dirname, '../../.github/workflows/overdue.yml'), 'utf8').match(
      /secrets\./gu,
    ),
  ).toHaveLength(1);
});

test('the digest is told whatever was done, also where the rest failed', () => {
  expect(overdue?.outputs).toEqual({ changes: '${{ steps.changes.outputs.artifact-id }}' });
  expect(overdue?.steps.find(({ id }) => id === 'changes')?.if).toContain('!cancelled()');
  expect(digest?.if).toBe("${{ !cancelled() && needs.overdue.outputs.changes != '' }}");
});

describe('the step that opens and closes issues', () => {
  const step = stepOf(overdue, 'overdue.ts');
  /** The words with which the command is called. */
  async function called(env: Readonly<Record<string, string>>): Promise<unknown> {
    const cwd = mkdtempSync(join(work, 'checkout-'));
    mkdirSync(join(cwd, 'scripts'));
    writeFileSync(
      join(cwd, 'scripts/overdue.ts'),
      'console.log(JSON.stringify([process.argv.slice(2), process.env.GH_TOKEN]))',
    );
    const { code, said } = await runStep(step.run ?? '', {
      cwd,
      env: { GITHUB_REPOSITORY: 'office/ledger', ...env },
    });
    expect(code).toBe(0);
    return JSON.parse(said);
  }
  const WORDS = ['--github', 'office/ledger', '--apply', '--changes', 'changes.json'];

  test('asks for the repository that it runs in, and by the schedule for a working day', async () => {
    expect(step.env).toEqual({
      GH_TOKEN: '${{ github.token }}',
      WORKDAY: "${{ github.event_name == 'schedule' && '--workday' || '' }}",
    });
    expect(await called({ GH_TOKEN: 'x', WORKDAY: '--workday' })).toEqual([[...WORDS, '--workday'], 'x']);
    expect(await called({ GH_TOKEN: 'x', WORKDAY: '' })).toEqual([WORDS, 'x']);
  });
});

describe('the step that tells groups', () => {
  const step = stepOf(digest, 'digest.ts');
  const KEY = 'wecom-key-000000000000001';
  const HOOKS = JSON.stringify({ all: `https://qyapi.weixin.qq.com/cgi-bin/webhook/send?key=${KEY}` });
  const changes = {
    opened: [],
    standing: [{ unit: 'caiwu', who: '财务科', line: '第24周周报逾期1个工作日' }],
    settled: [],
  };

  async function reported(env: Readonly<Record<string, string>>) {
    const robots = await withRobots({}, () => new Date());
    const cwd = mkdtempSync(join(work, 'checkout-'));
    for (const name of ['scripts', 'src', 'node_modules', 'package.json'])
      symlinkSync(join(import.meta.dirname, '../..', name), join(cwd, name));
    writeFileSync(join(cwd, 'changes.json'), JSON.stringify(changes));
    const detour = join(cwd, 'detour.mjs');
    writeFileSync(
      detour,
      'const own = fetch; globalThis.fetch = (url, init) => own(url.replace("https:/", process.env.ROBOTS), init);\n',
    );
    const ended = await runStep(step.run ?? '', {
      cwd,
      env: {
        NODE_OPTIONS: `--import ${pathToFileURL(detour).href}`,
        ROBOTS: robots.url,
        GITHUB_ACTIONS: 'true',
        ...env,
      },
    });
    return { ...ended, shown: robots.shown('qyapi.weixin.qq.com') };
  }

  test('in the morning lists what still stands, else only what changed', async () => {
    expect(step.env?.['MORNING']).toBe(
      "${{ (github.event_name == 'schedule' || inputs.morning) && '--morning' || '' }}",
    );
    const morning = await reported({ DIGEST_HOOKS: HOOKS, MORNING: '--morning' });
    expect(morning.code).toBe(0);
    expect(morning.shown).toEqual([expect.stringContaining('1. 财务科：第24周周报逾期1个工作日') as unknown]);
    expect(morning.said.replaceAll(/^::add-mask::.*\n/gmu, '')).toBe('全部：已发出，1项。\n');
    expect(await reported({ DIGEST_HOOKS: HOOKS, MORNING: '' })).toMatchObject({ code: 0, shown: [] });
  });

  test('goes well without the secret, which is empty then', async () => {
    expect(await reported({ DIGEST_HOOKS: '', MORNING: '--morning' })).toMatchObject({ code: 0, shown: [] });
  });
});
