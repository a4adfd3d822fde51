import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { makeExampleRoot } from '#testing/example-root.ts';
import type { Ended } from './lib/process/command-end.ts';
import { freezeCommand } from './lib/commands/freeze.ts';
import { ruleImpactCommand } from './lib/commands/rule-impact.ts';
import { endOfCommand, type Command } from './lib/process/run-command.ts';
import { startCommand, type ProcessEnd } from './testing/start-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-rule-impact-'));
const data = join(work, 'data');
const file = join(data, 'impacts/v2.yaml');
const rules = join(data, 'rules/v2.yaml');
const APPROVED = ['--by', 'zhuren', '--on', '2026-03-10', '--as-of', '2026-03-10 16:30'];

beforeAll(() => {
  makeExampleRoot(data, ['sound']);
  const first = readFileSync(join(data, 'rules/v1.yaml'), 'utf8');
  writeFileSync(
    rules,
    first
      .replace('version: v1', 'version: v2')
      .replace('published: 2025-12-22', 'published: 2026-03-20')
      .replace('from: 2026-01', 'from: 2026-04')
      .replace("from: '0.90'", "from: '0.95'"),
  );
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const run = (command: Command, ...args: string[]): Promise<Ended> =>
  endOfCommand(command, [...args, '--data', data]);

/** As an office does it, in the folder of its record. */
function started(...args: string[]): ProcessEnd {
  return startCommand('rule-impact', args, { cwd: work });
}

const line = (day: string, version = 'v2') => [version, '--as-of', `2026-${day} 10:00`];
const measure = (day: string, version = 'v2', ...more: string[]) =>
  run(ruleImpactCommand, ...line(day, version), ...more);
const lastLine = (out: string) => out.trimEnd().split('\n').at(-1);

/** The tests follow each other: one file is written, rewritten and kept. */
describe('npm run rule-impact', { timeout: 60_000 }, () => {
  test('has nothing to do before a period is frozen, and for the first version', async () => {
    expect(await measure('03-09')).toEqual({
      code: 0,
      out: '规则 v2 施行以前还没有锁定过排名，没有可比的，不需要影响测算。\n',
      error: '',
    });
    expect((await measure('03-09', 'v1')).code).toBe(0);
    expect(JSON.parse((await measure('03-09', 'v1', '--json')).out)).toEqual({
      version: 'v1',
      state: 'first',
    });
    expect(existsSync(file)).toBe(false);
  });

  test('does not know every version, and wants one', async () => {
    expect(started(...line('03-09', 'v3'))).toEqual({
      code: 1,
      out: '',
      error: '台账里没有规则“v3”，现有v1、v2。\n',
    });
    expect((await run(ruleImpactCommand)).code).toBe(2);
    expect((await run(ruleImpactCommand, 'v1', 'v2')).code).toBe(2);
  });

  test('writes the table and prints it', async () => {
    const frozen = await run(freezeCommand, '2026-02', ...APPROVED, '--force', '本组只有一个单位有任务');
    expect(frozen.error).toBe('');
    const { code, out } = started(...line('03-18'));
    expect(code).toBe(0);
    expect(lastLine(out)).toBe(`已写入 ${join('data', 'impacts', 'v2.yaml')}。请与规则文件一并提交。`);
    expect(out).toContain('\n机关各部门　2026年2月　2个单位，等次变动1个\n');
    expect(out).toMatch(/^ {2}工程科 {2}90\.00 {2}1 +不变 +优秀 → 良好$/mu);
    expect(out).toMatch(/^ {2}财务科 {2}— +— +没有主办计分事项 {2}—$/mu);
    expect(readFileSync(file, 'utf8')).toContain('written: 2026-03-18 10:00\n');
  });

  test('leaves a table that says the same as it is', async () => {
    const before = readFileSync(file, 'utf8');
    const { code, out } = await measure('03-19', 'v2', '--json');
    expect([code, JSON.parse(out)]).toMatchObject([
      0,
      { state: 'unchanged', version: 'v2', replaces: 'v1', written: '2026-03-18 10:00' },
    ]);
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('writes it anew while the rules are not in force, afterwards not', async () => {
    writeFileSync(rules, readFileSync(rules, 'utf8').replace("from: '0.95'", "from: '0.96'"));
    expect(lastLine((await measure('03-31')).out)).toMatch(/^已改写 /u);
    writeFileSync(rules, readFileSync(rules, 'utf8').replace("from: '0.96'", "from: '0.97'"));
    const before = readFileSync(file, 'utf8');
    const late = await measure('04-01');
    expect(late.code).toBe(1);
    expect(late.error).toContain('规则 v2 已从2026年4月起施行');
    expect(readFileSync(file, 'utf8')).toBe(before);
  });

  test('does not measure a ledger in which something is wrong', async () => {
    writeFileSync(join(data, 'rules/v3.yaml'), 'version: v3\n');
    const { code, out, error } = await measure('03-31');
    expect([code, out]).toEqual([1, '']);
    expect(error).toMatch(/^台账有\d+处错误，没有测算。/u);
  });
});
