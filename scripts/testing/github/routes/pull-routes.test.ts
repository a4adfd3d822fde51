import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { git } from '../../../lib/git/git.ts';
import { expectRefusal } from '../expect-refusal.ts';
import type { FakeGithub } from '../fake-github.ts';
import { repoOf, withGithub } from '../with-github.ts';

/** What a fresh clone of main has after it has fetched the head of a pull request. */
function fetched(github: FakeGithub, number: number): (args: readonly string[]) => string {
  const folder = mkdtempSync(join(tmpdir(), 'duban-fetch-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  git(folder, ['clone', '--quiet', '--single-branch', '--no-local', github.repository, 'clone']);
  const clone = join(folder, 'clone');
  git(clone, ['fetch', '--quiet', 'origin', `refs/pull/${String(number)}/head`]);
  return (args) => git(clone, args);
}

async function withPull(): Promise<FakeGithub> {
  const github = await withGithub({ people: { zhang: 'write', li: 'none' } });
  github.push('zhang', { branch: 'x', files: { 'data/a.yaml': '甲\n乙\n' } });
  await github.as('zhang').rest.pulls.create({ ...repoOf(github), title: '报进展', head: 'x', base: 'main' });
  return github;
}

test('the head of a pull request can be fetched by git', async () => {
  const github = await withPull();
  const clone = fetched(github, 1);
  expect(clone(['rev-parse', 'FETCH_HEAD'])).toBe(github.tip('x'));
  expect(clone(['show', 'FETCH_HEAD:data/a.yaml'])).toBe('甲\n乙');
});

test('so can that of a fork, whose branch the repository itself has not', async () => {
  const github = await withGithub({ people: { li: 'none' } });
  const fork = github.fork('li');
  const sha = github.push('li', { in: fork, branch: 'main', files: { 'data/b.yaml': '丙' } });
  const pulls = github.as('li').rest.pulls;
  await pulls.create({ ...repoOf(github), title: '丙', head: 'li:main', base: 'main' });
  const clone = fetched(github, 1);
  expect(clone(['rev-parse', 'FETCH_HEAD'])).toBe(sha);
  expect(clone(['show', 'FETCH_HEAD:data/b.yaml'])).toBe('丙');
  expect(github.tip('main')).not.toBe(sha);
  expect(git(github.repositoryOf(fork), ['show', 'main:data/b.yaml'])).toBe('丙');
});

test('a pull request tells its files, its commits and where it comes from', async () => {
  const github = await withPull();
  const one = { ...repoOf(github), pull_number: 1 };
  const { rest } = github.asNobody();
  const { data: pull } = await rest.pulls.get(one);
  expect(pull).toMatchObject({ commits: 1, additions: 2, deletions: 0, changed_files: 1, merged: false });
  expect(pull.head).toMatchObject({ ref: 'x', label: 'office:x', sha: github.tip('x') });
  const { data: files } = await rest.pulls.listFiles(one);
  expect(files).toMatchObject([{ filename: 'data/a.yaml', status: 'added', additions: 2 }]);
  const { data: commits } = await rest.pulls.listCommits(one);
  expect(commits).toMatchObject([{ sha: github.tip('x'), author: { login: 'zhang' } }]);
});

test('a push to its branch moves its head, and a forced one is told', async () => {
  const github = await withPull();
  const second = github.push('zhang', { branch: 'x', files: { 'data/b.yaml': '丙' } });
  expect(git(github.repository, ['rev-parse', 'refs/pull/1/head'])).toBe(second);
  const onto = [github.tip('main')];
  const third = github.push('zhang', { branch: 'x', files: { 'data/c.yaml': '丁' }, onto, force: true });
  const { data } = await github.asNobody().rest.pulls.get({ ...repoOf(github), pull_number: 1 });
  expect(data.head.sha).toBe(third);
  const events = await github.asNobody().rest.issues.listEvents({ ...repoOf(github), issue_number: 1 });
  expect(events.data.map(({ event }) => event)).toEqual(['head_ref_force_pushed']);
});

test('it is merged once the branch it is for has its head, whoever put it there', async () => {
  const github = await withPull();
  const repo = repoOf(github);
  github.at('2026-11-27T05:00:00Z');
  const run = github.asActions({ contents: 'write' });
  await run.rest.git.updateRef({ ...repo, ref: 'heads/main', sha: github.tip('x') });
  const { data } = await run.rest.pulls.get({ ...repo, pull_number: 1 });
  expect(data).toMatchObject({ state: 'closed', merged: true, merged_at: '2026-11-27T05:00:00Z' });
  expect(data.merged_by?.login).toBe('github-actions[bot]');
});

test('it is not merged by a commit of the same content that does not come from its head', async () => {
  const github = await withPull();
  github.push('zhang', { branch: 'main', files: { 'data/a.yaml': '甲\n乙\n' }, message: '又一次' });
  const { data } = await github.asNobody().rest.pulls.get({ ...repoOf(github), pull_number: 1 });
  expect(data).toMatchObject({ state: 'open', merged: false });
});

test('a closed one stays where it was when its branch moves on, until it is opened again', async () => {
  const github = await withPull();
  const one = { ...repoOf(github), pull_number: 1 };
  const first = github.tip('x');
  const zhang = github.as('zhang');
  await zhang.rest.pulls.update({ ...one, state: 'closed' });
  const second = github.push('zhang', { branch: 'x', files: { 'data/b.yaml': '丙' } });
  expect((await zhang.rest.pulls.get(one)).data.head.sha).toBe(first);
  await zhang.rest.pulls.update({ ...one, state: 'open' });
  expect((await zhang.rest.pulls.get(one)).data.head.sha).toBe(second);
});

test('it closes when its branch is taken away, and cannot be opened again', async () => {
  const github = await withPull();
  const one = { ...repoOf(github), pull_number: 1 };
  github.deleteBranch('zhang', { branch: 'x' });
  const zhang = github.as('zhang');
  expect((await zhang.rest.pulls.get(one)).data.state).toBe('closed');
  await expectRefusal(zhang.rest.pulls.update({ ...one, state: 'open' }), 422, 'Validation Failed');
});

test('a draft is made ready, and the timeline says by whom', async () => {
  const github = await withGithub({ people: { zhang: 'write', li: 'none' } });
  const repo = repoOf(github);
  github.push('zhang', { branch: 'x', files: { 'a.yaml': '甲' } });
  const { rest } = github.as('zhang');
  await rest.pulls.create({ ...repo, title: '报进展', head: 'x', base: 'main', draft: true });
  expect(() => {
    github.setDraft('li', 1, false);
  }).toThrow('denied to li');
  github.setDraft('zhang', 1, false);
  expect((await rest.pulls.get({ ...repo, pull_number: 1 })).data.draft).toBe(false);
  const { data } = await rest.issues.listEventsForTimeline({ ...repo, issue_number: 1 });
  expect(data.map(({ event }) => event)).toEqual(['committed', 'ready_for_review']);
});

test('a pull request without a branch, without commits or for the second time is refused', async () => {
  const github = await withPull();
  const { rest } = github.as('zhang');
  const made = (head: string, base = 'main'): Promise<unknown> =>
    rest.pulls.create({ ...repoOf(github), title: '报进展', head, base });
  await expectRefusal(made('nothing'), 422, 'Validation Failed');
  await expectRefusal(made('x', 'nothing'), 422, 'Validation Failed');
  const errors = async (head: string): Promise<unknown> => {
    const error: unknown = await made(head).catch((refused: unknown) => refused);
    return (error as { response: { data: { errors: unknown } } }).response.data.errors;
  };
  expect(await errors('main')).toMatchObject([{ message: 'No commits between main and main' }]);
  expect(await errors('x')).toMatchObject([{ message: 'A pull request already exists for office:x.' }]);
});

test('whoever opens one may write on one of its two sides', async () => {
  const github = await withPull();
  const [li, zhang] = [github.as('li'), github.as('zhang')];
  const fork = github.fork('li');
  github.push('li', { in: fork, branch: 'y', files: { 'b.yaml': '乙' } });
  const given = { ...repoOf(github), title: '乙', base: 'main' };
  const message = async (asked: Promise<unknown>): Promise<unknown> => {
    const error: unknown = await asked.catch((refused: unknown) => refused);
    return (error as { response: { data: { errors: { message: string }[] } } }).response.data.errors[0]
      ?.message;
  };
  expect(await message(li.rest.pulls.create({ ...given, head: 'x' }))).toBe('must be a collaborator');
  expect(await message(zhang.rest.pulls.create({ ...given, head: 'li:y' }))).toBe(
    "Fork collab can't be granted by someone without permission",
  );
  await zhang.rest.pulls.create({ ...given, head: 'li:y', maintainer_can_modify: false });
});

test('a run opens pull requests only where an administrator lets runs do so', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const repo = repoOf(github);
  github.push('zhang', { branch: 'x', files: { 'a.yaml': '甲' } });
  const run = github.asActions({ 'pull-requests': 'write' });
  const wanted = { ...repo, title: '报进展', head: 'x', base: 'main' };
  const refusal = 'GitHub Actions is not permitted to create or approve pull requests.';
  await expectRefusal(run.rest.pulls.create(wanted), 403, refusal);
  await github.as('office').rest.actions.setGithubActionsDefaultWorkflowPermissionsRepository({
    ...repo,
    can_approve_pull_request_reviews: true,
  });
  await run.rest.pulls.create(wanted);
});

test('the button merges with a commit of its own, which GitHub signs', async () => {
  const github = await withPull();
  const one = { ...repoOf(github), pull_number: 1 };
  const { rest } = github.as('zhang');
  const stale = rest.pulls.merge({ ...one, sha: 'a'.repeat(40) });
  await expectRefusal(stale, 409, 'Head branch was modified. Review and try the merge again.');
  const { data } = await rest.pulls.merge(one);
  expect(github.tip('main')).toBe(data.sha);
  const { data: commit } = await rest.repos.getCommit({ ...repoOf(github), ref: data.sha });
  expect(commit.parents).toHaveLength(2);
  expect(commit.commit.verification?.verified).toBe(true);
  const { data: activity } = await rest.repos.listActivities({ ...repoOf(github), ref: 'main' });
  expect(activity[0]).toMatchObject({ activity_type: 'pr_merge', actor: { login: 'zhang' } });
  await expectRefusal(rest.pulls.merge(one), 405, 'Pull Request is not mergeable');
});

test('the button merges nothing where both sides changed the same lines', async () => {
  const github = await withPull();
  github.push('zhang', { branch: 'main', files: { 'data/a.yaml': '戊\n' } });
  const merged = github.as('zhang').rest.pulls.merge({ ...repoOf(github), pull_number: 1 });
  await expectRefusal(merged, 405, 'Pull Request is not mergeable');
});

test('pull requests are listed by state and by where they come from', async () => {
  const github = await withPull();
  const repo = repoOf(github);
  github.push('zhang', { branch: 'y', files: { 'b.yaml': '乙' } });
  const { rest } = github.as('zhang');
  await rest.pulls.create({ ...repo, title: '乙', head: 'y', base: 'main' });
  const numbers = async (given: object): Promise<number[]> =>
    (await rest.pulls.list({ ...repo, ...given })).data.map(({ number }) => number);
  expect(await numbers({})).toEqual([2, 1]);
  expect(await numbers({ head: 'office:x' })).toEqual([1]);
  await rest.pulls.update({ ...repo, pull_number: 1, state: 'closed' });
  expect(await numbers({ state: 'closed' })).toEqual([1]);
});
