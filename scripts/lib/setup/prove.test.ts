import { expect, test } from 'vitest';
import type { FakeGithub, FakeGithubOptions } from '../../testing/github/fake-github.ts';
import { repoOf } from '../../testing/github/with-github.ts';
import { officeRoot, setUpAs, unsetGithub } from '../../testing/offices/setup-office.ts';
import { forgeClient } from '../forge/forge-client.ts';
import { logLine } from './proof-log.ts';
import { tryOut } from './set-up.ts';
import { tryAsRun } from './try-as-run.ts';

/** The permissions of the job in `prove.yml`. */
const PERMISSIONS = {
  actions: 'write',
  contents: 'write',
  issues: 'write',
  'pull-requests': 'read',
  statuses: 'write',
} as const;

const idle = (): Promise<void> => Promise.resolve();

/** Does what a runner does of the newest run of `prove.yml` that waits. */
async function playRunner(github: FakeGithub, token = github.actionsToken(PERMISSIONS)): Promise<void> {
  const run = github
    .runs()
    .findLast(({ workflow, status }) => workflow === 'prove.yml' && status === 'queued');
  const inputs = github.dispatches().findLast(({ name }) => name === 'prove.yml')?.inputs ?? {};
  if (run === undefined) return;
  const { mark, pull } = inputs as { readonly mark: string; readonly pull?: string };
  const octokit = forgeClient({ api: github.url, token, second: 0 });
  const trial = { octokit, repo: repoOf(github), mark, pull: pull === undefined ? undefined : Number(pull) };
  const findings = await tryAsRun({ ...trial, pause: idle });
  const log = `2026-12-03T00:00:01.1234567Z ##[group]Run node\n2026-12-03T00:00:02.1234567Z ${logLine(trial, findings)}\n`;
  github.finishRun(run.id, { conclusion: 'success', log });
}

async function proveOn(
  github: FakeGithub,
  runner = playRunner,
  login = github.owner,
): Promise<Readonly<Record<string, string>>> {
  const access = { api: github.url, token: github.tokenOf(login), second: 0 };
  const { proof } = await tryOut({ access, repo: repoOf(github), data: officeRoot(LEDGER) }, () =>
    runner(github),
  );
  return Object.fromEntries(
    (proof?.findings ?? []).map((finding) => [
      finding.assumption,
      finding.found === 'held' ? 'held' : `${finding.found} ${finding.why}`,
    ]),
  );
}

const LEDGER = '  visibility: 公开\n';

/** A repository that is set up, with a second commit on main and a unit's fork. */
async function setGithub(options: FakeGithubOptions = {}): Promise<FakeGithub> {
  const github = await unsetGithub({ people: { gongcheng: 'none', boss: 'admin' }, ...options });
  github.push(github.owner, { branch: 'main', files: { 'README.md': '# 台账\n' } });
  await setUpAs(github, officeRoot(LEDGER));
  github.push('gongcheng', { in: github.fork('gongcheng'), branch: 'report', files: { a: '甲' } });
  return github;
}

/** What a trial may leave nowhere. */
async function expectNothingLeft(github: FakeGithub, main: string): Promise<void> {
  const repo = repoOf(github);
  const { rest } = github.as(github.owner);
  expect(github.tip('main')).toBe(main);
  expect((await rest.git.listMatchingRefs({ ...repo, ref: 'heads/' })).data.map(({ ref }) => ref)).toEqual([
    'refs/heads/main',
  ]);
  expect((await rest.repos.getRepoRulesets(repo)).data.map(({ name }) => name)).toEqual(['受理']);
  expect((await rest.issues.listForRepo({ ...repo, state: 'open' })).data).toEqual([]);
}

test('on a repository that is set up and has a fork, all holds, and nothing is left of the trial', async () => {
  const github = await setGithub();
  const main = github.tip('main');
  expect(await proveOn(github)).toEqual({
    policy: 'held',
    signed: 'held',
    status: 'held',
    forward: 'held',
    'push-time': 'held',
    edits: 'held',
    merged: 'held',
    dispatch: 'held',
  });
  await expectNothingLeft(github, main);
  // Nothing was published: the run was on a branch of the trial.
  expect(github.dispatches().map(({ name, ref }) => `${name} ${ref ?? ''}`)).toEqual([
    'prove.yml main',
    expect.stringMatching(/^publish\.yml duban-prove\/[0-9a-f]{8}\/publish$/u) as unknown,
  ]);
});

test('without a fork, and without rules where the plan has none, it is said what could not be tried', async () => {
  const github = await unsetGithub({ at: '2026-12-03T00:00:00Z' });
  github.fail({ kind: 'status', status: 422, message: '不行' }, { operation: 'repos/create-repo-ruleset' });
  expect(await proveOn(github)).toEqual({
    policy: 'not-held blocked',
    signed: 'held',
    status: 'untried no-rules',
    forward: 'untried no-rules',
    'push-time': 'untried no-fork',
    edits: 'held',
    merged: 'untried no-fork',
    dispatch: 'held',
  });
});

test('a run that tells nothing leaves what it should have tried untried, and all is cleared up', async () => {
  const github = await setGithub();
  const main = github.tip('main');
  const silent = (): Promise<void> => {
    for (const { id } of github.runs()) github.finishRun(id, { conclusion: 'failure', log: 'npm error\n' });
    return idle();
  };
  expect(await proveOn(github, silent)).toMatchObject({ policy: 'held', signed: 'untried no-result' });
  await expectNothingLeft(github, main);
});

test('what trials left that were cut off after any write is cleared up by the next', async () => {
  const cuts = [
    'repos/create-repo-ruleset',
    'git/create-ref',
    'pulls/create',
    'actions/create-workflow-dispatch',
  ];
  const people = Object.fromEntries(cuts.map((_, n) => [`boss${String(n)}`, 'admin' as const]));
  const github = await setGithub({ people: { gongcheng: 'none', ...people } });
  const main = github.tip('main');
  for (const [n, operation] of cuts.entries()) {
    const by = `boss${String(n)}`;
    const cutOff = (): void => void github.fail({ kind: 'dropped-before' }, { by, times: 999 });
    const cut = github.fail({ kind: 'meanwhile', does: cutOff }, { operation, by });
    await expect(proveOn(github, idle, by)).rejects.toThrow('没有读全');
    expect(cut.met).toBe(1);
  }
  expect(await proveOn(github)).toMatchObject({ merged: 'held', dispatch: 'held' });
  await expectNothingLeft(github, main);
});

test('what does not hold is told: by the token of a person no commit is signed, and no status counts', async () => {
  const github = await setGithub();
  github.fail({ kind: 'status', status: 404 }, { operation: 'repos/list-activities' });
  github.fail({ kind: 'status', status: 404 }, { operation: 'graphql' });
  const asPerson = (): Promise<void> => playRunner(github, github.tokenOf(github.owner));
  expect(await proveOn(github, asPerson)).toMatchObject({
    signed: 'not-held unsigned',
    status: 'not-held refused',
    forward: 'untried refused',
    'push-time': 'not-held unreadable',
    edits: 'not-held unreadable',
  });
});

test('a publishing that is at work is not pushed out', async () => {
  const github = await setGithub();
  await github
    .as(github.owner)
    .rest.actions.createWorkflowDispatch({ ...repoOf(github), workflow_id: 'publish.yml', ref: 'main' });
  expect(await proveOn(github)).toMatchObject({ dispatch: 'untried busy' });
});

test('the run of a trial asks for nothing outside its own branches, whatever request it is told', async () => {
  const github = await setGithub();
  const { data: pull } = await github.as('gongcheng').rest.pulls.create({
    ...repoOf(github),
    title: '周报',
    head: 'gongcheng:report',
    base: 'main',
  });
  const before = github.tip('main');
  const octokit = forgeClient({ api: github.url, token: github.actionsToken(PERMISSIONS), second: 0 });
  const trial = { octokit, repo: repoOf(github), mark: '0a1b2c3d', pull: pull.number, pause: idle };
  const findings = await tryAsRun(trial);
  expect(findings.find(({ assumption }) => assumption === 'merged')).toMatchObject({ why: 'no-fork' });
  expect(github.tip('main')).toBe(before);
  await expect(tryAsRun({ ...trial, mark: '../main' })).rejects.toThrow('eight hexadecimal');
});
