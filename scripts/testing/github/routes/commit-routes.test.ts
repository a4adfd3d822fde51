import { expect, test } from 'vitest';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

const ZEROS = '0'.repeat(40);

test('the activity of a branch tells who pushed what when, whatever the commits say', async () => {
  const github = await withGithub({ at: '2026-11-27T00:00:00Z', people: { zhang: 'write' } });
  const begun = github.tip('main');
  github.at('2026-11-27T01:00:00Z');
  const first = github.push('zhang', {
    branch: 'x',
    files: { 'a.yaml': '甲' },
    madeAt: '2020-01-01T00:00:00Z',
  });
  github.at('2026-11-27T02:00:00Z');
  const onto = [begun];
  const second = github.push('zhang', { branch: 'x', files: { 'a.yaml': '乙' }, onto, force: true });
  github.at('2026-11-27T03:00:00Z');
  github.deleteBranch('zhang', { branch: 'x' });
  const { data } = await github
    .asNobody()
    .rest.repos.listActivities({ ...repoOf(github), ref: 'refs/heads/x' });
  const reported = data.map(({ activity_type: type, before, after, timestamp, actor }) => [
    type,
    before,
    after,
    timestamp,
    actor?.login,
  ]);
  expect(reported).toEqual([
    ['branch_deletion', second, ZEROS, '2026-11-27T03:00:00Z', 'zhang'],
    ['force_push', first, second, '2026-11-27T02:00:00Z', 'zhang'],
    ['branch_creation', ZEROS, first, '2026-11-27T01:00:00Z', 'zhang'],
  ]);
});

test("what was pushed to a fork stands in the fork's activity, and nowhere else", async () => {
  const github = await withGithub({ people: { li: 'none' } });
  const fork = github.fork('li');
  const sha = github.push('li', { in: fork, branch: 'main', files: { 'a.yaml': '甲' } });
  const { rest } = github.asActions({});
  const [owner = '', repo = ''] = fork.split('/');
  const { data } = await rest.repos.listActivities({ owner, repo });
  expect(data).toMatchObject([{ activity_type: 'push', after: sha, actor: { login: 'li' } }]);
  const own = await rest.repos.listActivities({ ...repoOf(github), actor: 'li' });
  expect(own.data).toEqual([]);
});

test('a run sees nothing of a private fork', async () => {
  const github = await withGithub({ isPrivate: true, people: { li: 'read' } });
  const [owner = '', repo = ''] = github.fork('li').split('/');
  const asked = github.asActions({ contents: 'write' }).rest.repos.listActivities({ owner, repo });
  await expectRefusal(asked, 404, 'Not Found');
});

test('activity goes on at a mark, page by page', async () => {
  const github = await withGithub();
  const shas = ['甲', '乙', '丙'].map((text) =>
    github.push('office', { branch: 'main', files: { a: text } }),
  );
  const { paginate, rest } = github.asNobody();
  const all = await paginate(rest.repos.listActivities, { ...repoOf(github), per_page: 1, direction: 'asc' });
  expect(all.map(({ after }) => after).slice(1)).toEqual(shas);
});

test('somebody who may not write pushes nothing', async () => {
  const github = await withGithub({ people: { li: 'read' } });
  const before = github.tip('main');
  expect(() => github.push('li', { branch: 'main', files: { a: '甲' } })).toThrow('denied to li');
  const onto = ['a'.repeat(40)];
  expect(() => github.push('office', { branch: 'main', files: { a: '甲' }, onto })).toThrow('fast forward');
  expect(github.tip('main')).toBe(before);
});

test('files are read at a branch or a commit, folders as lists', async () => {
  const github = await withGithub({ files: { 'data/甲.yaml': 'a: 1\n', 'data/b/c.yaml': 'c\n' } });
  const repo = repoOf(github);
  const { rest } = github.asNobody();
  const first = github.tip('main');
  github.push('office', { branch: 'main', files: { 'data/甲.yaml': 'a: 2\n' } });
  const textAt = async (ref?: string): Promise<string> => {
    const given = { ...repo, path: 'data/甲.yaml', ...(ref === undefined ? {} : { ref }) };
    const { data } = await rest.repos.getContent(given);
    return 'content' in data ? Buffer.from(data.content, 'base64').toString() : '';
  };
  expect([await textAt(), await textAt(first), await textAt('main')]).toEqual(['a: 2\n', 'a: 1\n', 'a: 2\n']);
  const { data } = await rest.repos.getContent({ ...repo, path: 'data' });
  expect(Array.isArray(data) && data.map(({ name, type }) => [name, type])).toEqual([
    ['b', 'dir'],
    ['甲.yaml', 'file'],
  ]);
  await expectRefusal(rest.repos.getContent({ ...repo, path: 'data/d.yaml' }), 404, 'Not Found');
  const nowhere = rest.repos.getContent({ ...repo, path: 'data', ref: 'y' });
  await expectRefusal(nowhere, 404, 'No commit found for the ref y');
});

test('a commit tells its files, a comparison what one branch has beyond another', async () => {
  const github = await withGithub({ files: { 'a.yaml': '甲\n' } });
  const repo = repoOf(github);
  const { rest } = github.asNobody();
  const sha = github.push('office', { branch: 'x', files: { 'a.yaml': '乙\n', 'b.yaml': '丙\n' } });
  github.push('office', { branch: 'main', files: { 'c.yaml': '丁\n' } });
  const { data: commit } = await rest.repos.getCommit({ ...repo, ref: 'x' });
  expect(commit).toMatchObject({ sha, stats: { additions: 2, deletions: 1 } });
  expect(commit.files?.map(({ filename, status }) => [filename, status])).toEqual([
    ['a.yaml', 'modified'],
    ['b.yaml', 'added'],
  ]);
  const { data } = await rest.repos.compareCommitsWithBasehead({ ...repo, basehead: 'main...x' });
  expect(data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1 });
  expect(data.files?.map(({ filename }) => filename)).toEqual(['a.yaml', 'b.yaml']);
  await expectRefusal(rest.repos.listCommits({ ...repo, sha: 'y' }), 404, 'Not Found');
  await expectRefusal(rest.repos.getCommit({ ...repo, ref: 'y' }), 422, 'No commit found for SHA: y');
});

test('a file that was moved or taken away is told so', async () => {
  const github = await withGithub({ files: { 'a.yaml': '甲\n乙\n丙\n', 'b.yaml': '丁\n' } });
  const files = { 'a.yaml': null, 'c.yaml': '甲\n乙\n丙\n', 'b.yaml': null };
  github.push('office', { branch: 'main', files });
  const { data } = await github.asNobody().rest.repos.getCommit({ ...repoOf(github), ref: 'main' });
  expect(data.files).toMatchObject([
    { filename: 'b.yaml', status: 'removed', deletions: 1 },
    { filename: 'c.yaml', status: 'renamed', previous_filename: 'a.yaml', additions: 0 },
  ]);
});

test('commits are listed by branch, by path and by when they were made', async () => {
  const github = await withGithub({ files: { 'a.yaml': '甲' } });
  const repo = repoOf(github);
  const { rest } = github.asNobody();
  github.at('2026-11-27T01:00:00Z');
  const second = github.push('office', { branch: 'main', files: { 'b.yaml': '乙' } });
  github.at('2026-11-27T02:00:00Z');
  const third = github.push('office', { branch: 'main', files: { 'a.yaml': '丙' } });
  const shas = async (given: object): Promise<string[]> =>
    (await rest.repos.listCommits({ ...repo, ...given })).data.map(({ sha }) => sha);
  expect(await shas({ per_page: 2 })).toEqual([third, second]);
  expect(await shas({ path: 'b.yaml' })).toEqual([second]);
  expect(await shas({ since: '2026-11-27T02:00:00Z' })).toEqual([third]);
});

test('branches are told with what they point to', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asNobody();
  github.push('office', { branch: 'x', files: { a: '甲' } });
  const { data } = await rest.repos.listBranches(repo);
  expect(data.map(({ name }) => name)).toEqual(['main', 'x']);
  const { data: x } = await rest.repos.getBranch({ ...repo, branch: 'x' });
  expect(x.commit.sha).toBe(github.tip('x'));
  await expectRefusal(rest.repos.getBranch({ ...repo, branch: 'y' }), 404, 'Branch not found');
});
