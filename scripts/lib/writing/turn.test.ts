import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, expect, test } from 'vitest';
import { faultSaid } from '../process/plain-fault.ts';
import { holderHere, holderText } from './holder.mjs';
import { holdTurn, inTurn, recordTurn, siteTurn } from './turn.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-turn-'));
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(work, 'x-'));
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

test('the turn of a site lies beside it, in folders made for it, and is given back whatever happens', async () => {
  const target = join(folder, 'a/b/dist');
  const inside = await inTurn(siteTurn('dist', target), () =>
    Promise.resolve(readdirSync(join(folder, 'a/b'))),
  );
  expect(inside).toEqual(['.dist-lock-dist']);
  await expect(inTurn(siteTurn('dist', target), () => Promise.reject(new Error('x')))).rejects.toThrow('x');
  expect(readdirSync(join(folder, 'a/b'))).toEqual([]);
});

test('who waited long enough is told who holds it, since when and how to go on', async () => {
  const holder = holderHere(new Date());
  const turn = recordTurn(folder);
  mkdirSync(turn.lock);
  writeFileSync(join(turn.lock, 'holder.tmp'), holderText(holder));
  const late: unknown = await holdTurn(turn, 0).catch((error: unknown) => error);
  const said = faultSaid(late);
  for (const part of [folder, String(process.pid), hostname(), `删除“${turn.lock}”目录后再运行一次`])
    expect(said).toContain(part);
  expect(said).toMatch(/\d{4}年\d{1,2}月\d{1,2}日（周.）\d\d:\d\d 开始/u);
});

test('a turn that cannot be taken is told by the place, not by the lock', async () => {
  const refused: unknown = await holdTurn(recordTurn(join(folder, 'nowhere')), 0).catch(
    (error: unknown) => error,
  );
  expect(faultSaid(refused)).toContain(`“${join(folder, 'nowhere')}”`);
});
