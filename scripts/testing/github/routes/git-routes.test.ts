import { expect, test } from 'vitest';
import { git } from '../../../lib/git/git.ts';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';
import type { FakeGithub } from '../fake-github.ts';

const WRITES = { contents: 'write' } as const;

/** Lands a file on main by the Git data API, as a workflow run does. */
async function land(github: FakeGithub, path: string, text: string): Promise<string> {
  const { rest } = github.asActions(WRITES);
  const repo = repoOf(github);
  const { data: main } = await rest.git.getRef({ ...repo, ref: 'heads/main' });
  const { data: blob } = await rest.git.createBlob({
    ...repo,
    content: Buffer.from(text).toString('base64'),
    encoding: 'base64',
  });
  const { data: tree } = await rest.git.createTree({
    ...repo,
    base_tree: main.object.sha,
    tree: [{ path, mode: '100644', type: 'blob', sha: blob.sha }],
  });
  const { data: commit } = await rest.git.createCommit({
    ...repo,
    message: '受理',
    tree: tree.sha,
    parents: [main.object.sha],
  });
  await rest.git.updateRef({ ...repo, ref: 'heads/main', sha: commit.sha });
  return commit.sha;
}

test('what lands by the Git data API stands in a git repository that git finds whole', async () => {
  const github = await withGithub({
    files: { 'data/a.yaml': '甲', 'data.txt': '乙', 'data/b/c.yaml': '丙' },
  });
  const sha = await land(github, 'data/新/d.yaml', '丁');
  expect(git(github.repository, ['rev-parse', 'main'])).toBe(sha);
  expect(git(github.repository, ['show', 'main:data/新/d.yaml'])).toBe('丁');
  expect(git(github.repository, ['show', 'main:data/b/c.yaml'])).toBe('丙');
  git(github.repository, ['fsck', '--strict', '--full']);
});

test('GitHub signs what a run commits, unless it is told an author', async () => {
  const github = await withGithub({ at: '2026-11-27T02:00:00Z' });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  const sha = await land(github, 'a.yaml', '甲');
  const { data: signed } = await rest.git.getCommit({ ...repo, commit_sha: sha });
  expect(signed.verification).toMatchObject({ verified: true, reason: 'valid' });
  expect(signed.author).toEqual({
    name: 'github-actions[bot]',
    email: '41898282+github-actions[bot]@users.noreply.github.com',
    date: '2026-11-27T02:00:00Z',
  });
  expect(signed.committer.email).toBe('noreply@github.com');

  const author = { name: '王', email: 'wang@example.invalid', date: '2001-01-01T08:00:00+08:00' };
  const { data: named } = await rest.git.createCommit({
    ...repo,
    message: '受理',
    tree: signed.tree.sha,
    parents: [],
    author,
  });
  expect(named.verification).toMatchObject({ verified: false, reason: 'unsigned' });
  expect(named.author).toEqual({ ...author, date: '2001-01-01T00:00:00Z' });
  expect(named.committer).toEqual(named.author);
});

test('a person is not signed for, and their commit is told with their account whatever they are called now', async () => {
  const github = await withGithub({ people: { zhang: 'write' } });
  const sha = github.push('zhang', { branch: 'main', files: { 'a.yaml': '甲' } });
  github.rename('zhang', 'zhang-san');
  const { data: commit } = await github
    .as('office')
    .rest.git.getCommit({ ...repoOf(github), commit_sha: sha });
  expect(commit.verification.verified).toBe(false);
  expect(commit.author.name).toBe('zhang');
});

test('a branch moves forward only, unless forced', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const first = github.tip('main');
  const { rest } = github.asActions(WRITES);
  const second = await land(github, 'a.yaml', '甲');
  const back = { ...repo, ref: 'heads/main', sha: first };
  await expectRefusal(rest.git.updateRef(back), 422, 'Update is not a fast forward');
  expect(github.tip('main')).toBe(second);
  await rest.git.updateRef({ ...back, force: true });
  expect(github.tip('main')).toBe(first);
});

test('refs are made, listed and taken away, and GitHub says what is wrong with one', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  const sha = github.tip('main');
  await rest.git.createRef({ ...repo, ref: 'refs/heads/counter/1', sha });
  const { data: found } = await rest.git.listMatchingRefs({ ...repo, ref: 'heads/counter' });
  expect(found.map(({ ref }) => ref)).toEqual(['refs/heads/counter/1']);
  const again = rest.git.createRef({ ...repo, ref: 'refs/heads/counter/1', sha });
  await expectRefusal(again, 422, 'Reference already exists');
  const nothing = rest.git.createRef({ ...repo, ref: 'refs/heads/x', sha: 'a'.repeat(40) });
  await expectRefusal(nothing, 422, 'Object does not exist');
  const misnamed = rest.git.createRef({ ...repo, ref: 'refs/heads/a..b', sha });
  await expectRefusal(misnamed, 422, 'Reference name is invalid');
  await rest.git.deleteRef({ ...repo, ref: 'heads/counter/1' });
  await expectRefusal(rest.git.getRef({ ...repo, ref: 'heads/counter/1' }), 404, 'Not Found');
  const gone = rest.git.updateRef({ ...repo, ref: 'heads/counter/1', sha });
  await expectRefusal(gone, 422, 'Reference does not exist');
});

test('trees and blobs read back as they were written, a path may be taken out, and nonsense is refused', async () => {
  const github = await withGithub({ files: { 'data/a.yaml': '甲', 'data/b.yaml': '乙' } });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  const { data: tree } = await rest.git.createTree({
    ...repo,
    base_tree: github.tip('main'),
    tree: [
      { path: 'data/a.yaml', mode: '100644', type: 'blob', sha: null },
      { path: 'data/c.yaml', mode: '100644', type: 'blob', content: '丙' },
    ],
  });
  const { data: deep } = await rest.git.getTree({ ...repo, tree_sha: tree.sha, recursive: '1' });
  expect(deep.tree.map(({ path }) => path)).toEqual(['data', 'data/b.yaml', 'data/c.yaml']);
  const { data: blob } = await rest.git.getBlob({ ...repo, file_sha: deep.tree[2]?.sha ?? '' });
  expect(Buffer.from(blob.content, 'base64').toString()).toBe('丙');

  const made = (path: string, sha: string | null): Promise<unknown> =>
    rest.git.createTree({ ...repo, tree: [{ path, mode: '100644', type: 'blob', sha }] });
  await expectRefusal(made('../x', blob.sha), 422, 'tree.path contains a malformed path component');
  await expectRefusal(made('x', 'a'.repeat(40)), 422, 'GitRPC::BadObjectState');
  await expectRefusal(made('x', null), 422, 'GitRPC::BadObjectState');
  const onNothing = rest.git.createCommit({ ...repo, message: 'x', tree: 'a'.repeat(40) });
  await expectRefusal(onNothing, 422, 'Tree SHA does not exist');
  await expectRefusal(rest.git.getBlob({ ...repo, file_sha: tree.sha }), 404, 'Not Found');
});

test('no run changes workflows, whatever it may write, and a person does', async () => {
  const files = { '.github/workflows/counter.yml': 'on: push\n' };
  const github = await withGithub({ files, people: { zhang: 'write' } });
  const repo = repoOf(github);
  const { rest } = github.asActions(WRITES);
  const changed = { '.github/workflows/counter.yml': 'on: {}\n' };
  const sha = github.push('zhang', { branch: 'x', files: changed });
  const refusal = 'Resource not accessible by integration';
  await expectRefusal(rest.git.updateRef({ ...repo, ref: 'heads/main', sha }), 403, refusal);
  await expectRefusal(rest.git.createRef({ ...repo, ref: 'refs/heads/y', sha }), 403, refusal);
  await land(github, 'a.yaml', '甲');
  await github.as('zhang').rest.git.createRef({ ...repo, ref: 'refs/heads/y', sha });
});

test('who may not write is refused, and the repository of others is hidden', async () => {
  const github = await withGithub({ isPrivate: true, people: { li: 'read', wang: 'none' } });
  const repo = repoOf(github);
  const blob = { ...repo, content: '甲' };
  const reads = github.asActions({ contents: 'read' });
  await expectRefusal(reads.rest.git.createBlob(blob), 403, 'Resource not accessible by integration');
  await expectRefusal(github.as('li').rest.git.createBlob(blob), 404, 'Not Found');
  const main = { ...repo, ref: 'heads/main' };
  await github.as('li').rest.git.getRef(main);
  await expectRefusal(github.as('wang').rest.git.getRef(main), 404, 'Not Found');
  await expectRefusal(github.asNobody().rest.git.getRef(main), 404, 'Not Found');
  await expectRefusal(
    github.asActions({}).rest.git.getRef(main),
    403,
    'Resource not accessible by integration',
  );
});

test('in a public repository everybody reads, and nobody writes without a token', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  await github.asNobody().rest.git.getRef({ ...repo, ref: 'heads/main' });
  await github.asActions({}).rest.git.getRef({ ...repo, ref: 'heads/main' });
  await expectRefusal(
    github.asNobody().rest.git.createBlob({ ...repo, content: '甲' }),
    401,
    'Requires authentication',
  );
});
