import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { gitFromShell, hasShell } from './git-from-shell.ts';
import { objectName } from './github/git/objects.ts';

const folder = mkdtempSync(join(tmpdir(), "it's $HOME "));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

function said(args: readonly string[], env: NodeJS.ProcessEnv = {}, input: string | Buffer = ''): string {
  return gitFromShell(args, { cwd: folder, env: { ...process.env, ...env }, input }).toString('utf8');
}

describe.skipIf(!hasShell)('git started by a shell', () => {
  test('git gets its words, folder, input and environment as they are', () => {
    said(['init', '--quiet', '--bare']);
    const odd = 'it\'s "$HOME" `id` \\ * 督办\n; exit 1 # ';
    expect(said(['-c', `a.b=${odd}`, 'config', '--null', 'a.b'])).toBe(`${odd}\0`);
    expect(said(['rev-parse', '--absolute-git-dir'])).toContain("it's $HOME ");
    const who = { GIT_AUTHOR_NAME: "o'$B", GIT_AUTHOR_EMAIL: 'a@b', GIT_AUTHOR_DATE: '@0 +0000' };
    expect(said(['var', 'GIT_AUTHOR_IDENT'], who)).toBe("o'$B <a@b> 0 +0000\n");
    const bytes = Buffer.from(Array.from({ length: 300_000 }, (_, n) => n % 256));
    const name = said(['hash-object', '-w', '--stdin'], {}, bytes).trim();
    expect(name).toBe(objectName('blob', bytes));
    const shown = gitFromShell(['cat-file', 'blob', name], { cwd: folder, env: process.env, input: '' });
    expect(shown.equals(bytes)).toBe(true);
    expect(said(['hash-object', '--stdin']).trim()).toBe(objectName('blob', Buffer.alloc(0)));
  });

  test('a variable is gone once it is no longer given', () => {
    expect(said(['config', '--list'], { GIT_CONFIG_PARAMETERS: "'a.b=1'" })).toContain('a.b=1');
    expect(said(['config', '--list'])).not.toContain('a.b=1');
    const { HOME: _, ...homeless } = process.env;
    expect(() =>
      gitFromShell(['config', '--global', 'a.b'], { cwd: folder, env: homeless, input: '' }),
    ).toThrow('HOME');
  });

  test('what git refuses is told with its status and words, and the next is run', () => {
    expect(() => said(['no-such-command'])).toThrow(
      /^Command failed: git no-such-command\n.*no-such-command/u,
    );
    expect(() => said(['rev-parse', '--verify', '--quiet', 'none'])).toThrow(
      expect.objectContaining({ status: 1 }) as Error,
    );
    expect(() => said(['a\0b'])).toThrow(TypeError);
    // Nor is it run anywhere else, whatever variables go before it.
    const { HOME: _, ...homeless } = process.env;
    for (const env of [process.env, homeless])
      expect(() => gitFromShell(['--version'], { cwd: join(folder, 'none'), env, input: '' })).toThrow(
        'Command failed',
      );
    expect(said(['--version'])).toMatch(/^git version/u);
  });
});
