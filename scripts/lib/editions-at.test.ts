import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { editionsAt } from './editions-at.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-editions-at-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

function git(...args: readonly string[]): void {
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('GIT_'));
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@example.cn', '-c', 'commit.gpgsign=false'];
  execFileSync('git', ['-C', work, ...who, ...args], { env: Object.fromEntries(own), stdio: 'ignore' });
}

test('a frozen period is found at a commit however large its file is', () => {
  const digest = 'ab'.repeat(32);
  mkdirSync(join(work, 'data/editions/2026-05'), { recursive: true });
  // More than the megabyte of output that Node keeps of a program unasked.
  const lines = `# ${'单位'.repeat(50)}\n`.repeat(12_000);
  writeFileSync(join(work, 'data/editions/2026-05/v1.yaml'), `${lines}digest: ${digest}\n`);
  git('init', '--quiet');
  git('add', '.');
  git('commit', '--quiet', '-m', 'a');
  expect(editionsAt(join(work, 'data'), 'HEAD')).toEqual([{ path: 'editions/2026-05/v1.yaml', digest }]);
});

test('a commit that Git does not know, or that would be read as an option, has none', () => {
  expect([editionsAt(work, 'no-such'), editionsAt(work, '--all')]).toEqual([undefined, undefined]);
});
