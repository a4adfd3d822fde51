import { afterEach, expect, test, vi } from 'vitest';
import { nodeOptions } from './run-node.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

test.each([
  [
    ['--preserve-symlinks', '--max-semi-space-size=64'],
    ['--preserve-symlinks', '--max-semi-space-size=64'],
  ],
  [['-e', 'start()', '--preserve-symlinks'], ['--preserve-symlinks']],
  [['--input-type=module', '--eval=start()'], ['--input-type=module']],
  [['-p', '1', '-e', '2'], []],
])('a process that was started with %j hands on %j', (options, handed) => {
  vi.stubGlobal('process', { ...process, execArgv: options });
  expect(nodeOptions()).toEqual(handed);
});
