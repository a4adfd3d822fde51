import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { holderHere, holderText } from './holder.mjs';
import { workFolder } from './work-folder.ts';

const cache = mkdtempSync(join(tmpdir(), 'duban-work-'));
afterAll(() => {
  rmSync(cache, { recursive: true, force: true });
});

test('each command has a work folder of its own, which goes with it', () => {
  const [one, other] = [workFolder('build', cache), workFolder('build', cache)];
  expect([existsSync(one.path), existsSync(other.path), one.path === other.path]).toEqual([
    true,
    true,
    false,
  ]);
  one.remove();
  other.remove();
  expect(readdirSync(cache)).toEqual([]);
});

test('what killed commands left goes, and nothing else', () => {
  const left = (name: string, holder?: string, age = 0) => {
    mkdirSync(join(cache, name));
    if (holder !== undefined) writeFileSync(join(cache, name, '.holder'), holder);
    const at = Date.now() / 1000 - age;
    utimesSync(join(cache, name), at, at);
  };
  const here = holderHere(new Date());
  left('build-killed', holderText({ ...here, started: 'an earlier start' }));
  left('build-running', holderText(here));
  left('build-of-old', undefined, 25 * 60 * 60);
  left('build-new');
  left('sites', undefined, 25 * 60 * 60);
  const own = workFolder('build', cache);
  own.remove();
  const killed = process.platform === 'linux' ? [] : ['build-killed'];
  expect(readdirSync(cache).sort()).toEqual([...killed, 'build-new', 'build-running', 'sites']);
});
