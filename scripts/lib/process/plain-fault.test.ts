import { spawnSync } from 'node:child_process';
import { createServer } from 'node:net';
import { once } from 'node:events';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { expect, test } from 'vitest';
import { faultWords } from '#wording/commands/faults.ts';
import { faultSaid, plainError } from './plain-fault.ts';
import { projectRoot } from './run-node.ts';
import { serveFolder } from '../serve/static-server.ts';

const ofSystem = (code: string, more: object = {}) =>
  Object.assign(new Error(`${code}: 秘密 /x`), { code, ...more });

test.each([
  ['ENOSPC', faultWords.full('/x/dist')],
  ['EDQUOT', faultWords.full('/x/dist')],
  ['EROFS', faultWords.readOnly('/x/dist')],
  ['EACCES', faultWords.noRight('/x/dist')],
  ['EPERM', faultWords.noRight('/x/dist')],
  ['ENOENT', faultWords.missing('/x/dist')],
  ['ENAMETOOLONG', faultWords.nameTooLong('/x/dist')],
  ['EBUSY', faultWords.busy('/x/dist')],
  ['EMFILE', faultWords.tooManyOpen],
  ['ENOMEM', faultWords.memory],
])('a file system that says %s is told by what to do', (code, reported) => {
  expect(faultSaid(ofSystem(code, { syscall: 'open', path: '/x/dist' }))).toBe(reported);
});

test('a thread whose memory is full is told as a machine whose memory is', async () => {
  const fills = new Worker('for (const all = []; ; ) all.push({ text: String(all.length) })', {
    eval: true,
    resourceLimits: { maxOldGenerationSizeMb: 16 },
    execArgv: [],
  });
  const [error] = (await once(fills, 'error')) as [unknown];
  expect(faultSaid(error)).toBe(faultWords.memory);
});

test('of two paths the one that is written is named', () => {
  const copy = { syscall: 'copyfile', path: '/x/from', dest: '/x/dist' };
  expect(faultSaid(ofSystem('ENOSPC', copy))).toBe(faultWords.full('/x/dist'));
});

test('a port that is taken or forbidden is told as such', async () => {
  const other = createServer().listen(0, 'localhost');
  await once(other, 'listening');
  const address = other.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const taken: unknown = await serveFolder(tmpdir(), { port }).catch((error: unknown) => error);
  other.close();
  expect(faultSaid(taken)).toBe(faultWords.portTaken(` ${String(port)} `));
  expect(faultSaid(ofSystem('EACCES', { syscall: 'listen', port: 80 }))).toBe(
    faultWords.portForbidden(' 80 '),
  );
});

test('what was written for a person is told as it is, what nobody foresaw without its words', () => {
  expect(faultSaid(plainError('发现甲，应为乙，请丙'))).toBe('发现甲，应为乙，请丙');
  expect(faultSaid(new RangeError('秘密'))).toBe(faultWords.unforeseen('RangeError'));
  expect(faultSaid(ofSystem('EWHAT'))).toBe(faultWords.unforeseen('Error EWHAT'));
  expect(faultSaid('秘密')).toBe(faultWords.unforeseen('string'));
});

/** A command that fails so. */
function command(
  fails: string,
  env: NodeJS.ProcessEnv = {},
): { code: number | null; out: string; error: string } {
  const options = JSON.stringify(new URL('../terminal/options.ts', import.meta.url).href);
  const program = `const { commandOptions } = await import(${options}); commandOptions('format', {}, []); ${fails}`;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', program], {
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  return { code: status, out: stdout, error: stderr };
}

test.each([
  ["throw new RangeError('x')"],
  ["await Promise.reject(new RangeError('x'))"],
  ["setTimeout(() => { throw new RangeError('x') }, 1)"],
  ["void Promise.reject(new RangeError('x')); await new Promise((done) => setTimeout(done, 1000))"],
])('a command in which nobody catches %s ends with 1 and one line', (fails) => {
  expect(command(fails)).toEqual({ code: 1, out: '', error: `${faultWords.unforeseen('RangeError')}\n` });
});

test('whoever asks for the details gets them', () => {
  const { error } = command("throw new RangeError('x')", { DUBAN_DEBUG: '1' });
  expect(error).toMatch(/RangeError: x\n\s+at /u);
});

test('whoever stops reading is told nothing', () => {
  const fails = "throw Object.assign(new Error('write'), { code: 'EPIPE' })";
  expect(command(fails)).toEqual({ code: 0, out: '', error: '' });
});

test('every command that a person runs reads its line by the way that ends plainly', () => {
  const { scripts } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  const plain = Object.keys(scripts);
  expect(plain.length).toBeGreaterThan(10);
  for (const name of plain)
    expect(readFileSync(join(projectRoot, 'scripts', `${name}.ts`), 'utf8')).toMatch(
      /(?:commandOptions|runCommand)\(/u,
    );
});
