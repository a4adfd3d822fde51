import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PrivateKey } from 'openpgp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SLOW } from '#testing/holds.ts';
import type { Ended } from './lib/process/command-end.ts';
import { auditCommand } from './lib/commands/audit.ts';
import { endOfCommand } from './lib/process/run-command.ts';
import { dayText, forgeKey, PERSON, signedRepository } from './testing/signed-repository.ts';
import { startCommand, type ProcessEnd } from './testing/start-command.ts';

const work = mkdtempSync(join(tmpdir(), 'duban-audit-command-'));
let key: PrivateKey;
let fingerprint = '';

beforeAll(async () => {
  key = await forgeKey();
  fingerprint = key.getFingerprint();
  writeFileSync(join(work, 'key.asc'), key.toPublic().armor());
  writeFileSync(join(work, 'no-key.asc'), 'x\n');
  const office = signedRepository(join(work, 'office'));
  await office.commit({ author: PERSON, committer: PERSON, at: '2026-03-05 09:00' });
  const receipts = [{ door: '内网', moment: '2026-03-06 09:41' }] as const;
  office.write({ 'receipts/2026-03-06.yaml': dayText('2026-03-06', receipts) });
  await office.commit({ key, at: '2026-03-06 09:41' });
});
afterAll(() => {
  rmSync(work, { recursive: true, force: true });
});

const data = join(work, 'office/data');
const audit = (...args: string[]): Promise<Ended> => endOfCommand(auditCommand, ['--data', data, ...args]);

/** As an office does it, beside the folder of its record. */
function started(...args: string[]): ProcessEnd {
  const env = { GH_TOKEN: 'invented', GITHUB_API_URL: undefined };
  return startCommand('audit', ['--data', 'office/data', ...args], { cwd: work, env });
}

const mine = () => ['--keys', join(work, 'key.asc'), '--fingerprint', fingerprint.toUpperCase()];

describe('npm run audit', { timeout: SLOW }, () => {
  test('says that all is proved, and what that means', async () => {
    const { code, out, error } = await audit(...mine());
    expect([code, error]).toEqual([0, '']);
    expect(out).toMatch(/^共1条收件，1条已证明，错误0处。\n签名证明：.+它不证明是哪一个工作流.+\n$/u);
  });

  test('tells a machine the same, and what is wrong with its place', async () => {
    expect(JSON.parse((await audit(...mine(), '--json')).out)).toMatchObject({
      demo: false,
      entries: 1,
      proved: 1,
      errors: 0,
    });
    const { code, out } = started('--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      proved: 0,
      errors: 1,
      problems: [
        {
          file: 'office/data/receipts/2026-03-06.yaml',
          line: 4,
          column: 5,
          severity: 'error',
          code: 'audit-signature-key',
        },
      ],
    });
  });

  test('believes no key by its name: its fingerprint must be known', async () => {
    expect(await audit('--keys', join(work, 'key.asc'))).toEqual({
      code: 2,
      out: '',
      error: `给出的公钥都不在认可之列，指纹是：${fingerprint}。查实是本单位服务器的密钥后，用 --fingerprint 认可。加 --help 看用法。\n`,
    });
  });

  test('says what is wrong with its command line', async () => {
    expect(await audit('--keys', join(work, 'no-key.asc'))).toMatchObject({ code: 2, out: '' });
    expect((await audit('--keys', 'nothing.asc')).error).toContain('读不到文件“nothing.asc”。');
    expect((await audit('--fingerprint', 'abc')).error).toContain('--fingerprint 应是 40 位十六进制数');
    expect(await audit('--fingerprint', 'f'.repeat(40))).toMatchObject({ code: 2, out: '' });
    expect((await audit('--forge', 'office')).error).toContain('--forge 应写成 所有者/仓库');
    expect(started('--forge', 'office/ledger').error).toContain('GITHUB_API_URL');
    expect((await audit('more')).code).toBe(2);
  });
});
