import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { asSomebody } from '../../testing/git-author.ts';
import { git as gitIn } from '../git/git.ts';
import { commitOf, writeCommit } from './accepted-commit.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-commit-'));
const repository = join(work, 'repository');
const git = (...args: string[]) => gitIn(repository, asSomebody(args));

function commit(path: string, text: string): string {
  writeFileSync(join(repository, path), text);
  git('add', '.');
  git('commit', '--quiet', '--message', path);
  return git('rev-parse', 'HEAD');
}

afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

describe('the commit that last changed a file', () => {
  let accepted = '';
  beforeAll(() => {
    mkdirSync(join(repository, 'src'), { recursive: true });
    git('init', '--quiet');
    commit('accepted.txt', '1');
    commit('src/a.ts', 'then');
    accepted = commit('accepted.txt', '2');
    commit('src/a.ts', 'now');
  });

  test('is found behind later ones, and is none for a file that was not committed', () => {
    expect(commitOf('accepted.txt', repository)).toBe(accepted);
    expect(commitOf('nothing.txt', repository)).toBeUndefined();
  });

  test('is none where there is no repository or only its newest commit', () => {
    expect(commitOf('accepted.txt', work)).toBeUndefined();
    const shallow = join(work, 'shallow');
    git('clone', '--quiet', '--depth', '1', `file://${repository}`, shallow);
    expect(readFileSync(join(shallow, 'accepted.txt'), 'utf8')).toBe('2');
    expect(commitOf('accepted.txt', shallow)).toBeUndefined();
  });

  test('is written out whole, with the repository as it was', () => {
    const before = git('status', '--porcelain');
    const folder = mkdtempSync(join(work, 'tree-'));
    writeCommit(repository, accepted, folder);
    expect(readdirSync(folder).sort()).toEqual(['accepted.txt', 'src']);
    expect(readFileSync(join(folder, 'src/a.ts'), 'utf8')).toBe('then');
    expect(readFileSync(join(repository, 'src/a.ts'), 'utf8')).toBe('now');
    expect(git('status', '--porcelain')).toBe(before);
  });
});
