import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { counterOffice, handIn, REPORT, report } from '../../testing/offices/counter-office.ts';
import { actedOn, BOT, counterOn, decidedAt, openAt, READ, shownOnMain } from '../../testing/counter-run.ts';
import type { FakeGithub } from '../../testing/github/fake-github.ts';
import { repoOf } from '../../testing/github/with-github.ts';
import { git } from '../git/git.ts';
import { act, type Acted } from './act.ts';
import { Decisions, type Decision } from './decision.ts';
import { decisionsOn } from './judge.ts';
import { openSubmissions } from './open-submissions.ts';

/** 10:31 in the office’s zone. */
const NOW = '2026-05-22T02:31:00Z';

/** What the job decides that only reads. Its objects lie in a clone of its own, or where the forge keeps them. */
async function judged(github: FakeGithub, at: string, isCloned = false): Promise<readonly Decision[]> {
  if (!isCloned) return decidedAt(github, at);
  const { base, open } = await openAt(github, at);
  const folder = mkdtempSync(join(tmpdir(), 'duban-counter-'));
  try {
    const repo = join(folder, 'repo');
    git(folder, ['clone', '--quiet', '--bare', '--no-local', github.repository, repo]);
    for (const { number } of open)
      git(repo, ['fetch', '--quiet', 'origin', `refs/pull/${String(number)}/head`]);
    return decisionsOn({ repo, base, data: 'data' }, open);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One run of the counter. */
async function sweep(github: FakeGithub, at = NOW, isCloned = false): Promise<readonly Acted[]> {
  return actedOn(github, await judged(github, at, isCloned));
}

const comments = async (github: FakeGithub, number: number) => {
  const { data } = await github
    .asNobody()
    .rest.issues.listComments({ ...repoOf(github), issue_number: number });
  return data.filter(({ user }) => user?.id === BOT).map(({ body = '' }) => body);
};
const pullOf = async (github: FakeGithub, number: number) =>
  (await github.asNobody().rest.pulls.get({ ...repoOf(github), pull_number: number })).data;

test('a report lands with its receipt, is shown as merged, and is answered once', async () => {
  const github = await counterOffice();
  github.at('2026-05-22T02:05:40Z');
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  expect(await sweep(github, NOW, true)).toEqual(['landed']);
  expect(`${shownOnMain(github, REPORT)}\n`).toBe(report());
  expect(shownOnMain(github, 'data/receipts/2026-05-22.yaml')).toContain('moment: 2026-05-22 10:05');
  expect(await pullOf(github, number)).toMatchObject({ state: 'closed', merged: true });
  const [answer, ...others] = await comments(github, number);
  expect(answer).toContain('已收到，写入台账');
  expect(others).toEqual([]);
  const { data: commit } = await github
    .asNobody()
    .rest.git.getCommit({ ...repoOf(github), commit_sha: github.tip('main') });
  expect(commit.verification.verified).toBe(true);
  expect(await sweep(github)).toEqual([]);
});

test('what is wrong is answered in one comment, edited when it is handed in again, and then lands', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', {
    [REPORT]: report().replace('percent: 50', 'percent: 150'),
  });
  const before = github.tip('main');
  expect(await sweep(github)).toEqual(['answered']);
  expect(github.tip('main')).toBe(before);
  expect((await comments(github, number))[0]).toContain('没有写入台账');
  // Nothing has changed: nothing more is said.
  expect(await sweep(github)).toEqual([]);
  github.at('2026-05-22T03:00:00Z');
  github.push('gongcheng', { in: 'gongcheng/ledger', branch: 'report', files: { [REPORT]: report() } });
  expect(await sweep(github, '2026-05-22T03:10:00Z')).toEqual(['landed']);
  expect(await comments(github, number)).toEqual([expect.stringContaining('已收到，写入台账')]);
  expect(shownOnMain(github, 'data/receipts/2026-05-22.yaml')).toContain('moment: 2026-05-22 11:00');
  // Of two commits the request is closed with its receipt.
  expect(await pullOf(github, number)).toMatchObject({ state: 'closed', merged: false });
});

test('of two that are right alone and not together one lands and the other is told why', async () => {
  const github = await counterOffice();
  const first = await handIn(github, 'gongcheng', { [REPORT]: report() });
  github.push('gongcheng', {
    in: 'gongcheng/ledger',
    branch: 'other',
    files: { [REPORT]: report('另一种写法。') },
  });
  const { data: second } = await github
    .as('gongcheng')
    .rest.pulls.create({ ...repoOf(github), title: '周报', head: 'gongcheng:other', base: 'main' });
  expect(await sweep(github)).toEqual(['landed', 'answered']);
  expect((await comments(github, first))[0]).toContain('已收到');
  expect((await comments(github, second.number))[0]).toContain('已经有人先报了一份');
});

test('the section’s own files wait for its label', async () => {
  const github = await counterOffice();
  github.push('mishu', {
    branch: 'register',
    files: { 'data/clues/2026/c2026-009.yaml': CLUE },
    message: '登记',
  });
  const { data } = await github
    .as('mishu')
    .rest.pulls.create({ ...repoOf(github), title: '登记', head: 'register', base: 'main' });
  expect(await sweep(github)).toEqual([]);
  await github.as('mishu').rest.issues.createLabel({ ...repoOf(github), name: '登记', color: '0b6e4f' });
  await github
    .as('mishu')
    .rest.issues.addLabels({ ...repoOf(github), issue_number: data.number, labels: ['登记'] });
  expect(await sweep(github)).toEqual(['landed']);
});

const CLUE =
  'id: c2026-009\nchannel: 来电\ncategory: 工程质量\nsummary: 反映某小区防护门关闭不严。\nsubmitted: 2026-05-22 10:00\n';

test('a request that its opener closed, or aimed elsewhere, came in when it came back', async () => {
  const github = await counterOffice();
  const as = github.as('gongcheng').rest.pulls;
  github.at('2026-05-22T02:05:00Z');
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  await as.update({ ...repoOf(github), pull_number: number, state: 'closed' });
  github.at('2026-05-22T02:20:00Z');
  await as.update({ ...repoOf(github), pull_number: number, state: 'open' });
  expect(await sweep(github)).toEqual(['landed']);
  expect(shownOnMain(github, 'data/receipts/2026-05-22.yaml')).toContain('moment: 2026-05-22 10:20');
  const other = await counterOffice();
  other.push(other.owner, { branch: 'other', files: { 'README.md': '# 另\n' }, message: '另' });
  other.at('2026-05-22T02:05:00Z');
  const fork = other.fork('gongcheng');
  other.push('gongcheng', { in: fork, branch: 'report', files: { [REPORT]: report() }, message: '周报' });
  const { data } = await other
    .as('gongcheng')
    .rest.pulls.create({ ...repoOf(other), title: '周报', head: 'gongcheng:report', base: 'other' });
  expect(await sweep(other, '2026-05-22T02:10:00Z')).toEqual([]);
  other.at('2026-05-22T02:21:00Z');
  await other.as('gongcheng').rest.pulls.update({ ...repoOf(other), pull_number: data.number, base: 'main' });
  expect(await sweep(other)).toEqual(['landed']);
  expect(shownOnMain(other, 'data/receipts/2026-05-22.yaml')).toContain('moment: 2026-05-22 10:21');
});

test('a request that another closed has been there all the time', async () => {
  const github = await counterOffice();
  github.at('2026-05-22T02:05:00Z');
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const to = (state: 'open' | 'closed') =>
    github.as('mishu').rest.pulls.update({ ...repoOf(github), pull_number: number, state });
  await to('closed');
  github.at('2026-05-22T02:20:00Z');
  await to('open');
  expect(await sweep(github)).toEqual(['landed']);
  expect(shownOnMain(github, 'data/receipts/2026-05-22.yaml')).toContain('moment: 2026-05-22 10:05');
});

test('a comment or a status that another wrote in the counter’s words is no answer', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  await github
    .as('caiwu')
    .rest.issues.createComment({ ...repoOf(github), issue_number: number, body: '**已收到，写入台账**' });
  const { head } = await pullOf(github, number);
  await github.as('mishu').rest.repos.createCommitStatus({
    ...repoOf(github),
    sha: head.sha,
    state: 'success',
    context: '受理',
    description: `#${String(number)} 已写入台账，主分支 ${github.tip('main').slice(0, 12)}`,
  });
  expect(await sweep(github)).toEqual(['landed']);
  expect(await comments(github, number)).toHaveLength(1);
});

test('a decision made for another main, another head or another place is not carried out', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const { head } = await pullOf(github, number);
  const counter = counterOn(github);
  const tree = git(github.repository, ['rev-parse', 'main^{tree}']);
  const before = github.tip('main');
  const decision = (path: string, baseTree: string, sha: string): Decision => ({
    kind: 'answer',
    door: '合并请求',
    number,
    head: sha,
    baseTree,
    comment: 'x',
    isLanded: false,
    isFinal: true,
    landing: { tree, isOneCommit: true, files: [{ path, content: 'x: 1\n' }] },
  });
  expect(await act(counter, [decision(REPORT, 'a'.repeat(40), head.sha)])).toEqual(['moved']);
  expect(await act(counter, [decision(REPORT, tree, 'b'.repeat(40))])).toEqual(['moved']);
  expect(await act(counter, [decision('scripts/evil.yaml', tree, head.sha)])).toEqual(['unlike']);
  // The right place, and not the tree that was judged.
  expect(await act(counter, [decision(REPORT, tree, head.sha)])).toEqual(['unlike']);
  expect(github.tip('main')).toBe(before);
  expect(await comments(github, number)).toEqual([]);
  for (const path of ['.github/workflows/x.yaml', 'data/../x.yaml', 'data/x.yml', '/data/x.yaml'])
    expect(Decisions.safeParse({ decisions: [decision(path, tree, head.sha)] }).success).toBe(false);
});

test('with the connection lost after any call, the next run ends in the same state', async () => {
  let calls = 0;
  let decided: readonly Decision[] | undefined;
  for (let isOver = false; !isOver; calls += 1) {
    const github = await counterOffice();
    github.at('2026-05-22T02:05:40Z');
    const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
    // It is the same office each time, so that one judgement is that of all.
    decided ??= await judged(github, NOW);
    github.at(NOW);
    const { head } = await pullOf(github, number);
    const baseTree = git(github.repository, ['rev-parse', 'main^{tree}']);
    expect(decided).toEqual([expect.objectContaining({ number, head: head.sha, baseTree })]);
    const lost = github.fail({ kind: 'dropped-after' }, { by: 'github-actions[bot]', nth: calls + 1 });
    await actedOn(github, decided).catch(() => undefined);
    isOver = lost.met === 0;
    if (!isOver) await sweep(github, '2026-05-22T02:41:00Z');
    expect(`${shownOnMain(github, REPORT)}\n`).toBe(report());
    expect(
      shownOnMain(github, 'data/receipts/2026-05-22.yaml').match(/moment: 2026-05-22 10:05/gu),
    ).toHaveLength(1);
    expect((await pullOf(github, number)).state).toBe('closed');
    expect(await comments(github, number)).toEqual([expect.stringContaining('已收到')]);
    const left = await github
      .asNobody()
      .rest.git.listMatchingRefs({ ...repoOf(github), ref: 'heads/counter/' });
    expect(left.data).toEqual([]);
  }
  expect(calls).toBeGreaterThan(10);
}, 300_000);

test('where one cannot be judged it is told so, the others are judged, and it has its turn again', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const base = github.tip('main');
  const looked = { base, bot: BOT, data: 'data', at: NOW };
  const [open, ...others] = await openSubmissions(github.asActions(READ), repoOf(github), looked);
  if (open === undefined) throw new Error('nothing is open');
  const bench = { repo: github.repository, base, data: 'data' };
  const broken = { ...open, facts: { ...open.facts, at: 'never' } };
  const faults: unknown[] = [];
  const decided = decisionsOn(bench, [broken, open, ...others], (which, fault) =>
    faults.push([which, fault]),
  );
  expect(faults).toEqual([[number, expect.any(RangeError) as unknown]]);
  expect(decided.map((one) => one.kind === 'answer' && one.landing !== undefined)).toEqual([false, true]);
  expect(await actedOn(github, decided.slice(0, 1))).toEqual(['failed']);
  expect(await comments(github, number)).toEqual([expect.stringContaining('收件台出了故障')]);
  expect(await sweep(github)).toEqual(['landed']);
  expect(await comments(github, number)).toEqual([expect.stringContaining('已收到')]);
});

test('where the forge takes no comment on one, the others are carried out', async () => {
  const github = await counterOffice();
  await handIn(github, 'caiwu', { [REPORT]: report('另一种写法。') });
  await handIn(github, 'gongcheng', { [REPORT]: report() });
  const decided = await judged(github, NOW);
  github.fail({ kind: 'status', status: 422 }, { operation: 'issues/create-comment', nth: 1 });
  const counter = counterOn(github);
  const faults: number[] = [];
  expect(await act(counter, decided, (number) => faults.push(number))).toEqual(['broken', 'landed']);
  expect(faults).toEqual([1]);
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['answered']);
});

test('a branch in the counter’s name that belongs to nothing stops nobody', async () => {
  const github = await counterOffice();
  await handIn(github, 'gongcheng', { [REPORT]: report() });
  github.push('mishu', { branch: 'counter/9999-x', files: { 'README.md': '# 改\n' }, message: '改' });
  expect(await sweep(github)).toEqual(['landed']);
});

test('a commit that somebody else handed in first is answered to each by itself', async () => {
  const github = await counterOffice();
  const fork = github.fork('gongcheng');
  const sha = github.push('gongcheng', { in: fork, branch: 'report', files: { [REPORT]: report() } });
  const [from, to] = [fork, github.fork('caiwu')].map((name) => github.repositoryOf(name));
  git(to ?? '', ['fetch', '--quiet', from ?? '', 'report:report']);
  const { data: other } = await github
    .as('caiwu')
    .rest.pulls.create({ ...repoOf(github), title: '周报', head: 'caiwu:report', base: 'main' });
  expect(other.head.sha).toBe(sha);
  expect(await sweep(github)).toEqual(['answered']);
  await github
    .as('caiwu')
    .rest.pulls.update({ ...repoOf(github), pull_number: other.number, state: 'closed' });
  const { data } = await github
    .as('gongcheng')
    .rest.pulls.create({ ...repoOf(github), title: '周报', head: 'gongcheng:report', base: 'main' });
  expect(await sweep(github, '2026-05-22T02:46:00Z')).toEqual(['landed']);
  expect((await comments(github, data.number))[0]).toContain('已收到');
});

test.each([
  ['its commit', 'closes #1', '周报'],
  ['the request', '周报', 'Fixes #1'],
])('what would close others’ by the words of %s lands without being merged', async (_, message, body) => {
  const github = await counterOffice();
  const fork = github.fork('gongcheng');
  github.push('gongcheng', { in: fork, branch: 'report', files: { [REPORT]: report() }, message });
  const { data } = await github.as('gongcheng').rest.pulls.create({
    ...repoOf(github),
    title: '周报',
    body,
    head: 'gongcheng:report',
    base: 'main',
  });
  expect(await sweep(github)).toEqual(['landed']);
  expect(await pullOf(github, data.number)).toMatchObject({ state: 'closed', merged: false });
  expect(git(github.repository, ['log', '--format=%B', 'main'])).not.toContain('#1\n');
});

test('what becomes a draft after it was judged does not land', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const decided = await judged(github, NOW);
  github.setDraft('gongcheng', number, true);
  expect(await actedOn(github, decided)).toEqual(['moved']);
  github.setDraft('gongcheng', number, false);
  expect(await actedOn(github, decided)).toEqual(['landed']);
});

test('of more than a run decides the rest has its turn in the next', async () => {
  const github = await counterOffice();
  await handIn(github, 'gongcheng', { [REPORT]: report() });
  await handIn(github, 'caiwu', { [REPORT]: report() });
  const look = { base: github.tip('main'), bot: BOT, data: 'data', at: NOW };
  const open = async (most?: number) => {
    const found = await openSubmissions(
      github.asActions(READ),
      repoOf(github),
      most === undefined ? look : { ...look, most },
    );
    return found.map(({ number }) => number);
  };
  expect([await open(1), await open()]).toEqual([[1], [1, 2]]);
});

test('where the time of a run is over, what was judged is carried out, and the rest has its turn in the next', async () => {
  const github = await counterOffice();
  await handIn(github, 'gongcheng', { [REPORT]: report() });
  await handIn(github, 'caiwu', { [REPORT]: report('另一种写法。') });
  const base = github.tip('main');
  const looked = { base, bot: BOT, data: 'data', at: NOW };
  const open = await openSubmissions(github.asActions(READ), repoOf(github), looked);
  const bench = { repo: github.repository, base, data: 'data' };
  const decided = decisionsOn(bench, open, undefined, () => false);
  expect(decided.map(({ number }) => number)).toEqual([1]);
  expect(await actedOn(github, decided)).toEqual(['landed']);
  expect(await sweep(github)).toEqual(['answered']);
});

test('main that moves in between leaves the request to the next run', async () => {
  const github = await counterOffice();
  const number = await handIn(github, 'gongcheng', { [REPORT]: report() });
  const decided = await judged(github, NOW);
  github.fail(
    {
      kind: 'meanwhile',
      does: () => {
        github.push(github.owner, { branch: 'main', files: { 'README.md': '# 改\n' }, message: '改' });
      },
    },
    { operation: 'git/update-ref' },
  );
  expect(await actedOn(github, decided)).toEqual(['moved']);
  expect(await comments(github, number)).toEqual([]);
  expect(await sweep(github)).toEqual(['landed']);
  expect(shownOnMain(github, 'README.md')).toBe('# 改');
});
