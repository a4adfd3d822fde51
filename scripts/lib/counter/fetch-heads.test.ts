import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { asSomebody } from '../../testing/git-author.ts';
import { git, gitBytes } from '../git/git.ts';
import { contentsOf, sizesOf } from '../gate/git-changes.ts';
import { fetchHead, fetchMain } from './fetch-heads.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-fetch-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('a head comes here as objects alone, and one that Git does not take is told from one that moved on', () => {
  const [forge, repo] = ['forge', 'here'].map((name) => {
    const folder = join(work, name);
    mkdirSync(folder);
    git(folder, ['init', '--quiet', '--bare', '--initial-branch=main']);
    return folder;
  });
  if (forge === undefined || repo === undefined) throw new Error('no folders');
  const commitOf = (tree: string) => git(forge, asSomebody(['commit-tree', tree, '-m', '例']));
  const blob = gitBytes(forge, ['hash-object', '-w', '--stdin'], { input: 'x' }).toString('utf8').trim();
  const listed = (entry: string) =>
    gitBytes(forge, ['mktree'], { input: `100644 blob ${blob}\t${entry}\n` })
      .toString('utf8')
      .trim();
  const main = commitOf(listed('README.md'));
  const head = commitOf(listed('x.yaml'));
  // A folder named as Git's own: Git writes none, and takes none.
  const inner = listed('config');
  const evil = gitBytes(forge, ['mktree'], { input: `040000 tree ${inner}\t.git\n` })
    .toString('utf8')
    .trim();
  git(forge, ['update-ref', 'refs/heads/main', main]);
  git(forge, ['update-ref', 'refs/pull/1/head', head]);
  git(forge, ['update-ref', 'refs/pull/2/head', commitOf(evil)]);
  git(repo, ['remote', 'add', 'origin', forge]);
  const origin = { repo, token: undefined, server: '' };
  expect(fetchMain(origin)).toBe(main);
  expect(fetchHead(origin, 1, head)).toBe('here');
  expect(fetchHead(origin, 1, main)).toBe('moved');
  expect(fetchHead(origin, 2, git(forge, ['rev-parse', 'refs/pull/2/head']))).toBe('refused');
  expect(fetchHead(origin, 3, head)).toBe('refused');
  // What is too large to be a record stays away, also when it is asked for.
  git(forge, ['config', 'uploadpack.allowFilter', 'true']);
  git(repo, ['remote', 'set-url', 'origin', pathToFileURL(forge).href]);
  const large = gitBytes(forge, ['hash-object', '-w', '--stdin'], { input: Buffer.alloc(10 * 1024 * 1024) })
    .toString('utf8')
    .trim();
  const heavy = gitBytes(forge, ['mktree'], { input: `100644 blob ${large}\tx.yaml\n` })
    .toString('utf8')
    .trim();
  const third = commitOf(heavy);
  git(forge, ['update-ref', 'refs/pull/4/head', third]);
  expect(fetchHead(origin, 4, third)).toBe('here');
  expect(sizesOf(repo, [large, blob])).toEqual([Number.NaN, 1]);
  expect(contentsOf(repo, [large])).toEqual(new Map());
  expect(fetchHead(origin, 1, head)).toBe('here');
  expect(git(repo, ['for-each-ref', '--format=%(refname)'])).toBe('refs/remotes/origin/main');
});
