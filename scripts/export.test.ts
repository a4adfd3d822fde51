import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, describe, expect, test } from 'vitest';
import { exportCommand } from './lib/commands/export.ts';
import type { Ended } from './lib/process/command-end.ts';
import { endOfCommand } from './lib/process/run-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-export-'));
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const run = (...args: string[]): Promise<Ended> => endOfCommand(exportCommand, args);

/** A folder as the build leaves it. */
function site(name: string, profile: string | undefined): string {
  const folder = join(work, name);
  const status = {
    title: '督办公开',
    demo: false,
    asOf: '2026-05-20 15:00',
    software: '0.1.0',
    editions: [],
  };
  const files = {
    '.duban-site': 'duban\n',
    'status.json': JSON.stringify({ ...status, ...(profile === undefined ? {} : { profile }) }),
    'index.html': '<!doctype html><title>督办</title>',
    'tasks/t2026-001/index.html': '<!doctype html>'.repeat(50),
    'fonts/a.woff2': 'wOF2',
  };
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, path, '..'), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

describe('npm run export', () => {
  test('writes a built site as one archive, with what is in it and the number of its review', async () => {
    const out = join(work, 'a.zip');
    const dist = site('public', 'public');
    const {
      code,
      out: said,
      error,
    } = await run('--dist', dist, '--out', out, '--review-no', '密审〔2026〕3号');
    expect([code, error]).toEqual([0, '']);
    expect(said).toContain('公开保密审查单：密审〔2026〕3号');
    expect(said).toMatch(/已导出 .*a\.zip：4个文件，共\d+字节。\nSHA-256 [0-9a-f]{64}\n/u);
    const files = unzipSync(new Uint8Array(readFileSync(out)));
    expect(Object.keys(files)).toEqual([
      ...['manifest.txt', 'fonts/a.woff2', 'index.html', 'status.json', 'tasks/t2026-001/index.html'],
    ]);
    expect(strFromU8(files['index.html'] ?? new Uint8Array())).toBe('<!doctype html><title>督办</title>');
    const list = strFromU8(files['manifest.txt'] ?? new Uint8Array()).split('\r\n');
    expect(list.slice(0, 4)).toEqual([
      '督办公开　网站导出清单',
      '公开版',
      '数据截至：2026年5月20日（周三）15:00',
      '公开保密审查单：密审〔2026〕3号',
    ]);
    expect(list.filter((line) => /^[0-9a-f]{64} {2}\d+ {2}\S+$/u.test(line))).toHaveLength(4);
  });

  test('gives the same bytes for the same site', async () => {
    const [one, two] = [join(work, 'one.zip'), join(work, 'two.zip')];
    await run('--dist', site('same-1', 'public'), '--out', one);
    await run('--dist', site('same-2', 'public'), '--out', two);
    expect(readFileSync(one).equals(readFileSync(two))).toBe(true);
  });

  test('warns of a public site without the number of a review, and says so in its list', async () => {
    const out = join(work, 'b.zip');
    const { code, error } = await run('--dist', site('unreviewed', 'public'), '--out', out);
    expect([code, error]).toEqual([0, expect.stringContaining('没有写公开保密审查单的编号')]);
    // As any problem is told: where, its code, what should be there, how to mend it.
    expect(error.trimEnd().split('\n')).toEqual([
      `${out}  reminder  export-unreviewed  没有写公开保密审查单的编号`,
      expect.stringMatching(/^ {4}应为：/u),
      expect.stringMatching(/^ {4}改法：.+--review-no/u),
    ]);
    const list = unzipSync(new Uint8Array(readFileSync(out)))['manifest.txt'];
    expect(strFromU8(list ?? new Uint8Array())).toContain('公开保密审查单：没有写');
  });

  test('lets no internal site out that was not asked for by its name', async () => {
    const out = join(work, 'c.zip');
    const dist = site('internal', 'internal');
    for (const args of [[], ['--profile', 'public'], ['--review-no', '3号']]) {
      const { code, error } = await run('--dist', dist, '--out', out, ...args);
      expect([code, error]).toEqual([1, expect.stringContaining('系统内版不出内网')]);
    }
    expect(existsSync(out)).toBe(false);
    expect((await run('--dist', dist, '--out', out, '--profile', 'internal')).code).toBe(0);
    const list = unzipSync(new Uint8Array(readFileSync(out)))['manifest.txt'];
    expect(strFromU8(list ?? new Uint8Array())).toContain('系统内版，只在系统内使用');
  });

  test('packs nothing of which it does not know whom it is for', async () => {
    const out = join(work, 'd.zip');
    expect(await run('--dist', site('old', undefined), '--out', out)).toMatchObject({ code: 1 });
    expect(await run('--dist', work, '--out', out)).toMatchObject({ code: 2 });
    expect(existsSync(out)).toBe(false);
  });

  test.skipIf(process.platform === 'win32')('follows no link out of the site', async () => {
    const dist = site('link', 'public');
    symlinkSync('/etc/hostname', join(dist, 'x.txt'));
    await expect(run('--dist', dist, '--out', join(work, 'e.zip'))).rejects.toThrow('x.txt');
    expect(existsSync(join(work, 'e.zip'))).toBe(false);
  });

  test.each([
    ['no file', []],
    ['another ending', ['--out', 'a.tar']],
    ['a record beside a built site', ['--out', 'a.zip', '--dist', 'x', '--data', 'y']],
    ['a review of an internal site', ['--out', 'a.zip', '--profile', 'internal', '--review-no', '1']],
  ])('is wrong usage with %s', async (_, args) => {
    const { code, out, error } = await run(...args);
    expect([code, out, error.trimEnd().split('\n').length]).toEqual([2, '', 1]);
  });
});
