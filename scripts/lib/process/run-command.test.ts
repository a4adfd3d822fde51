import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { endWith, refuse } from './command-end.ts';
import { helpText } from '../terminal/help-text.mjs';
import { wrongUsage } from '../terminal/options.ts';
import { endOfCommand } from './run-command.ts';
import { projectRoot } from './run-node.ts';

const ended = { code: 0, out: '做完。\n', error: '' };

test('a command ends as it says when its work is done', async () => {
  expect(await endOfCommand((argv) => ({ ...ended, out: argv.join() }), ['a', 'b'])).toEqual({
    ...ended,
    out: 'a,b',
  });
});

test.each([
  [() => endWith({ code: 3, out: 'x' }), { code: 3, out: 'x', error: '' }],
  [() => refuse('不行。'), { code: 1, out: '', error: '不行。\n' }],
  [
    () => wrongUsage('写错了。'),
    { code: 2, out: '', error: expect.stringMatching(/^写错了。.+\n$/u) as unknown },
  ],
])('a command ends as is said in the middle of its work, at once or later: %s', async (command, end) => {
  expect(await endOfCommand(command, [])).toEqual(end);
  expect(await endOfCommand(() => Promise.resolve().then(command), [])).toEqual(end);
});

test('what nobody foresaw is no end', async () => {
  const fault = new RangeError('x');
  await expect(endOfCommand(() => Promise.reject(fault), [])).rejects.toBe(fault);
});

test.each(['freeze', 'build'] as const)(
  'the help of %s is said and ends with 0, by either way of reading its line',
  (name) => {
    const script = join(projectRoot, 'scripts', `${name}.ts`);
    const { status, stdout, stderr } = spawnSync(process.execPath, [script, '--help'], { encoding: 'utf8' });
    expect([status, stdout, stderr]).toEqual([0, helpText(name), '']);
  },
);
