import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bootstrapWords } from '#wording/commands/bootstrap.mjs';
import { nodeVersions } from './lib/install/node-versions.mjs';
import { projectRoot } from './lib/process/run-node.ts';

/** The project as cloned, with nothing installed. */
let clone = '';

beforeAll(() => {
  clone = mkdtempSync(join(tmpdir(), 'duban-clone-'));
  for (const part of ['scripts', 'src/wording', 'package.json', 'package-lock.json'])
    cpSync(join(projectRoot, part), join(clone, part), { recursive: true });
});
afterAll(() => {
  rmSync(clone, { recursive: true, force: true });
});

test.each([
  ['start', '--help'],
  ['build', '-h'],
  ['check', '--json', '--help'],
])('%s %s tells its help and installs nothing', (...words) => {
  const reported = bootstrap(words);
  expect([reported.status, reported.stderr]).toEqual([0, '']);
  expect(reported.stdout).toMatch(/^用法：npm /);
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
});

test('a Node older than package.json allows installs nothing, and is told', () => {
  const manifest = join(clone, 'package.json');
  const written = readFileSync(manifest, 'utf8');
  const { oldest } = nodeVersions(written);
  writeFileSync(manifest, written.replace(`>=${oldest}`, '>=99.0'));
  try {
    const { status, stderr } = bootstrap(['check']);
    expect([status, stderr]).toEqual([2, `${bootstrapWords.nodeTooOld(process.versions.node, '99.0')}\n`]);
    expect(existsSync(join(clone, 'node_modules'))).toBe(false);
  } finally {
    writeFileSync(manifest, written);
  }
});

test('npm is asked for what the shipped Node wants, whichever it runs on itself', () => {
  const npm = join(clone, 'npm.cjs');
  const { shipped } = nodeVersions(readFileSync(join(clone, 'package.json'), 'utf8'));
  writeFileSync(npm, 'console.error("npm error code " + process.version); process.exit(1);');
  expect(bootstrap(['check'], [], { npm_execpath: npm })).toMatchObject({
    status: 1,
    stderr: expect.stringContaining(bootstrapWords.installFailed(`v${shipped}`)) as unknown,
  });
});

test('where no shipped Node is, one that runs TypeScript takes its place, and no other', () => {
  const installed = join(clone, 'node_modules');
  mkdirSync(installed);
  // All is there, npm says, but for what is optional.
  cpSync(join(projectRoot, 'node_modules/.package-lock.json'), join(installed, '.package-lock.json'));
  writeFileSync(join(clone, 'scripts/start.ts'), 'const ran: string = "ran"; console.log(ran);\n');
  const { shipped } = nodeVersions(readFileSync(join(clone, 'package.json'), 'utf8'));
  expect(bootstrap(['start'])).toMatchObject({ status: 0, stdout: 'ran\n' });
  expect(bootstrap(['start'], ['--no-experimental-strip-types'])).toMatchObject({
    status: 2,
    stderr: `${bootstrapWords.noShippedNode(process.versions.node, shipped)}\n`,
  });
});

function bootstrap(words: readonly string[], options: readonly string[] = [], env: NodeJS.ProcessEnv = {}) {
  const program = join(clone, 'scripts', 'bootstrap.mjs');
  return spawnSync(process.execPath, [...options, program, ...words], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
}
