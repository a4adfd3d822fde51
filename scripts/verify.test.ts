import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editionFiles } from '#portal/freeze/edition-files.ts';
import { rulesFiles } from '#portal/method/rules-files.ts';
import { buildContext } from '#engine/dossier/context.ts';
import { loadTypedLedger } from '#load/ledger.ts';
import { makeExampleRoot } from '#testing/example-root.ts';
import type { Ended } from './lib/process/command-end.ts';
import { freezeCommand } from './lib/commands/freeze.ts';
import { verifyCommand } from './lib/commands/verify.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { startCommand, type ProcessEnd } from './testing/start-command.ts';
import { buildViewEnv } from '#portal/env/env.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-verify-'));
const data = join(work, 'data');

beforeAll(async () => {
  makeExampleRoot(data, ['sound']);
  for (const [period, on] of [
    ['2026-02', '2026-03-10'],
    ['2026-05', '2026-06-10'],
  ] as const) {
    const asked = [period, '--by', 'zhuren', '--on', on, '--as-of', `${on} 16:30`, '--data', data];
    const frozen = await endOfCommand(freezeCommand, [...asked, '--force', '各组只有一个单位有任务']);
    expect(frozen.error).toBe('');
  }
  // What a reader downloads: the site's own files, under the names that its pages give them.
  const context = buildContext(loadTypedLedger({ dir: data, printed: 'data' }).ledger, '2026-06-30 12:00');
  if (context === undefined) throw new Error('there is an office');
  const env = buildViewEnv(context, 'public');
  for (const { folder, content } of editionFiles(env)) writeFileSync(join(work, `${folder}.json`), content);
  for (const { version, content } of rulesFiles(env))
    writeFileSync(join(work, `rules-${version}.json`), content);
}, 60_000);
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

/** As a reader does it, in the folder of the files. */
function started(...args: string[]): ProcessEnd {
  return startCommand('verify', args, { cwd: work });
}

const verify = (...args: string[]): Promise<Ended> => endOfCommand(verifyCommand, ['2026-05', ...args]);

/** The options that name these files. */
const file = (...names: string[]) => names.flatMap((name) => ['--file', join(work, name)]);
const RULES = ['--rules', join(work, 'rules-v1.json')];
const FILES = [...file('2026-05.json', '2026-02.json'), ...RULES];

/** A published file with one thing changed, under another name. */
function changed(from: string, to: string, change: (text: string) => string): void {
  const before = readFileSync(join(work, from), 'utf8');
  expect(change(before)).not.toBe(before);
  writeFileSync(join(work, to), change(before));
}

describe('npm run verify', { timeout: 60_000 }, () => {
  test('with the record computes everything anew', async () => {
    const { code, out } = await verify('--data', data);
    expect(code).toBe(0);
    expect(out).toMatch(/份记录与锁定时相同\n {2}用这些记录从头重算，每个数都相符\n核对结果：相符\n$/);
  });

  test('with nothing but the published files computes scores, ranks and moves', async () => {
    const { code, out } = await verify(...FILES);
    expect([code, out.split('\n').slice(2)]).toEqual([
      0,
      [
        '  文件与自身摘要相符',
        '  按锁定的计分依据重算，每个得分、名次都相符',
        '  名次变化也相符',
        '  只用文件核对：计分依据与记录是否一致、不予公开的记录有无改动，须有台账才能核对',
        '核对结果：相符',
        '',
      ],
    ]);
  });

  test('says what it could not compare without the edition before', async () => {
    const { code, out } = await verify(...file('2026-05.json'), ...RULES);
    expect(code).toBe(0);
    expect(out).toContain('没有2026年2月第1版的文件，名次变化和榜单没有核对');
    expect(out).not.toContain('名次变化也相符');
  });

  test('tells a changed total by its digest and by the figure', async () => {
    changed('2026-05.json', 'bad.json', (text) => text.replace(/("base": ")[\d.]+"/, '$112.34"'));
    const { code, out } = await verify(...file('bad.json', '2026-02.json'), ...RULES);
    expect(code).toBe(1);
    expect(out).toContain('文件内容与自身摘要不符');
    expect(out).toMatch(/ result\.base：锁定“12\.34”，重算“/);
  });

  test('tells that the edition before was changed', () => {
    changed('2026-02.json', 'bad-02.json', (text) => text.replace(/"order": \d+/, '"order": 777'));
    const files = ['--file', '2026-05.json', '--file', 'bad-02.json', '--rules', 'rules-v1.json'];
    const { code, out } = started('2026-05', ...files);
    expect(code).toBe(1);
    expect(out).toContain('bad-02.json 的内容与自身摘要不符');
  });

  test('tells a machine the same', async () => {
    expect(JSON.parse((await verify(...FILES, '--json')).out)).toMatchObject({
      period: '2026-05',
      version: 1,
      equal: true,
      hasRecords: false,
      moves: true,
      figures: [],
    });
  });

  test('asks for the rules, and knows what is no edition', async () => {
    expect(await verify(...file('2026-05.json'))).toMatchObject({ code: 2, out: '' });
    expect((await verify(...RULES)).code).toBe(2);
    expect((await verify(...FILES, '--data', data)).code).toBe(2);
    expect(started('2026-05', '--file', 'nothing.json')).toEqual({
      code: 1,
      out: '',
      error: '读不到文件 nothing.json。\n',
    });
    expect((await verify(...file('rules-v1.json'))).error).toContain('不是锁定文件，也不是计分规则的文件');
    expect((await verify(...file('2026-02.json'), ...RULES)).error).toBe(
      '--file 给出的文件里没有2026年5月锁定的版本。\n',
    );
  });
});
