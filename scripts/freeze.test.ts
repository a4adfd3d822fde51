import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import type { Ended } from './lib/process/command-end.ts';
import { freezeCommand } from './lib/commands/freeze.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { startCommand, type ProcessEnd } from './testing/start-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-freeze-'));
const data = join(work, 'data');
const first = join(data, 'editions/2026-02/v1.yaml');

beforeAll(() => {
  makeExampleRoot(data, ['sound']);
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const freeze = (...args: string[]): Promise<Ended> => endOfCommand(freezeCommand, ['--data', data, ...args]);

/** As an office does it, in the folder of its record. */
function started(...args: string[]): ProcessEnd {
  return startCommand('freeze', args, { cwd: work });
}

const line = (period: string, day: string, ...more: string[]) => [
  ...[period, '--by', 'zhuren', '--on', day, '--as-of', `${day} 16:30`],
  ...more,
];
const asked = (...words: Parameters<typeof line>) => freeze(...line(...words));

/** The tests follow each other: one period is refused, frozen and corrected. */
describe('npm run freeze', { timeout: 60_000 }, () => {
  test('wants one period in a form that there is, and whatever else it needs', async () => {
    for (const args of [[], ['2026/2'], ['2026-02', '2026-03'], ['2026-02'], ['2026-02', '--by', 'zhuren']]) {
      const { code, out, error } = await freeze(...args);
      expect([code, out, error.trimEnd().split('\n').length]).toEqual([2, '', 1]);
    }
  });

  test('tells every reason against it at once and writes nothing', async () => {
    expect(await asked('2026-02', '2026-03-06')).toEqual({
      code: 1,
      out: '',
      error: '2026年2月没有锁定：\n  还不到时候，2026年3月10日（周二）00:00起才可以锁定。\n',
    });
    expect((await asked('2026-02', '2026-03-10')).error).toBe(
      '2026年2月没有锁定：\n  县（市）区、机关各部门参加排名的单位不足两个；仍要锁定的，用 --force 写明理由。\n',
    );
    expect((await asked('2026-q1', '2026-04-13')).error).toMatch(
      /^2026年第一季度没有锁定：\n {2}施行的计分规则里没有这一期/u,
    );
    expect(existsSync(first)).toBe(false);
  });

  test('writes the edition with the reason for which it was forced, once', async () => {
    const done = started(...line('2026-02', '2026-03-10', '--force', '本组只有一个单位有任务'));
    expect(done).toMatchObject({ code: 0, error: '' });
    expect(done.out).toContain(`已写入 ${join('data', 'editions', '2026-02', 'v1.yaml')}。`);
    expect(done.out).not.toContain('没有人核验');
    expect(readFileSync(first, 'utf8')).toContain('\nforced: 本组只有一个单位有任务\n');
    expect((await asked('2026-02', '2026-03-11')).error).toContain('\n  这一期已经锁定；');
  });

  test('corrects only for a reason, and only where something changes', async () => {
    expect((await asked('2026-02', '2026-03-12', '--reason', '漏录')).code).toBe(2);
    expect((await asked('2026-02', '2026-03-12', '--correct')).code).toBe(2);
    expect((await asked('2026-02', '2026-03-12', '--correct', '--reason', '漏录')).error).toBe(
      '2026年2月没有锁定：\n  没有变动，不需要更正。\n',
    );
  });

  test('has no option by which a correction lets records count: only upheld objections do', async () => {
    const { code, out } = await asked(
      '2026-02',
      '2026-03-12',
      '--correct',
      '--reason',
      '漏录',
      '--admit',
      'x.yaml',
    );
    expect([code, out]).toEqual([2, '']);
  });

  test('tells what nobody checked by the close, and nothing where there is none', async () => {
    writeFileSync(
      join(work, 'data/tasks/2026/t2026-001/claim-2026-03-20.yaml'),
      [
        'task: t2026-001',
        'unit: gongcheng',
        'nodes:',
        '  - node: end',
        '    text: 已全部完成，成果附后。',
        'submitted: 2026-03-20 09:30',
        '',
      ].join('\n'),
    );
    const { code, out, error } = await asked('2026-03', '2026-04-13', '--force', '本组只有一个单位有任务');
    expect([code, error]).toEqual([0, '']);
    expect(out.trimEnd().split('\n').slice(2)).toEqual([
      '应当核验而到关账没有人核验、按报告认定的报告有1份：',
      '  t2026-001 人防疏散基地二期建设：办结，工程科，2026年3月20日收到',
    ]);
  });
});
