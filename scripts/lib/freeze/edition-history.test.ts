import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { SLOW } from '#testing/holds.ts';
import { asSomebody } from '../../testing/git-author.ts';
import { editionHistory } from './edition-history.ts';
import { git as gitIn } from '../git/git.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-history-'));
const repository = join(work, '办公室 a');
const data = join(repository, 'data');
const [A, B, C] = ['a'.repeat(64), 'b'.repeat(64), 'c'.repeat(64)] as const;

beforeEach(() => {
  rmSync(repository, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  git('init', '--quiet', '--initial-branch', 'main');
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const git = (...args: readonly string[]) => gitIn(repository, asSomebody(args));

/** Writes files of the record (undefined: takes one away) and commits them. */
function commit(files: Readonly<Record<string, string | undefined>>): string {
  for (const [path, text] of Object.entries(files)) {
    const file = join(data, path);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--message', 'record');
  return git('rev-parse', '--short=10', 'HEAD');
}

const edition = (digest: string, more = '') => `period: 2026-05\n${more}digest: ${digest}\n`;
const OFFICE = 'name: 例\n';
const DEMO = `${OFFICE}demo:\n  notice: 演示\n`;

describe('the editions of a history', { timeout: SLOW }, () => {
  test('stand as they were first committed, whatever came later', () => {
    commit({ 'office.yaml': OFFICE });
    const first = commit({ 'editions/2026-05/v1.yaml': edition(A) });
    const second = commit({ 'editions/2026-05/v2.yaml': edition(B), 'editions/2026-05/v1.yaml': edition(C) });
    commit({ 'editions/2026-05/v1.yaml': undefined });
    commit({ 'editions/2026-05/v1.yaml': edition(C), 'tasks/a.yaml': `digest: ${C}\n` });
    expect(editionHistory(data)).toEqual([
      { path: 'editions/2026-05/v1.yaml', digest: A, commit: first },
      { path: 'editions/2026-05/v2.yaml', digest: B, commit: second },
    ]);
  });

  test('are those of the first-parent line: a request counts as it was merged', () => {
    commit({ 'office.yaml': OFFICE });
    git('checkout', '--quiet', '-b', 'request');
    commit({ 'editions/2026-05/v1.yaml': edition(A) });
    commit({ 'editions/2026-05/v1.yaml': edition(B) });
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '--no-edit', 'request');
    const merge = git('rev-parse', '--short=10', 'HEAD');
    expect(editionHistory(data)).toEqual([{ path: 'editions/2026-05/v1.yaml', digest: B, commit: merge }]);
  });

  test('begin where the office keeps a record of its own; a demo has none', () => {
    commit({ 'office.yaml': DEMO, 'editions/2026-01/v1.yaml': edition(A) });
    expect(editionHistory(data)).toEqual([]);
    const own = commit({
      'office.yaml': OFFICE,
      'editions/2026-01/v1.yaml': undefined,
      'editions/2026-05/v1.yaml': edition(B),
    });
    const begun = [{ path: 'editions/2026-05/v1.yaml', digest: B, commit: own }];
    expect(editionHistory(data)).toEqual(begun);
    // To call oneself a demo afterwards takes nothing back.
    commit({ 'office.yaml': DEMO, 'editions/2026-05/v1.yaml': edition(C) });
    commit({ 'office.yaml': OFFICE });
    expect(editionHistory(data)).toEqual(begun);
  });

  test('are read whole, however large', () => {
    commit({ 'office.yaml': OFFICE });
    const large = edition(A, `note: ${'很长'.repeat(1_000_000)}\n`);
    const own = commit({
      'editions/2026-05/v1.yaml': large,
      'editions/2026-06/v1.yaml': 'period: 2026-06\n',
    });
    expect(editionHistory(data)).toEqual([
      { path: 'editions/2026-05/v1.yaml', digest: A, commit: own },
      { path: 'editions/2026-06/v1.yaml', digest: '', commit: own },
    ]);
  });
});

describe('there is no history', { timeout: SLOW }, () => {
  test('outside of a repository, and before the first commit', () => {
    expect(editionHistory(data)).toBe('no-git');
    expect(editionHistory(work)).toBe('no-git');
  });

  test('in a clone that has only some of it', () => {
    commit({ 'office.yaml': OFFICE });
    commit({ 'editions/2026-05/v1.yaml': edition(A) });
    const shallow = join(work, 'shallow');
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${encodeURI(repository)}`, shallow], {
      stdio: 'ignore',
    });
    expect(editionHistory(join(shallow, 'data'))).toBe('shallow');
  });
});
