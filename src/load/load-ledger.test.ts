import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { fixtureKinds } from './testing/fixture-kinds.ts';
import { loadLedger } from './load-ledger.ts';

let base = '';
beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'duban-ledger-'));
});
afterEach(() => {
  rmSync(base, { recursive: true, force: true });
});

function put(path: string, text: string): void {
  mkdirSync(dirname(join(base, path)), { recursive: true });
  writeFileSync(join(base, path), text);
}
const root = () => ({ dir: join(base, 'open'), printed: 'open' });
const note = (id: string, more = '') => `id: ${id}\ntitle: 住房保障\n${more}`;

test('records come in the order of path', () => {
  for (const id of ['b', 'd', 'a', 'c']) put(`open/notes/${id}.yaml`, note(id));
  const { entries, problems, files, broken } = loadLedger(root(), fixtureKinds);
  expect(entries.get('note')?.map(({ file }) => file)).toEqual([
    'open/notes/a.yaml',
    'open/notes/b.yaml',
    'open/notes/c.yaml',
    'open/notes/d.yaml',
  ]);
  expect([files, problems, broken]).toEqual([4, [], []]);
});

test('a broken record is told and named, and the others are read', () => {
  put('open/notes/a.yaml', note('a', 'due: 2026-02-30\n'));
  put('open/notes/b.yaml', note('b'));
  put('open/notes/c.yaml', 'x: \0');
  const { entries, broken, problems, files } = loadLedger(root(), fixtureKinds);
  expect(entries.get('note')).toHaveLength(1);
  expect(broken.map(({ kind, path, names }) => [kind, path, names])).toEqual([
    ['note', 'notes/a.yaml', { id: 'a' }],
    ['note', 'notes/c.yaml', { id: 'c' }],
  ]);
  expect(problems.map(({ code }) => code)).toEqual(['day-impossible', 'file-binary']);
  expect(files).toBe(3);
});

test('every kind has its list, also when the root is empty', () => {
  mkdirSync(join(base, 'open'));
  const { entries, problems } = loadLedger(root(), fixtureKinds);
  expect([...entries]).toEqual([
    ['note', []],
    ['weekly', []],
    ['sitting', []],
    ['calendar', []],
  ]);
  expect(problems).toEqual([]);
});

test('two readings of the same files are equal', () => {
  for (let n = 0; n < 30; n++)
    put(`open/notes/n${(n * 7) % 30}.yaml`, n % 3 === 0 ? 'id：x\n' : note(`n${n}`));
  const once = () => {
    const { entries, problems } = loadLedger(root(), fixtureKinds);
    return JSON.stringify([[...entries], problems]);
  };
  expect(once()).toBe(once());
});

test('a record bears the names that Git gives its bytes, line ends and all', () => {
  put('open/notes/a.yaml', note('a'));
  put('open/notes/b.yaml', note('b').replaceAll('\n', '\r\n'));
  put('open/notes/c.yaml', `\uFEFF${note('c')}`);
  const { entries } = loadLedger(root(), fixtureKinds);
  // Said by `git hash-object`.
  const said: Readonly<Record<string, readonly string[]>> = {
    'notes/a.yaml': [
      '89efa772ad1f1eb2d915342542aa0df1b108e73e',
      '9f9735075a9d001f118e606c7facba4b19e7d77e0103f8c0f43992a7e929b766',
    ],
    'notes/b.yaml': [
      'd29b9a0d9d462c98c425dd37c4452907c92eea72',
      '3539192b2bb7fa5d859090d49531278aef429cf77a7710b903b5e479575b0874',
    ],
    'notes/c.yaml': [
      '214fed7e453515b6c703e6940e181761d770ce8d',
      '29a44a38a234380d4a67449ec703edfedd902db964409f13133b47ce3395529a',
    ],
  };
  const notes = entries.get('note') ?? [];
  expect(notes.map(({ path }) => path)).toEqual(Object.keys(said));
  for (const { path, isBlob } of notes)
    for (const name of Object.values(said).flat())
      expect([name, isBlob?.(name)]).toEqual([name, said[path]?.includes(name)]);
});
