import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { faultWords } from '#wording/commands/faults.ts';
import { portalOfRecord } from '../../../src/portal-of-record.ts';
import { checkRecord } from '../check/check-record.ts';
import { projectRoot } from '../process/run-node.ts';
import { recordEnvironment } from '../terminal/record-options.ts';
import { takenApart } from './outline.ts';
import { SITE_MARK } from './out-folder.ts';
import { buildRecord } from './record.ts';

const PLAIN = join(projectRoot, 'src/testing/offices/plain');
const work = mkdtempSync(join(tmpdir(), 'duban-record-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** Every part of a portal that is made when it is asked for, made. */
async function everyPart(portal: object): Promise<unknown> {
  const { outline, makers } = takenApart(portal);
  return { outline, made: await Promise.all(makers.map((make) => make())) };
}

test.each(['public', 'internal'] as const)(
  'the pages of the thread are those of the record, each once, and none has lost anything on the way: %s',
  async (profile) => {
    const choice = { data: PLAIN, asOf: undefined, profile };
    Object.assign(process.env, recordEnvironment(choice));
    const record = buildRecord();
    try {
      const check = { ...choice, overdue: false, frozen: true };
      expect(await record.check(check)).toEqual(checkRecord(check));
      const views = portalOfRecord({
        data: { dir: PLAIN, printed: PLAIN },
        asOf: undefined,
        profile,
      });
      expect(views.tasks.length).toBeGreaterThan(1);
      expect(await everyPart(await record.portal())).toStrictEqual(
        await everyPart({ ...views, dataSets: [] }),
      );
    } finally {
      await record.close();
      for (const name of Object.keys(recordEnvironment(choice))) Reflect.deleteProperty(process.env, name);
    }
  },
);

test('whatever is asked of a record whose thread was ended fails', async () => {
  const record = buildRecord();
  const check = { data: PLAIN, asOf: undefined, overdue: false, frozen: true };
  const asked = expect(record.check(check)).rejects.toThrow();
  await record.close();
  await asked;
  await expect(record.portal()).rejects.toThrow();
});

test('where the thread of the record dies while the pages are made, the build says so and the last site stands', () => {
  const data = join(work, 'data');
  cpSync(PLAIN, data, { recursive: true });
  const out = join(work, 'dist');
  cpSync(join(projectRoot, 'src/testing/offices'), out, {
    recursive: true,
    filter: (from) => !/\.yaml$/.test(from),
  });
  writeFileSync(join(out, SITE_MARK.name), SITE_MARK.text);
  writeFileSync(join(out, 'index.html'), 'the last site');
  const dies = join(work, 'dies.mjs');
  writeFileSync(
    dies,
    `import { isMainThread, parentPort } from 'node:worker_threads';
     if (!isMainThread) {
       const on = parentPort.on.bind(parentPort);
       const dies = (answer) => (asked) => asked.question.make > 9 ? process.exit(7) : answer(asked);
       parentPort.on = (event, answer) => on(event, dies(answer));
     }`,
  );
  const { status, stderr } = spawnSync(
    process.execPath,
    [join(projectRoot, 'scripts/build.ts'), '--data', data, '--out', out],
    { cwd: projectRoot, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: `--import ${dies}` } },
  );
  expect(status).toBe(1);
  expect(stderr).toContain(faultWords.threadEnded(7));
  expect(existsSync(join(out, SITE_MARK.name))).toBe(true);
  expect(readFileSync(join(out, 'index.html'), 'utf8')).toBe('the last site');
});
