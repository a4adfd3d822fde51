import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { projectRoot } from './lib/run-node.ts';

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
  const reported = spawnSync(process.execPath, [join(clone, 'scripts', 'bootstrap.mjs'), ...words], {
    encoding: 'utf8',
  });
  expect([reported.status, reported.stderr]).toEqual([0, '']);
  expect(reported.stdout).toMatch(/^用法：npm /);
  expect(existsSync(join(clone, 'node_modules'))).toBe(false);
});
