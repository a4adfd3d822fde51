import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import { asSomebody } from './testing/git-author.ts';
import { git } from './lib/git/git.ts';
import { OFFICE_ROOT } from '#testing/office-data.ts';
import type { Ended } from './lib/process/command-end.ts';
import { checkCommand } from './lib/commands/check.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { startCommand, type ProcessEnd } from './testing/start-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-check-'));
const SUMMARY = join(work, 'summary.md');
afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(work, { recursive: true, force: true });
});

const check = (...args: string[]): Promise<Ended> => endOfCommand(checkCommand, args);

/** As an office does it, in the folder above its record. */
function started(...args: string[]): ProcessEnd {
  return startCommand('check', args, { cwd: work, env: { GITHUB_STEP_SUMMARY: SUMMARY } });
}

function put(path: string, text: string): void {
  mkdirSync(dirname(join(work, path)), { recursive: true });
  writeFileSync(join(work, path), text);
}

describe('npm run check', { timeout: 60_000 }, () => {
  test('ends with 0 where nothing is wrong in the ledger that the tests own', async () => {
    expect(await check('--data', OFFICE_ROOT, '--as-of', '2026-05-12 10:00')).toEqual({
      code: 0,
      out: '共检查13个文件：0个错误，0条提示。\n',
      error: '',
    });
  });

  test('ends with 0 and the count where everything holds', async () => {
    makeExampleRoot(join(work, 'plain'), ['plain']);
    expect(await check('--data', join(work, 'plain'), '--as-of', '2026-05-20')).toEqual({
      code: 0,
      out: '共检查6个文件：0个错误，0条提示。\n',
      error: '',
    });
  });

  test('ends with 1 and tells the place from where it was run, with forward slashes', () => {
    put('here/data/units/a.yaml', 'id: b\n');
    const { code, out } = started('--data', join('here', 'data'), '--as-of', '2026-05-20');
    expect(code).toBe(1);
    expect(out).toMatch(/^here\/data\/units\/a\.yaml:1:1 {2}error {2}key-missing/mu);
    expect(out).toMatch(/^here\/data\/office\.yaml:1:1 {2}error {2}office-missing/mu);
    expect(out).toMatch(/^共检查1个文件：\d+个错误，0条提示。各代码说明见网站“检查代码”页。\n$/mu);
  });

  test('ends with 2 and one sentence on wrong usage', async () => {
    for (const args of [
      ['--wrong'],
      ['--data', 'nowhere'],
      ['--data', '.', '--data', 'here'],
      ['--data', work, '--as-of', 'yesterday'],
      ['--data', work, '--as-of', '9999-12-31'],
      ['--data', work, '--json', '--github'],
    ]) {
      const { code, out, error } = await check(...args);
      expect({ code, out, lines: error.trimEnd().split('\n').length }).toEqual({
        code: 2,
        out: '',
        lines: 1,
      });
    }
  });

  test('lets no file name and no content reach the terminal or the runner', async () => {
    put('evil/units/\u001b[31m\n::error::x.yaml', 'id: "\\u001b[31m"\n::error::x\n');
    put('evil/units/a.yaml', 'id: "::error::假"\nkind: "\\e[2J"\nnote: |\n  ::error::假\n  ##[error]假\n');
    vi.stubEnv('GITHUB_STEP_SUMMARY', SUMMARY);
    for (const form of [[], ['--json'], ['--github']]) {
      const isRunner = form.includes('--github');
      const { code, out } = isRunner
        ? started('--data', 'evil', ...form)
        : await check('--data', join(work, 'evil'), ...form);
      expect(code).toBe(1);
      expect(out).not.toMatch(/\u001b|##\[/u);
      expect(out.split('\n').filter((line) => /^\s*::(?!(?:error|warning) file=evil)/u.test(line))).toEqual(
        [],
      );
      expect(existsSync(SUMMARY)).toBe(isRunner);
    }
    expect(readFileSync(SUMMARY, 'utf8')).toMatch(/^共检查\d+个文件：\d+个错误[^]*^- evil/mu);
  });

  test('tells first what stands in files that a request changed', async () => {
    const folder = join(work, 'request');
    const run = (...args: readonly string[]) => git(folder, asSomebody(args));
    for (const unit of ['a', 'b', 'c']) put(`request/data/units/${unit}.yaml`, 'id: x\n');
    run('init', '--quiet');
    run('add', '.');
    run('commit', '--quiet', '--message', '台账');
    put('request/data/units/b.yaml', 'id: y\n');
    run('commit', '--quiet', '--all', '--message', '改');
    const first = async (...args: string[]) => {
      const { out } = await check('--data', join(folder, 'data'), '--github', ...args);
      return /^::error file=[^,]*\/([^,]+),/u.exec(out)?.[1];
    };
    expect(await first()).not.toBe('b.yaml');
    expect(await first('--since', 'HEAD^1')).toBe('b.yaml');
    const missing = await check('--data', join(folder, 'data'), '--since', 'nothing');
    expect([missing.code, missing.error]).toEqual([2, expect.stringContaining('--since nothing 不是')]);
  });
});
