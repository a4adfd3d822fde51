import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { compileKinds } from './kinds.ts';
import { listStanding, type Listed } from './list-folder.ts';
import { readBytes } from './read-bytes.ts';
import { printedPath, walk } from './walk.ts';

const kinds = compileKinds([
  { name: 'a', pattern: 'a/{id}/{n}.yaml', schema: z.unknown() },
  { name: 'b', pattern: 'b/{id}.yaml', schema: z.unknown() },
]);

let dir = '';
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-walk-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

function put(...paths: string[]): void {
  for (const path of paths) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), 'x');
  }
}
const look = (limit?: number) => walk({ dir, printed: 'data/' }, kinds, limit);

describe('walk', () => {
  test('lists records in code-unit order of the whole path', () => {
    put('b/z.yaml', 'a/x/10.yaml', 'a/x/2.yaml', 'a/x-y/1.yaml', 'b/0.yaml');
    const { files, problems } = look();
    expect(files.map(({ file }) => file)).toEqual([
      'data/a/x-y/1.yaml',
      'data/a/x/10.yaml',
      'data/a/x/2.yaml',
      'data/b/0.yaml',
      'data/b/z.yaml',
    ]);
    expect(problems).toEqual([]);
  });

  test('leaves alone what belongs to Git, to the forge and to readers', () => {
    put(
      'README.md',
      'a/README.md',
      'a/.gitkeep',
      '.gitignore',
      '.git/config',
      '.github/x.yaml',
      '.vscode/settings.json',
    );
    mkdirSync(join(dir, 'old'));
    expect(look()).toEqual({ files: [], problems: [] });
  });

  test('a folder that holds no kind is told once and not entered', () => {
    put('node_modules/x/1.js', 'node_modules/y/2.js', '.hidden/b.yaml', 'a/x/deep/1.yaml');
    expect(look().problems.map(({ code, place }) => [code, place.file])).toEqual([
      ['folder-unexpected', 'data/.hidden'],
      ['folder-unexpected', 'data/a/x/deep'],
      ['file-name', 'data/node_modules'],
    ]);
  });

  test('stops at the limit of files and says so', () => {
    put('b/1.yaml', 'b/2.yaml', 'b/3.yaml');
    const { files, problems } = look(2);
    expect(files).toHaveLength(2);
    expect(problems).toMatchObject([{ code: 'files-too-many', severity: 'error', params: { limit: '2' } }]);
    expect(look(3).problems).toEqual([]);
  });

  test('a name that would steer the terminal is printed escaped', () => {
    put('b/\u001b[31m\u202ex.yaml');
    expect(look().problems[0]?.place.file).toBe('data/b/\\u{1b}[31m\\u{202e}x.yaml');
  });

  test('a root that cannot be listed is a problem, not an empty ledger', () => {
    rmSync(dir, { recursive: true });
    expect(look().problems).toMatchObject([{ code: 'root-unreadable', severity: 'error' }]);
  });

  // Nothing is closed to root.
  test.skipIf(process.getuid?.() === 0)('a folder that cannot be listed is a problem, not an absence', () => {
    put('b/1.yaml');
    chmodSync(join(dir, 'b'), 0);
    expect(look().problems).toMatchObject([{ code: 'file-unreadable', params: { reason: 'EACCES' } }]);
    chmodSync(join(dir, 'b'), 0o755);
  });
});

describe('a folder that is not found', () => {
  const folder = (name: string) => ({ name, sort: 'folder' as const });
  const gone = { failed: 'ENOENT' };

  test.each([
    ['holds nothing where it has gone since it was listed', { '': [folder('b')] }, 'a', []],
    ['holds nothing where the one above has gone too', { '': [folder('b')] }, 'a/lock', []],
    ['is an error where its name still stands', { '': [folder('a')] }, 'a', gone],
    ['is an error where the root is not found', {}, 'a', gone],
  ])('%s', (_, standing: Readonly<Record<string, Listed[]>>, path, reported) => {
    expect(listStanding((one) => standing[one] ?? gone, path)).toEqual(reported);
  });

  test('and one that may not be listed is an error', () => {
    expect(listStanding(() => ({ failed: 'EACCES' }), 'a')).toEqual({ failed: 'EACCES' });
  });
});

test('printedPath joins with forward slashes and adds nothing for the current folder', () => {
  expect(printedPath({ dir: '/x', printed: 'data' }, 'a/b.yaml')).toBe('data/a/b.yaml');
  expect(printedPath({ dir: '/x', printed: '.' }, 'a/b.yaml')).toBe('a/b.yaml');
  expect(printedPath({ dir: '/x', printed: '..\\private\\' }, 'a/b.yaml')).toBe('../private/a/b.yaml');
  expect(printedPath({ dir: '/x', printed: '' }, '')).toBe('.');
});

describe('readBytes', () => {
  test('reads a file as it is, also an empty one', () => {
    put('b/1.yaml');
    writeFileSync(join(dir, 'empty'), '');
    expect(readBytes(join(dir, 'b/1.yaml'))).toEqual(Buffer.from('x'));
    expect(readBytes(join(dir, 'empty'))).toHaveLength(0);
  });

  test('answers with the code of the failure', () => {
    put('b/1.yaml');
    expect(readBytes(join(dir, 'none'))).toEqual({ failed: 'ENOENT' });
    expect(readBytes(join(dir, 'b'))).toEqual({ failed: 'EISDIR' });
  });
});
