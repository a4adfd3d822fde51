import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { committedPurges } from '../lib/audit/purges.ts';
import { git } from '../lib/git/git.ts';
import { asSomebody } from '../testing/git-author.ts';

const root = join(import.meta.dirname, '../..');
const text = readFileSync(join(root, '.github/PURGE.md'), 'utf8');

test('what the procedure has somebody write into the file of purges is what the audit reads', () => {
  const [, indented = ''] = /```yaml\n([\s\S]*?) *```/u.exec(text) ?? [];
  const last = /last: ([0-9a-f]{40})/u.exec(indented)?.[1] ?? '';
  const folder = mkdtempSync(join(tmpdir(), 'duban-purge-'));
  try {
    git(folder, ['init', '--quiet', '--initial-branch=main']);
    mkdirSync(join(folder, '.github'));
    writeFileSync(join(folder, '.github/purges.yaml'), indented.replaceAll(/^ {3}/gmu, ''));
    git(folder, ['add', '.']);
    git(folder, asSomebody(['commit', '--quiet', '-m', '清除']));
    const { purges, problems } = committedPurges(folder, [last, git(folder, ['rev-parse', 'HEAD'])]);
    expect(problems).toEqual([]);
    expect(purges).toMatchObject([{ date: '2026-03-20', last }]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test('the commands and workflows that the procedure names are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  const named = [...text.matchAll(/npm run ([a-z-]+)/gu)].map(([, name = '']) => name);
  expect(named.length).toBeGreaterThan(4);
  for (const name of named) expect(scripts).toHaveProperty([name]);
  const publish = readFileSync(join(root, '.github/workflows/publish.yml'), 'utf8');
  expect(publish).toMatch(/^name: publish$/mu);
  expect(publish).toContain('unwitnessed:');
});
