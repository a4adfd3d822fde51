import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { git } from '../../../lib/git/git.ts';
import { asSomebody } from '../../git-author.ts';
import { expectRefusal } from '../expect-refusal.ts';
import { repoOf, withGithub } from '../with-github.ts';

test('what git itself put into the repository is found, packed or not', async () => {
  const github = await withGithub({ files: { 'data/a.yaml': '甲' } });
  const folder = mkdtempSync(join(tmpdir(), 'duban-push-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  git(folder, ['clone', '--quiet', github.repository, 'clone']);
  const clone = join(folder, 'clone');
  git(clone, ['mv', 'data/a.yaml', 'data/b.yaml']);
  git(clone, asSomebody(['commit', '--quiet', '--message', '改名\n\n第二行']));
  git(clone, ['push', '--quiet', 'origin', 'HEAD:refs/heads/x']);
  git(github.repository, ['repack', '--quiet', '-a', '-d']);

  const { rest } = github.asNobody();
  const { data } = await rest.repos.getCommit({ ...repoOf(github), ref: 'x' });
  expect(data.commit).toMatchObject({
    message: '改名\n\n第二行\n',
    author: { name: '例', email: 'example@example.invalid' },
  });
  expect(data.files).toMatchObject([{ filename: 'data/b.yaml', status: 'renamed' }]);
  const tree = await rest.git.getTree({ ...repoOf(github), tree_sha: data.commit.tree.sha, recursive: '1' });
  expect(tree.data.tree.map(({ path }) => path)).toEqual(['data', 'data/b.yaml']);
  const nothing = rest.git.getCommit({ ...repoOf(github), commit_sha: data.commit.tree.sha });
  await expectRefusal(nothing, 404, 'Not Found');
});

test('a commit that GitHub signed is one that git reads, signature and all', async () => {
  const github = await withGithub();
  const repo = repoOf(github);
  const { rest } = github.asActions({ contents: 'write' });
  const { data: main } = await rest.git.getCommit({ ...repo, commit_sha: github.tip('main') });
  const given = { ...repo, message: '受理\n\n回执', tree: main.tree.sha, parents: [main.sha] };
  const { data } = await rest.git.createCommit(given);
  expect(git(github.repository, ['log', '-1', '--format=%B%n%an%n%ce', data.sha])).toBe(
    '受理\n\n回执\ngithub-actions[bot]\nnoreply@github.com',
  );
  expect(data.verification.payload).toContain('回执');
  expect(data.verification.payload).not.toContain('gpgsig');
  expect(git(github.repository, ['cat-file', 'commit', data.sha])).toContain(
    'gpgsig -----BEGIN PGP SIGNATURE-----\n \n',
  );
  git(github.repository, ['fsck', '--strict', '--full', '--no-dangling']);
});
