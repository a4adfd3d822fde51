import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { holderHere, holderText, isAtWork, readHolder } from './holder.mjs';
import { takeLock, type Lock } from './lock.mjs';

const work = mkdtempSync(join(tmpdir(), 'duban-lock-'));
let folder = '';
let path = '';
beforeEach(() => {
  folder = mkdtempSync(join(work, 'x-'));
  path = join(folder, '.lock');
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Leaves a lock with this text behind. */
function left(text: string, age = 0): void {
  mkdirSync(path);
  writeFileSync(join(path, 'holder.tmp'), text);
  const at = Date.now() / 1000 - age;
  utimesSync(path, at, at);
}
async function taken(wait = 0): Promise<Lock> {
  const lock = await takeLock(path, { wait });
  if ('heldBy' in lock) throw new Error(`held by ${holderText(lock.heldBy)}`);
  return lock;
}

/** A process number that nobody has: of one that has just ended. */
async function endedProcess(): Promise<number> {
  const child = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  const { pid = 0 } = child;
  await once(child, 'close');
  return pid;
}

describe('a lock', () => {
  test('is held by one, who is named to the next, and free again when given back', async () => {
    const first = await taken();
    const second = await takeLock(path, { wait: 0 });
    expect(second).toMatchObject({ heldBy: { process: process.pid } });
    first.release();
    (await taken()).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test('is waited for as long as was asked, and who has it is told once', async () => {
    const first = await taken();
    let reported = 0;
    const second = takeLock(path, { wait: 10_000, waiting: () => (reported += 1) });
    await new Promise((done) => setTimeout(done, 250));
    first.release();
    const got = await second;
    expect([reported, 'release' in got]).toEqual([1, true]);
  });

  test('of a killed process goes to the next one', async () => {
    left(holderText({ ...holderHere(new Date()), process: await endedProcess() }));
    (await taken()).release();
    expect(readdirSync(folder)).toEqual([]);
  });

  test.runIf(process.platform === 'linux')(
    'of a process whose number was given out again goes to the next one',
    async () => {
      left(holderText({ ...holderHere(new Date()), started: 'another start 12' }));
      (await taken()).release();
    },
  );

  test('of another machine is believed for an hour', async () => {
    const there = { ...holderHere(new Date(Date.now() - 59 * 60_000)), machine: 'elsewhere' };
    left(holderText(there));
    expect(await takeLock(path, { wait: 0 })).toEqual({ heldBy: there });
    rmSync(path, { recursive: true });
    left(holderText({ ...there, since: new Date(Date.now() - 61 * 60_000).toISOString() }));
    (await taken()).release();
  });

  test('that names nobody is believed for a minute', async () => {
    left('{', 30);
    expect(await takeLock(path, { wait: 0 })).toHaveProperty('heldBy');
    rmSync(path, { recursive: true });
    left('{', 90);
    (await taken()).release();
  });

  test('is given back by its own holder alone', async () => {
    const lock = await taken();
    const other = holderText({ ...holderHere(new Date()), machine: 'elsewhere' });
    writeFileSync(join(path, 'holder.tmp'), other);
    lock.release();
    expect(readFileSync(join(path, 'holder.tmp'), 'utf8')).toBe(other);
  });

  test('where no folder can be made is refused with the error of the file system', async () => {
    await expect(takeLock(join(folder, 'nowhere', '.lock'), { wait: 0 })).rejects.toMatchObject({
      code: 'ENOENT',
    });
  });

  test(
    'is never held by two of many who ask at once, a dead holder before them',
    { timeout: 60_000 },
    async () => {
      left(holderText({ ...holderHere(new Date()), process: await endedProcess() }));
      // Each says in the order of the file when it has the lock and when it gives it back.
      const log = join(folder, 'log');
      const program = `
      import { appendFileSync } from 'node:fs';
      import { takeLock } from ${JSON.stringify(new URL('lock.mjs', import.meta.url).href)};
      for (let turn = 0; turn < 5; turn++) {
        const lock = await takeLock(${JSON.stringify(path)}, { wait: 50_000 });
        appendFileSync(${JSON.stringify(log)}, '(');
        await new Promise((done) => setTimeout(done, 3));
        appendFileSync(${JSON.stringify(log)}, ')');
        lock.release();
      }`;
      const children = Array.from({ length: 6 }, () =>
        spawn(process.execPath, ['--input-type=module', '-e', program], { stdio: 'inherit' }),
      );
      const codes = await Promise.all(
        children.map(async (child) => (await once(child, 'close'))[0] as unknown),
      );
      expect(codes).toEqual([0, 0, 0, 0, 0, 0]);
      expect(readFileSync(log, 'utf8')).toBe('()'.repeat(30));
      expect(readdirSync(folder)).toEqual(['log']);
    },
  );
});

describe('a holder', () => {
  test('is read as it was written, and nothing else is taken for one', () => {
    const here = holderHere(new Date());
    expect(readHolder(holderText(here))).toEqual(here);
    for (const text of ['', '{', 'null', '[]', '{}', holderText({ ...here, since: 'soon' })])
      expect(readHolder(text)).toBeUndefined();
  });

  test('is at work while it runs', () => {
    expect(isAtWork(holderHere(new Date()), new Date())).toBe(true);
  });
});
