import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { git } from './lib/git/git.ts';
import { projectRoot, runNodeQuietly } from './lib/process/run-node.ts';
import { asSomebody } from './testing/git-author.ts';

/** The project with what the tool reads of it, in a repository of its own. */
const clone = mkdtempSync(join(tmpdir(), 'duban-changeset-'));
const read = (root: string, path: string): string => readFileSync(join(root, path), 'utf8');
const changeset = (...words: readonly string[]) =>
  runNodeQuietly(join(clone, 'scripts/changeset.ts'), words, { cwd: clone });

beforeAll(() => {
  const parts = ['scripts', 'src/wording', '.changeset', '.gitignore', 'CHANGELOG.md'];
  for (const part of [...parts, 'package.json', 'package-lock.json'])
    cpSync(join(projectRoot, part), join(clone, part), {
      recursive: true,
      // What waits here for a release is not what the test speaks of.
      filter: (path) => !/\.changeset[/\\].*\.md$/u.test(path),
    });
  symlinkSync(join(projectRoot, 'node_modules'), join(clone, 'node_modules'), 'junction');
  git(clone, ['init', '--quiet', '--initial-branch=main']);
  git(clone, ['add', '.']);
  git(clone, asSomebody(['commit', '--quiet', '-m', '程序']));
});
afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

function commit(path: string, text: string): void {
  cpSync(join(projectRoot, 'LICENSE'), join(clone, path));
  git(clone, ['add', '.']);
  git(clone, asSomebody(['commit', '--quiet', '-m', text]));
}

test.each([
  ['scripts/other.ts', 1],
  ['scripts/other.test.ts', 0],
  ['data/other.yaml', 0],
])('a commit that changes %s and says nothing to the offices ends with %d', async (path, code) => {
  commit(path, '改动');
  expect((await changeset('status', '--since', 'HEAD^1')).code).toBe(code);
});

test('what is said of a change becomes the changelog of the next version, in the manifest and the lock file too', async () => {
  const Version = z.object({ version: z.string() });
  const { version } = Version.parse(JSON.parse(read(clone, 'package.json')));
  const [major = '', minor = ''] = version.split('.');
  const next = `${major}.${String(Number(minor) + 1)}.0`;
  expect(await changeset('--bump', 'minor', '--message', '周报可以补报。')).toMatchObject({ code: 0 });
  expect(await changeset('version')).toMatchObject({ code: 0 });
  const [changes = ''] = read(clone, 'CHANGELOG.md').split(`## ${version}\n`);
  expect(changes).toContain(`## ${next}\n`);
  expect(changes).toContain('周报可以补报。');
  expect(Version.parse(JSON.parse(read(clone, 'package.json')))).toEqual({ version: next });
  // Nothing else of it is another.
  const own = /("name": "duban",\s+"version": ")[^"]+/gu;
  expect(read(clone, 'package-lock.json')).toBe(
    read(projectRoot, 'package-lock.json').replaceAll(own, `$1${next}`),
  );
  git(clone, ['add', '.']);
  git(clone, asSomebody(['commit', '--quiet', '-m', next]));
  git(clone, ['config', 'user.name', '例']);
  git(clone, ['config', 'user.email', 'example@example.invalid']);
  expect(await changeset('git-tag')).toMatchObject({ code: 0 });
  expect(git(clone, ['tag', '--points-at', 'HEAD'])).toBe(`v${next}`);
});

test.each([[['publish']], [['status', 'version']], [['version', '--bump', 'minor']], [['--bump', 'huge']]])(
  '%j is told to be wrong, and changes nothing',
  async (words) => {
    const before = git(clone, ['status', '--porcelain']);
    expect((await changeset(...words)).code).toBe(2);
    expect(git(clone, ['status', '--porcelain'])).toBe(before);
  },
);

test('the newest version of the changelog is that of the manifest and the lock file', () => {
  const Lock = z.object({
    version: z.string(),
    packages: z.object({ '': z.object({ version: z.string() }) }),
  });
  const { version } = z.object({ version: z.string() }).parse(JSON.parse(read(projectRoot, 'package.json')));
  const lock = Lock.parse(JSON.parse(read(projectRoot, 'package-lock.json')));
  const [, newest] = /^## (\S+)$/mu.exec(read(projectRoot, 'CHANGELOG.md')) ?? [];
  expect([newest, lock.version, lock.packages[''].version]).toEqual([version, version, version]);
});
