import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { treeOf, type FileTree } from '#load/disk/file-tree.ts';
import { LIMITS } from '#load/fault/limits.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { helpedTree } from './helped-tree.ts';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'duban-helped-'));
});
afterEach(() => {
  rmSync(dir, { recursive: true, force: true });
});

/** Enough for several parts of the helper. */
const PATHS = Array.from({ length: 900 }, (_, at) => `${String(at % 3)}/${String(at).padStart(3, '0')}.yaml`);
const SORTED = PATHS.toSorted();
const LAST = SORTED.at(-1) ?? '';

function written(): void {
  for (const folder of ['0', '1', '2']) mkdirSync(join(dir, folder));
  for (const path of PATHS) writeFileSync(join(dir, path), `name: ${path}\n`);
}

/** A tree of which everything is listed, as it must be before the first is read. */
function listed(): FileTree {
  const tree = helpedTree(dir, 1);
  for (const folder of ['', '0', '1', '2']) tree.list(folder);
  return tree;
}

function textOf(tree: FileTree, path: string): string {
  const bytes = tree.read(path, LIMITS.fileBytes);
  return 'failed' in bytes ? bytes.failed : bytes.toString('utf8');
}

test('every file is what stands on the disk, whoever read it, and is again when asked again', () => {
  written();
  const tree = listed();
  for (let round = 0; round < 2; round++)
    expect(SORTED.map((path) => textOf(tree, path))).toEqual(SORTED.map((path) => `name: ${path}\n`));
});

test('what the helper has read is not read again', async () => {
  written();
  // However slow the machine is: until the helper was given time enough.
  for (let wait = 100, told = ''; told !== 'name: before\n'; wait *= 2) {
    writeFileSync(join(dir, LAST), 'name: before\n');
    const tree = listed();
    textOf(tree, SORTED[0] ?? '');
    await setTimeout(wait);
    writeFileSync(join(dir, LAST), 'name: after\n');
    for (const path of SORTED.slice(1, 102)) textOf(tree, path);
    told = textOf(tree, LAST);
  }
}, 60_000);

test('a file that goes while others are read is told as missing, and the rest is read', () => {
  written();
  const tree = listed();
  rmSync(join(dir, SORTED[1] ?? ''));
  const texts = SORTED.map((path) => textOf(tree, path));
  expect(texts[1]).toBe('ENOENT');
  expect(texts.filter((text) => text === 'ENOENT')).toHaveLength(1);
});

test('a file that may be longer than others is read to its own limit', () => {
  written();
  writeFileSync(join(dir, LAST), 'a'.repeat(2 * LIMITS.fileBytes));
  const tree = listed();
  for (const path of SORTED.slice(0, -1)) textOf(tree, path);
  expect(tree.read(LAST, 3 * LIMITS.fileBytes)).toHaveLength(2 * LIMITS.fileBytes);
  expect(tree.read(LAST, LIMITS.fileBytes)).toHaveLength(LIMITS.fileBytes + 1);
});

test('of a folder that is not there the same is told as without a helper', () => {
  expect(helpedTree(join(dir, 'none'), 0).list('')).toEqual(
    treeOf({ dir: join(dir, 'none'), printed: '' }).list(''),
  );
});

test('a record is the same, read by two or by one', () => {
  const data = resolve('src/testing/office');
  const valuesOf = (tree: FileTree) => {
    const { ledger, files, problems } = loadTypedLedger({ printed: 'data', tree });
    return { files, problems, ledger: JSON.stringify(ledger) };
  };
  expect(valuesOf(helpedTree(data, 1))).toEqual(valuesOf(treeOf({ dir: data, printed: '' })));
});
