import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { writeAllNew } from './all-or-none.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'duban-all-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const FILES = [
  { path: 'a/b/1.yaml', text: '一' },
  { path: 'a/2.yaml', text: '二' },
  { path: 'c/3.yaml', text: '三' },
];

test('writes all files', () => {
  expect(writeAllNew(folder, FILES)).toBeUndefined();
  expect(FILES.map(({ path }) => readFileSync(join(folder, path), 'utf8'))).toEqual(['一', '二', '三']);
});

test('writes none where one stands already, and leaves that one and what lies beside it', () => {
  mkdirSync(join(folder, 'c'));
  writeFileSync(join(folder, 'c/3.yaml'), '旧');
  expect(writeAllNew(folder, FILES)).toBe('c/3.yaml');
  expect(readdirSync(folder)).toEqual(['c']);
  expect(readFileSync(join(folder, 'c/3.yaml'), 'utf8')).toBe('旧');
});

test('writes none where one cannot be written', () => {
  writeFileSync(join(folder, 'c'), 'no folder');
  expect(() => writeAllNew(folder, FILES)).toThrow();
  expect(existsSync(join(folder, 'a'))).toBe(false);
});
