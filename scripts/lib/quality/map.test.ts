import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { projectRoot } from '../process/run-node.ts';

const text = readFileSync(join(projectRoot, 'src', 'README.md'), 'utf8');
const [, map = ''] = /```\n([\s\S]*?)```/u.exec(text) ?? [];

const files = ['src', 'scripts', 'data', '.github'].flatMap((top) =>
  readdirSync(join(projectRoot, top), { recursive: true, encoding: 'utf8' }).map(
    (file) => `${top}/${file.replaceAll('\\', '/')}`,
  ),
);

/** Folders whose own folders the map names one by one. */
const OPENED = [
  ...['src', 'src/record', 'src/engine', 'src/load', 'src/form', 'src/portal', 'src/forge'],
  'scripts/lib',
];

function foldersOf(folder: string): readonly string[] {
  return readdirSync(join(projectRoot, folder), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !['testing', 'fixtures'].includes(entry.name))
    .map(({ name }) => name);
}

test('the map of src/README.md is read', () => {
  expect(map).toContain('engine/');
  expect(OPENED.flatMap(foldersOf).length).toBeGreaterThan(60);
});

test.each(OPENED)('every folder of %s stands on the map', (folder) => {
  expect(foldersOf(folder).filter((name) => !map.includes(`${name}/`))).toEqual([]);
});

test('every file that src/README.md names is there', () => {
  const named = [
    ...text.matchAll(/(?<![\w….*{])((?:[\w.-]+\/)*[\w.-]+\.(?:ts|mjs|astro|yml|json))(?![\w*])/gu),
  ];
  const missing = named
    .map(([, path = '']) => path)
    .filter((path) => !path.startsWith('.') && !isThere(path));
  expect(named.length).toBeGreaterThan(60);
  expect([...new Set(missing)]).toEqual([]);
});

/** By its whole path, or by the end of one: the map writes of a room without the rooms around it. */
function isThere(path: string): boolean {
  return files.some((file) => file === path || file.endsWith(`/${path}`));
}
